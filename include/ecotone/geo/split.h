#pragma once

#include "ecotone/geo/shape.h"

#include <span>
#include <vector>

namespace ecotone::geo {

/// Cuts a shape along a line of points, straight in the shape's CRS. Parts that the line does
/// not cut through stay with the largest piece.
/// @return the pieces, the largest first; the shape itself where the line cuts nothing through
/// @throws GeometryError  GEOS could not do it
[[nodiscard]] std::vector<Shape> split(const Shape& shape, std::span<const Point> line);

} // namespace ecotone::geo
