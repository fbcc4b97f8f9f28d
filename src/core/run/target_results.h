#pragma once

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// What is said of every target before any figure, in the order in which they are told: by
/// name.
[[nodiscard]] std::vector<TargetResult> targetHeadings(const project::Project& project);

/// The figures of every target, by name.
[[nodiscard]] std::vector<TargetResult> targetResults(const project::Project& project,
                                                      const cells::Booking& booking);

} // namespace ecotone::run
