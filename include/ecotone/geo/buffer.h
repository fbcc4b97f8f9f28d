#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/geo/shape.h"

namespace ecotone::geo {

/// The shape grown by a distance on the ground, or shrunk by a negative one; empty where
/// nothing is left. Measured in the azimuthal equidistant projection about the middle of the
/// shape, where distances are off by less than 0.01 % within 100 km of it. Corners become arcs
/// of eight lines to the quarter.
/// @throws GeometryError  the shape has no place there, or GEOS could not do it
/// @pre the shape is not empty
[[nodiscard]] Shape buffered(const Shape& shape, Metres distance);

} // namespace ecotone::geo
