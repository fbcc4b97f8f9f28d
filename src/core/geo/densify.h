#pragma once

#include "ecotone/geo/shape.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace ecotone::geo {

/// How lines are brought from the plane they are straight in to another one.
struct LineMap {
    std::function<Point(Point)> map;
    /// Largest departure of the new line from the true one, in metres. Areas are right whatever
    /// it is.
    double tolerance = 0.01;
    /// Metres in one unit of the new plane.
    double metresPerUnit = 1.0;
    /// Where x of the new plane goes round (360 for longitudes); 0 where it does not.
    double period = 0.0;
    /// y of the poles in a plane that goes round.
    double northPoleY = 0.0, southPoleY = 0.0;
    /// How much shorter a step in x is on the ground than one in y, at a place of the new
    /// plane.
    std::function<double(Point)> shrinkOfX = [](Point) { return 1.0; };
    /// x of the old plane are longitudes in degrees.
    bool isFromDegrees = false;
};

/// Why a polygon could not be brought over.
struct MapTrouble {
    std::string reason;        // goes on from "Cannot bring … to …:"
    std::optional<Point> tear; // where, in the old plane, the new one is torn apart
};

/// Brings a polygon over. Each edge is bisected until the piece is nearly a parabola, and each
/// piece becomes two lines that enclose with its chord the area the piece encloses (through a
/// point 4/3 as far from the chord as the middle of a parabola). So the area of the polygon
/// stays right to a high order of the length of the pieces, while the departure is a third of
/// the sagitta. An edge gives the same points in both directions and whatever polygon it
/// belongs to, so that neighbours stay neighbours. Where x goes round, rings run on without
/// jumps, and rings that go round the earth are closed along the pole they enclose.
///
/// @return the trouble where a place has no image or the new plane is torn across the polygon
/// @pre outer ring counter-clockwise
/// Source: docs/methods/true-area.md.
[[nodiscard]] std::variant<Polygon, MapTrouble> mappedPolygon(const Polygon& polygon,
                                                              const LineMap& lines);

} // namespace ecotone::geo
