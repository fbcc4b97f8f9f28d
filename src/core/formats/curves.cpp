#include "curves.h"

#include "ecotone/geo/point.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ecotone::formats {

namespace {

constexpr double departureMetres = 0.01;
constexpr double metresPerDegree = 111'320.0; // of the equator; less elsewhere
constexpr double finestDegrees = 0.001;       // of an arc: a full circle has 360 000 chords
constexpr double coarsestDegrees = 4.0;       // GDAL's own step, for small circles

/// Of the circle through three points; 0 where they lie on a line.
double circumradius(geo::Point a, geo::Point b, geo::Point c)
{
    const double doubledArea = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
    if (!(doubledArea > 0.0))
        return 0.0;
    return std::hypot(b.x - a.x, b.y - a.y) * std::hypot(c.x - b.x, c.y - b.y) *
           std::hypot(a.x - c.x, a.y - c.y) / (2.0 * doubledArea);
}

double largestRadius(OGRGeometryH geometry)
{
    double largest = 0.0;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
        largest = std::max(largest, largestRadius(OGR_G_GetGeometryRef(geometry, i)));
    if (wkbFlatten(OGR_G_GetGeometryType(geometry)) != wkbCircularString)
        return largest;
    const auto point = [&](int i) {
        return geo::Point{OGR_G_GetX(geometry, i), OGR_G_GetY(geometry, i)};
    };
    for (int i = 0; i + 2 < OGR_G_GetPointCount(geometry); i += 2) {
        const geo::Point a = point(i);
        const geo::Point c = point(i + 2);
        // A full circle has its ends in one place and its middle opposite.
        const double radius = a == c
                                  ? std::hypot(point(i + 1).x - a.x, point(i + 1).y - a.y) / 2.0
                                  : circumradius(a, point(i + 1), c);
        largest = std::max(largest, radius);
    }
    return largest;
}

} // namespace

double chordAngle(OGRGeometryH geometry, const geo::Crs& crs)
{
    const double metresPerUnit = crs.isGeographic() ? metresPerDegree : crs.metresPerUnit();
    const double radius = largestRadius(geometry) * metresPerUnit;
    if (!(radius > departureMetres))
        return coarsestDegrees;
    // A chord over the angle a departs from its arc by r (1 - cos(a / 2)).
    const double angle = 2.0 * std::acos(1.0 - departureMetres / radius);
    return std::clamp(angle * 180.0 / std::numbers::pi, finestDegrees, coarsestDegrees);
}

} // namespace ecotone::formats
