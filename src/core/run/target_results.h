#pragma once

#include "comparisons.h"

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// What is said of every target before any figure, in the order in which they are told: by
/// name.
[[nodiscard]] std::vector<TargetResult> targetHeadings(const project::Project& project);

/// The figures of every target, by name.
/// @param comparisons  of the targets that ask for one
[[nodiscard]] std::vector<TargetResult> targetResults(const project::Project& project,
                                                      const cells::Booking& booking,
                                                      const Comparisons& comparisons);

/// Makes the figures of targets anew that were made without their comparison.
void renewCompared(std::vector<TargetResult>& results,
                   const project::Project& project,
                   const cells::Booking& booking,
                   const Comparisons& comparisons);

} // namespace ecotone::run
