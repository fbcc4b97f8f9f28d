#pragma once

#include "ecotone/geo/shape.h"

namespace ecotone::geo {

/// Planar area of a ring by the shoelace formula, positive for counter-clockwise. Taken about
/// the first point, so that coordinates far from the origin cost no digits.
[[nodiscard]] double signedArea(const Ring& ring) noexcept;

/// Without a closing point and without points that repeat the one before.
[[nodiscard]] Ring withoutRepeats(Ring ring);

/// Outer rings counter-clockwise, holes clockwise; only the direction of a ring changes.
void orient(Polygon& polygon);

[[nodiscard]] Box boxOf(const Ring& ring) noexcept;

} // namespace ecotone::geo
