#pragma once

#include "ecotone/attribution/counterfactual.h"
#include "ecotone/cells/booking.h"
#include "ecotone/project/project.h"

#include <cstddef>

namespace ecotone::attribution {

/// What a target asks to be taken off by ecosystem type (CF1, CF2, CF5), or why it cannot be.
/// @pre the target asks for one of these; pair is of the booking and usable
[[nodiscard]] Checked<Counterfactual> askedCounterfactual(const cells::Booking& booking,
                                                          const project::Project& project,
                                                          const records::Target& target,
                                                          std::size_t pair);

} // namespace ecotone::attribution
