#pragma once

#include "ecotone/cells/orderless_sum.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// A player of a split, by position in a list the caller keeps.
using Player = std::size_t;

/// A quantity that was brought about by any of its players: a piece of ground, or its change of
/// condition. Players are ascending, each once; none: nobody is named.
struct CoverageCell {
    std::span<const Player> players; // which the caller keeps
    double amount = 0.0;             // hectares or condition-hectares, may be negative
};

/// What each player gets, by position, and what nobody gets.
struct Split {
    std::vector<double> shares;
    double unattributed = 0.0;
    double total = 0.0; // of all cells
};

/// What rules that need only the place add up, cell by cell. Exact: cells that are taken out
/// again leave nothing behind.
class CoverageSums {
public:
    explicit CoverageSums(std::size_t players) : m_players(players) {}

    /// @pre every player of the cell is below `players`
    void add(const CoverageCell& cell);
    void join(const CoverageSums& other, cells::Sign sign);

    [[nodiscard]] Split equal() const;                    // W1, as `splitEqually`
    [[nodiscard]] std::vector<double> lastIn() const;     // W5, as `lastIn`
    [[nodiscard]] std::vector<double> standAlone() const; // W6, as `standAlone`
    /// What the player has where nobody else is: its share there by every rule.
    [[nodiscard]] const cells::OrderlessSum& unshared(Player player) const
    {
        return m_players[player].lastIn;
    }
    /// The exact sum behind `equal().shares`.
    [[nodiscard]] const cells::OrderlessSum& equalShare(Player player) const
    {
        return m_players[player].equal;
    }

private:
    struct PlayerSums {
        cells::OrderlessSum equal, lastIn, standAlone;
    };
    std::vector<PlayerSums> m_players;
    cells::OrderlessSum m_unattributed, m_total;
};

/// W1, equal: each player of a cell gets the amount over the number of its players. This is the
/// exact Shapley value of the coverage game v(T) = Σ b_k [S_k ∩ T ≠ ∅].
/// @pre every player of a cell is below `players`
/// Source: Shapley (1953); cases ATT-01 to ATT-03; docs/methods/attribution.md.
[[nodiscard]] Split splitEqually(std::span<const CoverageCell> cells, std::size_t players);

/// W5, marginal: what would be missing without the player, v(N) − v(N∖i). Where no amount is
/// negative, a lower bound. Shares do not add up to the total.
[[nodiscard]] std::vector<double> lastIn(std::span<const CoverageCell> cells,
                                         std::size_t players);

/// W6, stand-alone: v({i}). Where no amount is negative, an upper bound. Never for a claim of
/// one's own: the figures add up to more than there is.
[[nodiscard]] std::vector<double> standAlone(std::span<const CoverageCell> cells,
                                             std::size_t players);

/// Weights of one cell, same order as its players, that add up to 1.
struct CellWeights {
    std::vector<double> weights;
    bool fellBackToEqual = false; // there was no effort, or no complete key, to go by
};

/// W2, effort: e_i / Σ e, efforts in one unit. Where nobody made any, equal, and flagged.
/// @pre no effort is negative or not finite. Source: docs/methods/attribution.md; case ATT-12.
[[nodiscard]] CellWeights effortWeights(std::span<const double> efforts);

/// W3, agreed key: percentages that must add up to 100 (to 0.1). Else equal, and flagged.
/// @pre no percentage is negative
[[nodiscard]] CellWeights agreedWeights(std::span<const double> percentages);

} // namespace ecotone::attribution
