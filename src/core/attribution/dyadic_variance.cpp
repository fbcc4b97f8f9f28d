#include "dyadic_variance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace ecotone::attribution {

namespace {

struct BlockSums {
    std::map<Block, double> values;
    void add(const Block& block, double value) { values[block] += value; }
    [[nodiscard]] double ofSquares() const
    {
        double sum = 0.0;
        for (const auto& [block, value] : values)
            sum += value * value;
        return sum;
    }
};

/// Σ over blocks of (Σ of what touches the block)², less what was counted in two blocks at
/// once.
double sharedBlocks(std::span<const Contribution> contributions)
{
    BlockSums touching;
    std::map<std::pair<Block, Block>, double> between;
    for (const Contribution& each : contributions) {
        touching.add(each.first, each.deviation);
        if (each.first == each.second)
            continue;
        touching.add(each.second, each.deviation);
        between[std::minmax(each.first, each.second)] += each.deviation;
    }
    double variance = touching.ofSquares();
    for (const auto& [blocks, sum] : between)
        variance -= sum * sum;
    return variance;
}

} // namespace

Block blockAt(double x_m, double y_m, double blockSize_m)
{
    return {static_cast<std::int64_t>(std::floor(x_m / blockSize_m)),
            static_cast<std::int64_t>(std::floor(y_m / blockSize_m))};
}

DyadicVariance dyadicVariance(std::span<const Contribution> contributions)
{
    BlockSums firstWeights, secondWeights, firstDeviations;
    for (const Contribution& each : contributions) {
        firstWeights.add(each.first, each.weight);
        secondWeights.add(each.second, each.weight);
        firstDeviations.add(each.first, each.deviation);
    }
    DyadicVariance result;
    result.firstBlocks = firstWeights.values.size();
    result.secondBlocks = secondWeights.values.size();
    result.effectiveBlocks =
        1.0 / std::max(firstWeights.ofSquares(), secondWeights.ofSquares());
    const double effective = result.effectiveBlocks;
    result.variance = effective / (effective - 1.0) *
                      std::max(firstDeviations.ofSquares(), sharedBlocks(contributions));
    return result;
}

} // namespace ecotone::attribution
