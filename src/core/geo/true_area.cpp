#include "ecotone/geo/true_area.h"

#include "authalic.h"
#include "equal_area_plane.h"
#include "ring.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>
#include <geodesic.h>

#include <cmath>
#include <numbers>

namespace ecotone::geo {

namespace {

[[noreturn]] void refuse(const Crs& crs, const std::string& reason)
{
    throw GeometryError{
        fmt::format("Cannot measure a shape in {} on the earth: {}", crs.title(), reason)};
}

/// Adds a ring to a polygon on the ellipsoid, each edge cut into `pieces` geodesics.
class GeodesicRing {
public:
    GeodesicRing(const Crs& crs, const geod_geodesic& earth)
        : m_crs{crs}
        , m_toWgs84{crs, Crs::wgs84()}
        , m_earth{earth}
    {
    }

    /// Absolute area; the number of pieces of each edge is that of 1 km pieces times `finer`.
    [[nodiscard]] double area(const Ring& ring, int finer) const
    {
        geod_polygon polygon;
        geod_polygon_init(&polygon, 0);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point a = ring[i];
            const Point b = ring[i + 1 < ring.size() ? i + 1 : 0];
            const int pieces = finer * piecesOf(a, b);
            for (int k = 0; k < pieces; ++k) {
                const double t = static_cast<double>(k) / pieces;
                const Point place = placeOf({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
                geod_polygon_addpoint(&m_earth, &polygon, place.y, place.x);
            }
        }
        double area = 0.0;
        geod_polygon_compute(&m_earth, &polygon, 0, 1, &area, nullptr);
        return std::abs(area);
    }

private:
    [[nodiscard]] int piecesOf(Point a, Point b) const
    {
        constexpr double pieceMetres = 1000.0;
        const Point from = placeOf(a);
        const Point to = placeOf(b);
        const Point middle = placeOf({(a.x + b.x) / 2.0, (a.y + b.y) / 2.0});
        double first = 0.0;
        double second = 0.0; // by halves, as the ends of a world-wide edge may be one place
        geod_inverse(&m_earth, from.y, from.x, middle.y, middle.x, &first, nullptr, nullptr);
        geod_inverse(&m_earth, middle.y, middle.x, to.y, to.x, &second, nullptr, nullptr);
        return 1 + static_cast<int>((first + second) / pieceMetres);
    }

    [[nodiscard]] Point placeOf(Point p) const
    {
        const Point place = m_toWgs84.apply(p);
        if (!std::isfinite(place.x))
            refuse(m_crs, fmt::format("the point ({}, {}) has no place there.", p.x, p.y));
        return place;
    }

    const Crs& m_crs;
    Transformation m_toWgs84;
    const geod_geodesic& m_earth;
};

/// For CRSs that keep areas.
SquareMetres planarArea(const Shape& shape)
{
    double total = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        total += std::abs(signedArea(polygon.outer));
        for (const Ring& hole : polygon.holes)
            total -= std::abs(signedArea(hole));
    }
    return SquareMetres{total * shape.crs.metresPerUnit() * shape.crs.metresPerUnit()};
}

} // namespace

SquareMetres trueArea(const Shape& shape)
{
    const EqualAreaPlane plane{shape.crs};
    if (plane.keepsAreas(boxOf(shape)))
        return planarArea(shape);
    double total = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        const auto area = plane.areaOf(polygon);
        if (!area)
            refuse(shape.crs, area.refusal().reason);
        total += area.value();
    }
    return SquareMetres{total};
}

SquareMetres geodesicArea(const Shape& shape)
{
    geod_geodesic earth;
    geod_init(&earth, wgs84Ellipsoid::semiMajorMetres, wgs84Ellipsoid::flattening);
    const GeodesicRing rings{shape.crs, earth};
    // Geodesics between points of a curve miss it by the square of their length; comparing two
    // lengths removes that (Richardson's extrapolation).
    const auto areaOf = [&](const Ring& ring) {
        return (4.0 * rings.area(ring, 2) - rings.area(ring, 1)) / 3.0;
    };
    double total = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        total += areaOf(polygon.outer);
        for (const Ring& hole : polygon.holes)
            total -= areaOf(hole);
    }
    return SquareMetres{total};
}

SquareMetres zonalCellArea(double latMin, double latMax, double widthDegrees)
{
    expects(latMin <= latMax, "zonalCellArea: the parallels come from south to north");
    return SquareMetres{authalicHeightBetween(latMin, latMax) *
                        wgs84Ellipsoid::semiMajorMetres * widthDegrees *
                        (std::numbers::pi / 180.0)};
}

double webMercatorInflation(double latitudeDegrees)
{
    const double cosine = std::cos(latitudeDegrees * (std::numbers::pi / 180.0));
    return 1.0 / (cosine * cosine);
}

} // namespace ecotone::geo
