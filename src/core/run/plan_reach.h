#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/shape.h"

#include <vector>

namespace ecotone::run {

/// How far a plan reaches.
struct PlanReach {
    geo::Crs crs;                     // of the grid
    std::vector<geo::Box> boundaries; // of landscapes, now and before they were redrawn
    geo::Box extent;                  // of landscapes, sites and actions

    /// Whether a shape may touch a boundary. In degrees it is turned to where the boundary was
    /// drawn, so that 179 W lies beside 179 E.
    [[nodiscard]] bool bringToBoundary(geo::Shape& shape) const;
};

} // namespace ecotone::run
