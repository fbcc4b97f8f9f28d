#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/geo/crs.h"
#include "ecotone/geo/point.h"

#include <memory>
#include <optional>
#include <span>

namespace ecotone::geo {

/// The way from one place to another along the ellipsoid.
struct Leg {
    Metres length;
    double bearing = 0.0; // degrees clockwise from true north at the start, 0 to 360
};

/// Lengths and directions on the WGS 84 ellipsoid between points of a CRS: what a ruler on the
/// map says, and where a leg of a given length and bearing ends. Belongs to one thread.
class Ground {
public:
    /// @throws GeometryError  PROJ knows no operation from the CRS to WGS 84
    explicit Ground(const Crs& crs);

    /// Longitude and latitude; nothing where a point has no place on the earth.
    [[nodiscard]] std::optional<Point> place(Point point) const;
    /// The geodesic between two points; nothing where one of them has no place.
    [[nodiscard]] std::optional<Leg> leg(Point from, Point to) const;
    /// Where a geodesic ends; nothing where that, or the start, has no place in the CRS.
    [[nodiscard]] std::optional<Point> end(Point from, const Leg& leg) const;
    /// The sum of the geodesics between the points of a line, one after the other.
    [[nodiscard]] std::optional<Metres> length(std::span<const Point> line) const;

private:
    Transformation m_toEarth, m_fromEarth;
};

} // namespace ecotone::geo
