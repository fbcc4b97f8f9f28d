#include "ecotone/attribution/split_rules.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::attribution {

namespace {

/// How far an agreed key may miss 100 %, in points (docs/methods/attribution.md).
constexpr double keyTolerance = 0.1;

std::vector<double> valuesOf(const std::vector<cells::OrderlessSum>& sums)
{
    std::vector<double> values;
    for (const cells::OrderlessSum& sum : sums)
        values.push_back(sum.value());
    return values;
}

void requirePlayers(std::span<const CoverageCell> cells, std::size_t players)
{
    for (const CoverageCell& cell : cells)
        for (const Player player : cell.players)
            expects(player < players, "split: every player of a cell is in the list");
}

CellWeights equalWeights(std::size_t players)
{
    return {std::vector<double>(players, 1.0 / static_cast<double>(players)), true};
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

Split splitEqually(std::span<const CoverageCell> cells, std::size_t players)
{
    requirePlayers(cells, players);
    std::vector<cells::OrderlessSum> shares(players);
    cells::OrderlessSum unattributed, total;
    for (const CoverageCell& cell : cells) {
        total.add(cell.amount);
        if (cell.players.empty())
            unattributed.add(cell.amount);
        for (const Player player : cell.players)
            shares[player].add(cell.amount / static_cast<double>(cell.players.size()));
    }
    return {valuesOf(shares), unattributed.value(), total.value()};
}

std::vector<double> lastIn(std::span<const CoverageCell> cells, std::size_t players)
{
    requirePlayers(cells, players);
    std::vector<cells::OrderlessSum> missing(players);
    for (const CoverageCell& cell : cells)
        if (cell.players.size() == 1)
            missing[cell.players.front()].add(cell.amount);
    return valuesOf(missing);
}

std::vector<double> standAlone(std::span<const CoverageCell> cells, std::size_t players)
{
    requirePlayers(cells, players);
    std::vector<cells::OrderlessSum> alone(players);
    for (const CoverageCell& cell : cells)
        for (const Player player : cell.players)
            alone[player].add(cell.amount);
    return valuesOf(alone);
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
