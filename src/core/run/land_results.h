#pragma once

#include "read_layers.h"

#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// The accounts of every landscape that was booked, by name.
[[nodiscard]] std::vector<LandscapeResult> landscapeResults(const project::Project& project,
                                                            const ReadLayers& layers,
                                                            const cells::Booking& booking,
                                                            Findings& findings);

} // namespace ecotone::run
