#pragma once

#include "ecotone/attribution/split_rules.h"
#include "ecotone/cells/orderless_sum.h"

#include <span>
#include <vector>

namespace ecotone::attribution {

/// One piece of ground in the accounting identity. The caller keeps the lists.
struct IdentityCell {
    double observed = 0.0;           // a (q1 − q0)
    double counterfactual = 0.0;     // C: what would have changed without any action
    std::span<const Player> players; // eligible; none: the additional change is nobody's
    std::span<const double> weights; // same order, each ≥ 0, together 1
};

/// observed = counterfactual + Σ shares + unattributed, to 1e-9 of scale.
struct Identity {
    double observed = 0.0, counterfactual = 0.0;
    std::vector<double> shares;         // by player, gains and impacts together
    std::vector<double> gains, impacts; // the positive and the negative terms of each share
    double unattributed = 0.0;
    double residual = 0.0; // what is left; a bug if above 1e-9 of scale
    double scale = 0.0;    // Σ |terms|: what the residual is measured against
};

/// What the identity adds up, cell by cell. Exact: cells that are taken out again leave nothing
/// behind.
class IdentitySums {
public:
    explicit IdentitySums(std::size_t players) : m_players(players) {}

    /// @pre as of `accountingIdentity`
    void add(const IdentityCell& cell);
    void join(const IdentitySums& other, cells::Sign sign);
    [[nodiscard]] Identity identity() const;

private:
    struct PlayerSums {
        cells::OrderlessSum share, gains, impacts;
    };
    std::vector<PlayerSums> m_players;
    cells::OrderlessSum m_observed, m_counterfactual, m_unattributed, m_scale;
};

/// Books observed change to the counterfactual, to players by their weights, and to nobody.
/// Negative additional change is shared by the same weights.
/// @pre weights fit the players and add up to 1 in every cell that has any
/// Source: case ATT-04; docs/methods/attribution.md.
[[nodiscard]] Identity accountingIdentity(std::span<const IdentityCell> cells,
                                          std::size_t players);

} // namespace ecotone::attribution
