#pragma once

#include "ecotone/cells/booking.h"
#include "ecotone/project/project.h"

#include <cstddef>
#include <optional>

namespace ecotone::run {

/// The pair of conditions a target's outcome is counted over: from the opening layer the target
/// names, else from the first date, to the last one by the as-of date. Nothing where there is
/// none, or its values cannot be used.
[[nodiscard]] std::optional<std::size_t> conditionPairFor(const records::Target& target,
                                                          const project::Project& project,
                                                          const cells::Booking& booking);

} // namespace ecotone::run
