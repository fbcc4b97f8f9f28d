#include "ecotone/attribution/identity.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"

#include <cmath>
#include <numeric>

namespace ecotone::attribution {

namespace {

constexpr double closes = 1e-9; // of scale (docs/methods/attribution.md)

void requireWeights(const IdentityCell& cell, std::size_t players)
{
    expects(cell.players.size() == cell.weights.size(),
            "accountingIdentity: one weight per player of a cell");
    for (const Player player : cell.players)
        expects(player < players, "accountingIdentity: every player is in the list");
    const double sum = std::accumulate(cell.weights.begin(), cell.weights.end(), 0.0);
    expects(cell.players.empty() || std::abs(sum - 1.0) <= closes,
            "accountingIdentity: the weights of a cell add up to 1");
}

struct PlayerSums {
    cells::OrderlessSum share, gains, impacts;
};

} // namespace

Identity accountingIdentity(std::span<const IdentityCell> cells, std::size_t players)
{
    std::vector<PlayerSums> sums(players);
    cells::OrderlessSum observed, counterfactual, unattributed, scale;
    for (const IdentityCell& cell : cells) {
        requireWeights(cell, players);
        const double additional = cell.observed - cell.counterfactual;
        observed.add(cell.observed);
        counterfactual.add(cell.counterfactual);
        scale.add(std::abs(cell.observed) + std::abs(cell.counterfactual));
        if (cell.players.empty())
            unattributed.add(additional);
        for (std::size_t i = 0; i < cell.players.size(); ++i) {
            PlayerSums& player = sums[cell.players[i]];
            const double part = cell.weights[i] * additional;
            player.share.add(part);
            (part < 0.0 ? player.impacts : player.gains).add(part);
        }
    }
    Identity result{
        observed.value(), counterfactual.value(), {}, {}, {}, unattributed.value(), 0.0,
        scale.value()};
    result.residual = result.observed - result.counterfactual - result.unattributed;
    for (const PlayerSums& player : sums) {
        result.shares.push_back(player.share.value());
        result.gains.push_back(player.gains.value());
        result.impacts.push_back(player.impacts.value());
        result.residual -= result.shares.back();
    }
    expects(std::abs(result.residual) <= closes * result.scale,
            "accountingIdentity: observed = counterfactual + shares + unattributed");
    return result;
}

} // namespace ecotone::attribution
