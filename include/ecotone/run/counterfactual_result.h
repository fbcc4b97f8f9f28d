#pragma once

#include "ecotone/attribution/difference_in_differences.h"
#include "ecotone/attribution/matched_controls.h"
#include "ecotone/base/date.h"
#include "ecotone/base/finding.h"
#include "ecotone/records/matching_layer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::run {

/// A layer by which control cells were chosen.
struct MatchedBy {
    std::string layer;
    records::MatchingUse use = records::MatchingUse::Nearest;
    std::optional<double> caliper;
    std::string resampling; // how it came onto the analysis grid
};

/// CF3: cells under the actions of a target beside cells like them.
struct MatchedResult {
    Period period;             // from the opening to the closing condition
    std::vector<MatchedBy> by; // exact layers first, then by name
    double leakageRingM = 0.0;
    std::size_t partlyTreated = 0; // cells that actions cover by less than half: neither
    std::size_t inLeakageRing = 0; // candidates too near to actions
    std::size_t candidates = 0;    // left after the ring
    std::size_t candidateLimit = 0;
    double samplingRate = 1.0;             // of the candidates that were looked at
    attribution::MatchedControls controls; // its pairs are left out
};

/// CF4: plots under the actions of a target beside control plots.
struct PlotsResult {
    attribution::DifferenceInDifferences change;
    std::optional<attribution::DifferenceInDifferences> earlier; // before the actions
    bool isEarlierRejected = false; // both sides went differently before the actions already
};

/// What the counterfactual of a target rests on, where it is a comparison.
struct CounterfactualResult {
    std::optional<MatchedResult> matched;
    std::optional<PlotsResult> plots;
    std::string refusal; // why there is none, or empty
    Findings findings;
    /// Whether the comparison carries an attributed claim.
    [[nodiscard]] bool supportsAttribution() const noexcept
    {
        if (matched)
            return matched->controls.supportsAttribution();
        return plots && !plots->isEarlierRejected;
    }
};

} // namespace ecotone::run
