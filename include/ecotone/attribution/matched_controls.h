#pragma once

#include "ecotone/attribution/balance.h"
#include "ecotone/attribution/matched_effect.h"
#include "ecotone/attribution/matching.h"
#include "ecotone/attribution/sampled_repetitions.h"
#include "ecotone/base/checked.h"
#include "ecotone/base/finding.h"
#include "ecotone/base/progress.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ecotone::attribution {

struct MatchedControlsOptions {
    std::uint64_t seed = 1; // printed with the result; the same gives the same
    EffectOptions effect;
    std::size_t repetitions = 100;
    double sampleShare = 0.1;
    int threads = 1;
};

/// What matched cells did between two dates before the action; alike, if matching worked.
struct PrePeriod {
    double fromYear = 0.0, toYear = 0.0;
    MatchedEffect difference; // for the whole interval
    /// Per year.
    [[nodiscard]] double treatedPerYear() const
    {
        return difference.treatedChange / (toYear - fromYear);
    }
    [[nodiscard]] double controlPerYear() const
    {
        return difference.controlChange / (toYear - fromYear);
    }
};

/// CF3 with all that has to be printed beside it.
struct MatchedControls {
    std::uint64_t seed = 0;
    std::size_t treatedCells = 0, candidateCells = 0; // usable
    Hectares treatedArea;                             // of all treated cells
    Hectares unmatchedArea; // without an admissible control: the effect says nothing on it
    Hectares unusableArea;  // treated, without data
    std::vector<MatchedPair> pairs;
    MatchedEffect effect;
    Balance balance;
    std::vector<PrePeriod> prePeriods; // ascending
    /// The last pre-period as a test: an effect before the action is none of the action's.
    std::optional<PrePeriod> placebo;
    bool isPlaceboRejected =
        false; // an effect before the action: the match is not to be trusted
    SampledRepetitions sensitivity;
    Findings findings;

    /// Whether match and placebo allow an attributed claim: the balance is not critical and the
    /// placebo test found nothing. Significance, detectability and the rest are other
    /// conditions.
    [[nodiscard]] bool supportsAttribution() const noexcept
    {
        return balance.quality != MatchQuality::Critical && !isPlaceboRejected;
    }
};

/// One full match with effect and error, balance, pre-periods, placebo test (the last interval
/// between outcomes before the action, rejected where its interval keeps clear of 0) and
/// repetitions on samples.
///
/// Refused: what `Matcher::over` and `matchedEffect` refuse; no treated cell has an admissible
/// control. A pre-period that cannot be compared is left out with a finding.
/// @pre     as of `Matcher::over`, `matchedEffect` and `repeatOnSamples`
/// @throws  Cancelled
/// Source: docs/methods/counterfactual.md.
[[nodiscard]] Checked<MatchedControls> matchControls(const CandidateCells& cells,
                                                     const MatchedControlsOptions& options,
                                                     Progress& progress);

} // namespace ecotone::attribution
