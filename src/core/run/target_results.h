#pragma once

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// The figures of every target, by name.
[[nodiscard]] std::vector<TargetResult> targetResults(const project::Project& project,
                                                      const cells::Booking& booking);

} // namespace ecotone::run
