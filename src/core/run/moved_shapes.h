#pragma once

#include "plan_reach.h"

#include "ecotone/cells/kept_booking.h"
#include "ecotone/project/project.h"

#include <optional>
#include <vector>

namespace ecotone::run {

/// Where a small edit moves shapes to in the plan that is booked; nothing where the plan
/// changes otherwise by it, so that it has to be made anew: a shape was not booked or would not
/// be any more, has namesakes beside it, or the plan would reach farther or less far.
/// @param edit    a small one (small_edit.h)
/// @param before  the project before it
[[nodiscard]] std::optional<std::vector<cells::KeptBooking::MovedShape>>
movedShapes(const project::Edit& edit,
            const project::Project& before,
            const cells::BookingPlan& plan,
            const PlanReach& reach);

} // namespace ecotone::run
