#pragma once

#include "ecotone/geo/shape.h"

#include <functional>

namespace ecotone::geo {

/// How lines are brought from the plane they are straight in to another one.
struct LineMap {
    std::function<Point(Point)> map;
    /// Largest departure of the new line from the true one, in metres.
    double tolerance = 0.01;
    /// Metres in one unit of the new plane.
    double metresPerUnit = 1.0;
    /// Where x of the new plane goes round (360 for longitudes); 0 where it does not.
    double period = 0.0;
    /// How much shorter a step in x is on the ground than one in y, at a place of the new
    /// plane.
    std::function<double(Point)> shrinkOfX = [](Point) { return 1.0; };
    /// The highest y of the new plane where it goes round, which is a pole.
    double poleY = 0.0;
    /// x of the old plane are longitudes in degrees.
    bool isFromDegrees = false;
};

/// A ring in the new plane. Where x goes round, it runs on without jumps.
struct MappedRing {
    Ring points;
    int turns = 0; // how often the ring went round the axis, eastward positive
};

/// Brings a ring over. Each edge is bisected until the piece is as good as a parabola, and each
/// piece becomes two lines through a point 4/3 as far from its chord as the true middle: these
/// enclose the area the parabola encloses, so the area of the ring stays right to the fourth
/// order of the length of the pieces, while the departure is a third of the sagitta.
/// An edge gives the same points in both directions and whatever ring it belongs to, so that
/// neighbours stay neighbours.
/// @throws GeometryError  a place has no image, or the new plane is torn across the ring
/// Source: docs/methods/true-area.md.
[[nodiscard]] MappedRing mappedRing(const Ring& ring, const LineMap& lines);

} // namespace ecotone::geo
