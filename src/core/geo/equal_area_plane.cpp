#include "equal_area_plane.h"

#include "authalic.h"
#include "ring.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace ecotone::geo {

namespace {

constexpr double metresPerRadian = wgs84Ellipsoid::semiMajorMetres;

/// The latitude from which heights are counted: near a pole that pole, as heights change little
/// there and would lose their digits.
double originFor(double latitude)
{
    constexpr double polar = 60.0;
    return std::abs(latitude) < polar ? 0.0 : std::copysign(90.0, latitude);
}

/// The cosine of the authalic latitude.
double shrinkOfX(double y, const LineMap& lines)
{
    const double half = (lines.northPoleY - lines.southPoleY) / 2.0;
    return std::sqrt(std::max(0.0, (lines.northPoleY - y) * (y - lines.southPoleY))) / half;
}

} // namespace

EqualAreaPlane::EqualAreaPlane(const Crs& from) : m_from{from}, m_toWgs84{from, Crs::wgs84()} {}

Checked<double> EqualAreaPlane::areaOf(const Polygon& polygon) const
{
    const double origin = originFor(m_toWgs84.apply(polygon.outer.front()).y);
    LineMap lines;
    lines.tolerance = std::numeric_limits<double>::infinity();
    lines.map = [this, origin](Point p) {
        const Point place = m_toWgs84.apply(p);
        return Point{metresPerRadian * (place.x * (std::numbers::pi / 180.0)),
                     authalicHeightBetween(origin, place.y)};
    };
    lines.period = 2.0 * std::numbers::pi * metresPerRadian;
    lines.northPoleY = authalicHeightBetween(origin, 90.0);
    lines.southPoleY = authalicHeightBetween(origin, -90.0);
    lines.shrinkOfX = [&lines](Point p) { return shrinkOfX(p.y, lines); };
    lines.isFromDegrees = m_from.isGeographic();
    const auto mapped = mappedPolygon(polygon, lines);
    if (const auto* trouble = std::get_if<MapTrouble>(&mapped))
        return Refusal{trouble->reason};
    const auto& onPlane = std::get<Polygon>(mapped);
    double area = std::abs(signedArea(onPlane.outer));
    for (const Ring& hole : onPlane.holes)
        area -= std::abs(signedArea(hole));
    return area;
}

bool EqualAreaPlane::keepsAreas(const Box& place) const
{
    // PROJ's series for the authalic latitude are good to a billionth.
    constexpr double tolerance = 3e-9;
    // Far enough apart for what is nearly true to scale along a line only to show.
    constexpr double leastReachMetres = 100'000.0;
    constexpr double squareMetres = 10'000.0; // edge of the squares that are measured
    if (m_from.isGeographic() || place.isEmpty())
        return false;
    const double metre = 1.0 / m_from.metresPerUnit();
    const double half = squareMetres * metre / 2.0;
    const double least = leastReachMetres * metre;
    const double reachX = std::max(place.width() / 2.0 - half, least);
    const double reachY = std::max(place.height() / 2.0 - half, least);
    const Point centre{(place.minX + place.maxX) / 2.0, (place.minY + place.maxY) / 2.0};
    for (int i = -1; i <= 1; ++i)
        for (int j = -1; j <= 1; ++j) {
            const double x = centre.x + i * reachX;
            const double y = centre.y + j * reachY;
            const auto area = areaOf({{{x - half, y - half},
                                       {x + half, y - half},
                                       {x + half, y + half},
                                       {x - half, y + half}},
                                      {}});
            constexpr double expected = squareMetres * squareMetres;
            if (!area || std::abs(area.value() / expected - 1.0) > tolerance)
                return false;
        }
    return true;
}

} // namespace ecotone::geo
