#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/point.h"
#include "ecotone/geo/shape.h"

#include <vector>

namespace ecotone::geo {

/// What to add to the x of a box so that it meets a place, ascending. In degrees a whole turn
/// is the same place on earth, so a box from 178 to 182 meets one from -180 to -179 after a
/// turn back; in any other CRS the answer is 0 or nothing. Boxes that share only a border meet.
[[nodiscard]] std::vector<double>
shiftsThatMeet(const Box& box, const Box& place, const Crs& crs);

/// The same box, moved along x.
[[nodiscard]] Box movedAlongX(const Box& box, double shift) noexcept;

void moveAlongX(Shape& shape, double shift) noexcept;

/// Degrees of a whole turn.
constexpr double wholeTurn = 360.0;

} // namespace ecotone::geo
