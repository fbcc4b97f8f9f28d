#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/geo/shape.h"

#include <span>

namespace ecotone::geo {

/// Draws a stretch of a shape's border anew: from where the line first meets a ring to where it
/// meets it again the ring follows the line, so that a line through the inside cuts a piece off
/// and one round the outside adds one. Of the two rings that are possible each time the larger
/// stays. Refused where the line does not meet a ring twice, or leaves no valid surface.
[[nodiscard]] Checked<Shape> reshaped(const Shape& shape, std::span<const Point> line);

} // namespace ecotone::geo
