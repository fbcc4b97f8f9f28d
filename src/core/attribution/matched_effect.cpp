#include "ecotone/attribution/matched_effect.h"

#include "control_slopes.h"
#include "dyadic_variance.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::attribution {

namespace {

/// The pairs with data at both dates, their weights by area of the treated cell.
struct Changes {
    std::vector<PairChange> pairs;
    double area_ha = 0.0;
    double treated = 0.0, control = 0.0; // weighted means
};

Changes
changesOf(const CandidateCells& cells, std::span<const MatchedPair> pairs, DatePair dates)
{
    const auto& from = cells.outcomes[dates.from].values;
    const auto& to = cells.outcomes[dates.to].values;
    Changes changes;
    for (const MatchedPair& pair : pairs) {
        const double treated = to[pair.treated] - from[pair.treated];
        const double control = to[pair.control] - from[pair.control];
        if (std::isnan(treated) || std::isnan(control))
            continue;
        changes.pairs.push_back({&pair, cells.area_ha[pair.treated], treated, control});
        changes.area_ha += cells.area_ha[pair.treated];
    }
    for (PairChange& each : changes.pairs) {
        each.weight /= changes.area_ha;
        changes.treated += each.weight * each.treated;
        changes.control += each.weight * each.control;
    }
    return changes;
}

BiasEstimate
biasOf(const CandidateCells& cells, const Changes& changes, BiasCorrection correction)
{
    if (correction == BiasCorrection::Regression)
        return biasOf(cells, changes.pairs);
    const std::vector<double> nothing(changes.pairs.size(), 0.0);
    return {0.0, nothing, nothing};
}

std::vector<Contribution> contributionsOf(const CandidateCells& cells,
                                          const Changes& changes,
                                          const BiasEstimate& bias,
                                          double effect,
                                          double blockSize_m)
{
    const auto block = [&](std::size_t cell) {
        return blockAt(cells.x_m[cell], cells.y_m[cell], blockSize_m);
    };
    std::vector<Contribution> contributions;
    for (std::size_t i = 0; i < changes.pairs.size(); ++i) {
        const PairChange& each = changes.pairs[i];
        const double difference = each.treated - each.control - bias.ofPair[i];
        contributions.push_back({each.weight,
                                 each.weight * (difference - effect) - bias.slopeDeviation[i],
                                 block(each.pair->treated), block(each.pair->control)});
    }
    return contributions;
}

Refusal inOneBlock(double blockSize_m)
{
    return Refusal{fmt::format(
        "All treated or all control cells lie in one block of {:.0f} m, so nothing tells how "
        "far the effect may be off; choose smaller blocks if cells so far apart are "
        "independent, else the effect has no interval and supports no claim.",
        blockSize_m)};
}

} // namespace

Checked<MatchedEffect> matchedEffect(const CandidateCells& cells,
                                     std::span<const MatchedPair> pairs,
                                     DatePair dates,
                                     const EffectOptions& options)
{
    expects(dates.from < dates.to && dates.to < cells.outcomes.size(),
            "matchedEffect: two dates of the cells, in order");
    expects(options.blockSize_m > 0.0, "matchedEffect: blocks larger than 0 m");
    const Changes changes = changesOf(cells, pairs, dates);
    if (changes.pairs.empty())
        return Refusal{
            fmt::format("No matched pair has data in both {:.0f} and {:.0f}, so there is no "
                        "effect to give; "
                        "check that the layers of both dates cover action and surroundings.",
                        cells.outcomes[dates.from].year, cells.outcomes[dates.to].year)};
    const BiasEstimate bias = biasOf(cells, changes, options.correction);
    const double effect = changes.treated - changes.control - bias.bias;
    const DyadicVariance found =
        dyadicVariance(contributionsOf(cells, changes, bias, effect, options.blockSize_m));
    if (found.firstBlocks < 2 || found.secondBlocks < 2)
        return inOneBlock(options.blockSize_m);

    MatchedEffect result;
    result.effect =
        effectOf(effect, std::sqrt(found.variance), found.effectiveBlocks - 1.0, options.level);
    result.treatedChange = changes.treated;
    result.controlChange = changes.control + bias.bias;
    result.correction = bias.bias;
    result.pairs = changes.pairs.size();
    result.area = Hectares{changes.area_ha};
    result.blockSize_m = options.blockSize_m;
    result.treatedBlocks = found.firstBlocks;
    result.controlBlocks = found.secondBlocks;
    result.effectiveBlocks = found.effectiveBlocks;
    return result;
}

std::optional<double> matchedDifference(const CandidateCells& cells,
                                        std::span<const MatchedPair> pairs,
                                        DatePair dates,
                                        BiasCorrection correction)
{
    const Changes changes = changesOf(cells, pairs, dates);
    if (changes.pairs.empty())
        return std::nullopt;
    return changes.treated - changes.control - biasOf(cells, changes, correction).bias;
}

} // namespace ecotone::attribution
