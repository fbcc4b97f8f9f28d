#pragma once

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// Whether one result is told before another: by name.
[[nodiscard]] bool comesBefore(const TargetResult& a, const TargetResult& b);

/// The figures of every target, by name.
[[nodiscard]] std::vector<TargetResult> targetResults(const project::Project& project,
                                                      const cells::Booking& booking);

} // namespace ecotone::run
