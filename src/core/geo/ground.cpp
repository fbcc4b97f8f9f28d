#include "ecotone/geo/ground.h"

#include "authalic.h"

#include <geodesic.h>

#include <cmath>

namespace ecotone::geo {

namespace {

const geod_geodesic& earth()
{
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made;
        geod_init(&made, wgs84Ellipsoid::semiMajorMetres, wgs84Ellipsoid::flattening);
        return made;
    }();
    return ellipsoid;
}

bool isFinite(Point point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

} // namespace

Ground::Ground(const Crs& crs) : m_toEarth{crs, Crs::wgs84()}, m_fromEarth{Crs::wgs84(), crs} {}

std::optional<Point> Ground::place(Point point) const
{
    const Point found = m_toEarth.apply(point);
    if (!isFinite(found) || std::abs(found.y) > 90.0)
        return std::nullopt;
    return found;
}

std::optional<Leg> Ground::leg(Point from, Point to) const
{
    const auto start = place(from), end = place(to);
    if (!start || !end)
        return std::nullopt;
    double metres = 0.0, bearing = 0.0;
    geod_inverse(&earth(), start->y, start->x, end->y, end->x, &metres, &bearing, nullptr);
    return Leg{Metres{metres}, bearing < 0.0 ? bearing + 360.0 : bearing};
}

std::optional<Point> Ground::end(Point from, const Leg& leg) const
{
    const auto start = place(from);
    if (!start)
        return std::nullopt;
    Point end;
    geod_direct(&earth(), start->y, start->x, leg.bearing, leg.length.value(), &end.y, &end.x,
                nullptr);
    const Point found = m_fromEarth.apply(end);
    if (!isFinite(found))
        return std::nullopt;
    return found;
}

std::optional<Metres> Ground::length(std::span<const Point> line) const
{
    Metres sum;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto next = leg(line[i], line[i + 1]);
        if (!next)
            return std::nullopt;
        sum += next->length;
    }
    return sum;
}

} // namespace ecotone::geo
