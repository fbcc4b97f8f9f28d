#pragma once

#include "comparisons.h"

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// The figures of every target, by name.
/// @param comparisons  of the targets that ask for one; where theirs is missing, the change of
///                     condition is gross, and that is said
[[nodiscard]] std::vector<TargetResult> targetResults(const project::Project& project,
                                                      const cells::Booking& booking,
                                                      const Comparisons& comparisons);

} // namespace ecotone::run
