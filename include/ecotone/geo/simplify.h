#pragma once

#include "ecotone/geo/shape.h"

namespace ecotone::geo {

/// The shape with fewer points, its outline nowhere farther than `tolerance` from where it was,
/// and still valid: rings do not cross and none disappears (Douglas & Peucker 1973, with the
/// topology kept, through GEOS).
/// @param tolerance  in units of the shape's CRS
/// @throws GeometryError  GEOS could not do it
/// @pre tolerance > 0
[[nodiscard]] Shape simplified(const Shape& shape, double tolerance);

} // namespace ecotone::geo
