#include "plan_reach.h"

#include "ecotone/geo/turns.h"

#include <algorithm>

namespace ecotone::run {

bool PlanReach::bringToBoundary(geo::Shape& shape) const
{
    const geo::Box box = geo::boxOf(shape);
    for (const geo::Box& boundary : boundaries) {
        const std::vector<double> shifts = geo::shiftsThatMeet(box, boundary, crs);
        if (shifts.empty())
            continue;
        if (std::ranges::find(shifts, 0.0) == shifts.end())
            geo::moveAlongX(shape, shifts.front());
        return true;
    }
    return false;
}

} // namespace ecotone::run
