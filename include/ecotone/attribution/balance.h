#pragma once

#include "ecotone/attribution/matching.h"
#include "ecotone/base/finding.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ecotone::attribution {

/// Mean and spread of a covariate in one group of cells.
struct GroupMoments {
    double mean = 0.0, standardDeviation = 0.0;
    bool operator==(const GroupMoments&) const = default;
};

/// SMD = (mT − mC) / sqrt((sT² + sC²) / 2): how far two groups are apart, in standard
/// deviations. 0 where both have one and the same value; nothing where they have one value each
/// and differ. Source: Austin (2009), Statistics in Medicine 28; case ATT-07.
[[nodiscard]] std::optional<double> standardisedMeanDifference(const GroupMoments& treated,
                                                               const GroupMoments& control);

/// How good a match is.
enum class MatchQuality {
    Good,
    Caution, // usable; say so beside the figure
    Critical // carries no attributed claim
};
/// "good", "caution" or "critical".
[[nodiscard]] const char* toText(MatchQuality quality) noexcept;

/// Absolute differences from which a covariate counts as out of balance, and the numbers of
/// pairs below which a match is weak. Source: PACT v2 and avoided-emissions-web thresholds;
/// docs/methods/counterfactual.md.
struct MatchThresholds {
    double cautionDifference = 0.1; // exceeded by more than `cautionShare` of the covariates
    double cautionShare = 0.2;
    double criticalDifference = 0.25;                   // reached by any
    std::size_t criticalPairs = 50, cautionPairs = 200; // fewer
};

/// The quality by differences of covariates (nothing counts as critical) and number of pairs.
[[nodiscard]] MatchQuality matchQuality(std::span<const std::optional<double>> differences,
                                        std::size_t pairs,
                                        const MatchThresholds& thresholds = {});

struct CovariateBalance {
    std::string name;
    GroupMoments treatedBefore, controlBefore;          // all usable cells
    GroupMoments treated, control;                      // matched ones
    std::optional<double> differenceBefore, difference; // standardised
};

struct Balance {
    std::vector<CovariateBalance> covariates; // in the order of the cells
    MatchQuality quality = MatchQuality::Critical;
    Findings findings; // why it is not good
};

/// The balance table of a match. @pre the matching is of the matcher
[[nodiscard]] Balance balanceOf(const Matcher& matcher, const Matching& matching);

} // namespace ecotone::attribution
