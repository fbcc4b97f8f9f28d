#include "ecotone/attribution/identity.h"

#include "ecotone/base/contract.h"

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

} // namespace

void IdentitySums::add(const IdentityCell& cell)
{
    requireWeights(cell, m_players.size());
    const double additional = cell.observed - cell.counterfactual;
    m_observed.add(cell.observed);
    m_counterfactual.add(cell.counterfactual);
    m_scale.add(std::abs(cell.observed) + std::abs(cell.counterfactual));
    if (cell.players.empty())
        m_unattributed.add(additional);
    for (std::size_t i = 0; i < cell.players.size(); ++i) {
        PlayerSums& player = m_players[cell.players[i]];
        const double part = cell.weights[i] * additional;
        player.share.add(part);
        (part < 0.0 ? player.impacts : player.gains).add(part);
    }
}

void IdentitySums::join(const IdentitySums& other, cells::Sign sign)
{
    expects(other.m_players.size() == m_players.size(), "IdentitySums: the same players");
    for (std::size_t i = 0; i < m_players.size(); ++i) {
        m_players[i].share.join(other.m_players[i].share, sign);
        m_players[i].gains.join(other.m_players[i].gains, sign);
        m_players[i].impacts.join(other.m_players[i].impacts, sign);
    }
    m_observed.join(other.m_observed, sign);
    m_counterfactual.join(other.m_counterfactual, sign);
    m_unattributed.join(other.m_unattributed, sign);
    m_scale.join(other.m_scale, sign);
}

Identity IdentitySums::identity() const
{
    Identity result{
        m_observed.value(), m_counterfactual.value(), {}, {}, {}, m_unattributed.value(), 0.0,
        m_scale.value()};
    result.residual = result.observed - result.counterfactual - result.unattributed;
    for (const PlayerSums& player : m_players) {
        result.shares.push_back(player.share.value());
        result.gains.push_back(player.gains.value());
        result.impacts.push_back(player.impacts.value());
        result.residual -= result.shares.back();
    }
    expects(std::abs(result.residual) <= closes * result.scale,
            "accountingIdentity: observed = counterfactual + shares + unattributed");
    return result;
}

Identity accountingIdentity(std::span<const IdentityCell> cells, std::size_t players)
{
    IdentitySums sums{players};
    for (const IdentityCell& cell : cells)
        sums.add(cell);
    return sums.identity();
}

} // namespace ecotone::attribution
