#include "ecotone/attribution/sampled_repetitions.h"

#include "seeded_draws.h"
#include "work_in_parallel.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>

namespace ecotone::attribution {

namespace {

/// @pre sorted is sorted and not empty
double percentileOf(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] +
           (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace

SampledRepetitions repeatOnSamples(const Matcher& matcher,
                                   DatePair dates,
                                   const RepetitionOptions& options,
                                   Progress& progress)
{
    expects(dates.from < dates.to && dates.to < matcher.cells().outcomes.size(),
            "repeatOnSamples: two dates of the cells, in order");
    std::vector<std::optional<double>> found(options.repetitions);
    progress.begin("Matching samples again");
    workInParallel(found.size(), 1, options.threads, progress, [&](std::size_t repetition) {
        const Matching matching =
            matcher.matchSample(seedOf(options.seed, repetition), options.share);
        found[repetition] =
            matchedDifference(matcher.cells(), matching.pairs, dates, options.correction);
    });

    SampledRepetitions result;
    for (const auto& effect : found)
        if (effect)
            result.effects.push_back(*effect);
    result.withoutPairs = found.size() - result.effects.size();
    if (result.effects.empty())
        return result;
    std::vector<double> sorted = result.effects;
    std::ranges::sort(sorted);
    result.lowest = sorted.front();
    result.percentile2_5 = percentileOf(sorted, 0.025);
    result.median = percentileOf(sorted, 0.5);
    result.percentile97_5 = percentileOf(sorted, 0.975);
    result.highest = sorted.back();
    return result;
}

} // namespace ecotone::attribution
