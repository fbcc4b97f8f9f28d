#include "map_frame.h"

#include "ecotone/base/contract.h"
#include "ecotone/geo/overlay.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace ecotone::draw {
namespace {

constexpr double margin = 0.05; // of the extent, on each side

geo::Point centreOf(const geo::Box& box)
{
    return {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
}

geo::Shape rectangle(const geo::Crs& crs, const geo::Box& box)
{
    return {crs,
            {{{{box.minX, box.minY},
               {box.maxX, box.minY},
               {box.maxX, box.maxY},
               {box.minX, box.maxY}},
              {}}}};
}

bool isInside(const geo::Box& inner, const geo::Box& outer)
{
    return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY &&
           inner.maxY <= outer.maxY;
}

} // namespace

MapFrame::MapFrame(geo::Crs crs, const geo::Box& extent, const QRectF& page)
    : m_crs{std::move(crs)}
    , m_page{page}
{
    expects(!extent.isEmpty() && !page.isEmpty(), "MapFrame: there is something to show");
    const double grow = 1.0 + 2.0 * margin;
    m_unitsPerPage =
        grow * std::max(extent.width() / page.width(), extent.height() / page.height());
    expects(m_unitsPerPage > 0.0, "MapFrame: the extent has an area");
    const geo::Point centre = centreOf(extent);
    m_topLeft = {centre.x - m_unitsPerPage * page.width() / 2.0,
                 centre.y + m_unitsPerPage * page.height() / 2.0};
    measure();
}

/// In the azimuthal equidistant projection about the middle, the distance of a point from the
/// middle is the geodesic one, and north is up.
void MapFrame::measure()
{
    const geo::Point centre = centreOf(this->extent());
    const geo::Point place = geo::Transformation{m_crs, geo::Crs::wgs84()}.apply(centre);
    const geo::Crs local = geo::Crs::fromText(
        fmt::format("+proj=aeqd +lat_0={:.9f} +lon_0={:.9f} +datum=WGS84 +units=m +type=crs",
                    place.y, place.x));
    const double step = m_unitsPerPage * m_page.width() / 8.0;
    const geo::Transformation toLocal{m_crs, local};
    const geo::Point east = toLocal.apply({centre.x + step, centre.y});
    const geo::Point west = toLocal.apply({centre.x - step, centre.y});
    m_metresPerUnit =
        (std::hypot(east.x, east.y) + std::hypot(west.x, west.y)) / (m_page.width() / 4.0);

    const geo::Point north =
        geo::Transformation{local, m_crs}.apply({0.0, m_metresPerUnit * m_page.height() / 8.0});
    m_northAngle =
        std::atan2(north.x - centre.x, north.y - centre.y) * 180.0 / std::numbers::pi;
}

geo::Box MapFrame::extent() const noexcept
{
    geo::Box box;
    box.extend(m_topLeft);
    box.extend(geo::Point{m_topLeft.x + m_unitsPerPage * m_page.width(),
                          m_topLeft.y - m_unitsPerPage * m_page.height()});
    return box;
}

QPointF MapFrame::toPage(geo::Point world) const noexcept
{
    return {m_page.left() + (world.x - m_topLeft.x) / m_unitsPerPage,
            m_page.top() + (m_topLeft.y - world.y) / m_unitsPerPage};
}

geo::Grid MapFrame::grid(double density) const
{
    const double cell = m_unitsPerPage / density;
    geo::Grid grid;
    grid.crs = m_crs;
    grid.originX = m_topLeft.x;
    grid.originY = m_topLeft.y;
    grid.colX = cell;
    grid.rowY = -cell;
    grid.width = std::llround(m_page.width() * density);
    grid.height = std::llround(m_page.height() * density);
    return grid;
}

QPainterPath MapFrame::path(const geo::Shape& shape) const
{
    geo::Shape shown = geo::transformed(shape, m_crs);
    const geo::Box box = geo::boxOf(shown), frame = extent();
    if (!box.touches(frame))
        return {};
    if (!isInside(box, frame))
        shown = geo::intersectionOf(shown, rectangle(m_crs, frame));
    QPainterPath path;
    const auto addRing = [&](const geo::Ring& ring) {
        QPolygonF polygon;
        for (const geo::Point& point : ring)
            polygon << toPage(point);
        path.addPolygon(polygon);
        path.closeSubpath();
    };
    for (const geo::Polygon& polygon : shown.polygons) {
        addRing(polygon.outer);
        for (const geo::Ring& hole : polygon.holes)
            addRing(hole);
    }
    return path;
}

geo::Crs displayCrs(const geo::Shape& landscape)
{
    if (!landscape.crs.isGeographic())
        return landscape.crs;
    const geo::Point centre = centreOf(geo::boxOf(landscape));
    const geo::Point place =
        geo::Transformation{landscape.crs, geo::Crs::wgs84()}.apply(centre);
    return geo::Crs::fromText(
        fmt::format("+proj=laea +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84 +units=m +type=crs",
                    place.y, place.x));
}

} // namespace ecotone::draw
