#pragma once

#include "handles.h"

#include "ecotone/geo/crs.h"

namespace ecotone::formats {

/// The angle, in degrees, between the ends of the chords that replace an arc, so that no chord
/// is more than 0.01 m away from the largest arc of the geometry.
[[nodiscard]] double chordAngle(OGRGeometryH geometry, const geo::Crs& crs);

} // namespace ecotone::formats
