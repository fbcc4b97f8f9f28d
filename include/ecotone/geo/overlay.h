#pragma once

#include "ecotone/geo/shape.h"

#include <span>

namespace ecotone::geo {

/// Set operations through GEOS, for editing, screening and independent checks in tests; areas
/// in accounts come from joint coverage instead. All shapes in one CRS.
/// @throws GeometryError  GEOS could not do it (only for shapes that are not valid)
/// @pre all shapes have the same CRS
[[nodiscard]] Shape intersectionOf(const Shape& a, const Shape& b);
[[nodiscard]] Shape differenceOf(const Shape& a, const Shape& b);
[[nodiscard]] Shape unionOf(std::span<const Shape> shapes);
[[nodiscard]] bool contains(const Shape& outer, const Shape& inner);
[[nodiscard]] bool intersects(const Shape& a, const Shape& b);

/// A circle of the given true area round a point, in the local Lambert azimuthal equal-area
/// CRS, brought back to `crs` (for protected areas known only as a point with a reported area).
/// @throws GeometryError  the centre has no place on the earth
/// @pre the area is positive
[[nodiscard]] Shape circleOfArea(Point centre, const Crs& crs, double squareMetres);

} // namespace ecotone::geo
