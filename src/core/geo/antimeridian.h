#pragma once

#include "ecotone/geo/shape.h"

namespace ecotone::geo {

/// What was found when the longitudes of a ring were followed.
enum class RoundTrip {
    None,           // the ring closes where it began
    ClosedAlongPole // it went round the earth and was closed along the nearer pole
};

/// Makes the longitudes of a ring in degrees run on without jumps: an edge longer than 180
/// degrees is taken to cross the antimeridian. Edges that go round the whole earth (360
/// degrees) or lie on a pole are meant as they are drawn: boxes round the world and the foot of
/// Antarctica.
RoundTrip unwrapLongitudes(Ring& ring);

/// Shifts a hole by whole turns so that it lies within the longitudes of its outer ring.
void bringNear(Ring& hole, const Ring& outer);

} // namespace ecotone::geo
