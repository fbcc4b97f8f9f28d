#include "screen_path.h"

#include <QPolygonF>

namespace ecotone::desktop {
namespace {

constexpr double beyond = 24.0; // pixels that lines and patterns may reach into the surface
constexpr double visible = 0.5; // pixels: nearer points look like one

/// The part of a closed line on one side of an axis line (Sutherland & Hodgman 1974).
template <class Coordinate>
QPolygonF cutAt(const QPolygonF& ring, double limit, double sign, Coordinate coordinate)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        const double da = sign * (coordinate(a) - limit), db = sign * (coordinate(b) - limit);
        if (da >= 0.0)
            kept << a;
        if ((da >= 0.0) != (db >= 0.0))
            kept << a + (b - a) * (da / (da - db));
    }
    return kept;
}

QPolygonF cutTo(QPolygonF ring, const QRectF& box)
{
    const auto x = [](QPointF p) { return p.x(); };
    const auto y = [](QPointF p) { return p.y(); };
    ring = cutAt(ring, box.left(), 1.0, x);
    ring = cutAt(ring, box.right(), -1.0, x);
    ring = cutAt(ring, box.top(), 1.0, y);
    return cutAt(ring, box.bottom(), -1.0, y);
}

} // namespace

QPainterPath
screenPath(const std::vector<geo::Ring>& rings, const MapView& view, const QRectF& clip)
{
    const QRectF room = clip.adjusted(-beyond, -beyond, beyond, beyond);
    QPainterPath path;
    for (const geo::Ring& ring : rings) {
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(ring.size()) + 1);
        geo::Box box;
        for (const geo::Point& point : ring) {
            polygon << view.toScreen(point);
            box.extend(geo::Point{polygon.back().x(), polygon.back().y()});
        }
        const QRectF bounds{QPointF{box.minX, box.minY}, QPointF{box.maxX, box.maxY}};
        if (!room.intersects(bounds))
            continue;
        if (!room.contains(bounds))
            polygon = cutTo(std::move(polygon), room);
        if (polygon.size() < 3)
            continue;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

QPainterPath screenPath(const Outline& outline, const MapView& view, const QRectF& clip)
{
    return screenPath(outline.rings(visible * view.unitsPerPixel), view, clip);
}

} // namespace ecotone::desktop
