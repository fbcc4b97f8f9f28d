#include "ecotone/attribution/split_rules.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::attribution {

namespace {

/// How far an agreed key may miss 100 %, in points (docs/methods/attribution.md).
constexpr double keyTolerance = 0.1;

CellWeights equalWeights(std::size_t players)
{
    return {std::vector<double>(players, 1.0 / static_cast<double>(players)), true};
}

CoverageSums summed(std::span<const CoverageCell> cells, std::size_t players)
{
    CoverageSums sums{players};
    for (const CoverageCell& cell : cells)
        sums.add(cell);
    return sums;
}

/// Values over their sum.
CellWeights proportional(std::span<const double> values, double sum)
{
    CellWeights result;
    for (const double value : values)
        result.weights.push_back(value / sum);
    return result;
}

} // namespace

void CoverageSums::add(const CoverageCell& cell)
{
    m_total.add(cell.amount);
    if (cell.players.empty())
        m_unattributed.add(cell.amount);
    for (const Player player : cell.players) {
        expects(player < m_players.size(), "split: every player of a cell is in the list");
        m_players[player].equal.add(cell.amount / static_cast<double>(cell.players.size()));
        m_players[player].standAlone.add(cell.amount);
        if (cell.players.size() == 1)
            m_players[player].lastIn.add(cell.amount);
    }
}

void CoverageSums::join(const CoverageSums& other, cells::Sign sign)
{
    expects(other.m_players.size() == m_players.size(), "CoverageSums: the same players");
    for (Player player = 0; player < m_players.size(); ++player) {
        m_players[player].equal.join(other.m_players[player].equal, sign);
        m_players[player].lastIn.join(other.m_players[player].lastIn, sign);
        m_players[player].standAlone.join(other.m_players[player].standAlone, sign);
    }
    m_unattributed.join(other.m_unattributed, sign);
    m_total.join(other.m_total, sign);
}

Split CoverageSums::equal() const
{
    Split split{{}, m_unattributed.value(), m_total.value()};
    for (const PlayerSums& player : m_players)
        split.shares.push_back(player.equal.value());
    return split;
}

std::vector<double> CoverageSums::lastIn() const
{
    std::vector<double> missing;
    for (const PlayerSums& player : m_players)
        missing.push_back(player.lastIn.value());
    return missing;
}

std::vector<double> CoverageSums::standAlone() const
{
    std::vector<double> alone;
    for (const PlayerSums& player : m_players)
        alone.push_back(player.standAlone.value());
    return alone;
}

Split splitEqually(std::span<const CoverageCell> cells, std::size_t players)
{
    return summed(cells, players).equal();
}

std::vector<double> lastIn(std::span<const CoverageCell> cells, std::size_t players)
{
    return summed(cells, players).lastIn();
}

std::vector<double> standAlone(std::span<const CoverageCell> cells, std::size_t players)
{
    return summed(cells, players).standAlone();
}

CellWeights effortWeights(std::span<const double> efforts)
{
    for (const double effort : efforts)
        expects(std::isfinite(effort) && effort >= 0.0,
                "effortWeights: efforts are finite and not negative");
    const double sum = std::accumulate(efforts.begin(), efforts.end(), 0.0);
    return sum > 0.0 ? proportional(efforts, sum) : equalWeights(efforts.size());
}

CellWeights agreedWeights(std::span<const double> percentages)
{
    for (const double percent : percentages)
        expects(std::isfinite(percent) && percent >= 0.0,
                "agreedWeights: percentages are finite and not negative");
    const double sum = std::accumulate(percentages.begin(), percentages.end(), 0.0);
    // A hundredth of the last digit of the sum itself is not the parties' disagreement.
    return std::abs(sum - 100.0) <= keyTolerance + 1e-9 ? proportional(percentages, sum)
                                                        : equalWeights(percentages.size());
}

} // namespace ecotone::attribution
