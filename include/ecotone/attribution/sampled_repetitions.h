#pragma once

#include "ecotone/attribution/matched_effect.h"
#include "ecotone/attribution/matching.h"
#include "ecotone/base/progress.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ecotone::attribution {

struct RepetitionOptions {
    std::size_t repetitions = 100;
    double share = 0.1; // of the treated cells, in each
    std::uint64_t seed = 1;
    BiasCorrection correction = BiasCorrection::Regression;
    int threads = 1;
};

/// How much the effect depends on which cells are drawn. **No confidence interval**: simulated,
/// the percentiles cover the truth in 100 of 100 cases, mean ± 1.96 sd/√100 in 36.
struct SampledRepetitions {
    std::vector<double> effects; // per hectare, by repetition; those with no pair are left out
    std::size_t withoutPairs = 0;
    /// Percentiles of the effects, between neighbours in proportion; nothing without effects.
    std::optional<double> lowest, percentile2_5, median, percentile97_5, highest;
};

/// Matches samples of the treated cells again and again. Repetition r draws from a seed made of
/// `seed` and r, so the result depends on neither threads nor what was repeated before.
/// @pre  0 < share <= 1; threads > 0; dates as of `matchedEffect`
/// @throws Cancelled  the user asked to stop
/// Source: PACT v2 (10 % of the cells, 100 repetitions); docs/methods/counterfactual.md.
[[nodiscard]] SampledRepetitions repeatOnSamples(const Matcher& matcher,
                                                 DatePair dates,
                                                 const RepetitionOptions& options,
                                                 Progress& progress);

} // namespace ecotone::attribution
