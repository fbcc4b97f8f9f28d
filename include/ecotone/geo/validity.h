#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/geo/shape.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::geo {

/// What had to be done to make a shape valid. Empty lists: nothing.
struct RepairReport {
    std::vector<std::string> defects; // "self-intersection at (512300.0, 421000.5)"
    double areaBefore = 0.0;          // planar, signed sum of the rings as drawn, CRS units²
    double areaAfter = 0.0;           // planar, after repair, CRS units²
    [[nodiscard]] bool wasRepaired() const noexcept { return !defects.empty(); }
    bool operator==(const RepairReport&) const = default;
};

struct MadeShape {
    Shape shape;
    RepairReport repair;
};

/// Makes a valid shape of any WKB or EWKT/WKT polygonal geometry (Polygon, MultiPolygon,
/// GeometryCollection of such; curves are linearised by the reader before this; Z and M are
/// dropped): repairs self-intersections, unites overlapping parts, orients rings, and in
/// degrees unwraps rings that jump across the antimeridian. Lines and points left by the repair
/// fall away. Refused: no polygonal part, coordinates that are not finite, latitude beyond 90
/// degrees.
[[nodiscard]] Checked<MadeShape> makeShapeFromWkb(std::string_view wkb, const Crs& crs);
[[nodiscard]] Checked<MadeShape> makeShapeFromWkt(std::string_view wkt, const Crs& crs);

/// A shape of rings as drawn (first outer, then holes), through the same door.
[[nodiscard]] Checked<MadeShape> makeShape(std::vector<Polygon> polygons, const Crs& crs);

/// Why a shape is not valid (GEOS's words and the place), or nothing.
[[nodiscard]] std::optional<std::string> invalidity(const Shape& shape);

} // namespace ecotone::geo
