#include "move_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/map/screen_path.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr double leastMove = 3.0; // pixels: less is a click
constexpr double hitReach = 4.0;  // pixels beside a border

geo::Shape moved(geo::Shape shape, double dx, double dy)
{
    const auto shift = [&](geo::Ring& ring) {
        for (geo::Point& point : ring)
            point = {point.x + dx, point.y + dy};
    };
    for (geo::Polygon& polygon : shape.polygons) {
        shift(polygon.outer);
        std::ranges::for_each(polygon.holes, shift);
    }
    return shape;
}

} // namespace

MoveTool::MoveTool(MapCanvas& map) : MapTool{map}, m_redraw{map.session()}
{
    connect(&map.session(), &Session::edited, this, [this] { cancel(); }); // it may be gone
}

QString MoveTool::name() const
{
    return tr("Move");
}

QString MoveTool::hint() const
{
    return tr("Drag a surface to move it; what is selected moves together.");
}

void MoveTool::press(const MapPointer& pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    m_moving.clear();
    const Selection& selection = canvas().session().selection();
    for (const SceneHit& hit :
         hitsAt(canvas().scene(), pointer.world, hitReach * canvas().view().unitsPerPixel)) {
        if (!hit.item->record || !canBeDrawn(*hit.item->record))
            continue;
        if (selection.contains(*hit.item->record)) {
            m_moving.clear();
            for (const RecordRef& ref : selection.records())
                if (canBeDrawn(ref) && shapeOf(canvas().session().project(), ref))
                    m_moving.push_back(ref);
            break;
        }
        if (m_moving.empty())
            m_moving.push_back(*hit.item->record); // the topmost, unless one below is selected
    }
    if (m_moving.empty())
        return canvas().say(tr("There is no surface here that could be moved."));
    m_from = m_to = pointer.world;
}

void MoveTool::move(const MapPointer& pointer)
{
    if (!m_from)
        return;
    m_to = pointer.world;
    canvas().update();
}

void MoveTool::release(const MapPointer& pointer)
{
    if (!m_from || pointer.button != Qt::LeftButton)
        return;
    const geo::Point from = *std::exchange(m_from, std::nullopt);
    canvas().update();
    const double dx = pointer.world.x - from.x, dy = pointer.world.y - from.y;
    if (std::max(std::abs(dx), std::abs(dy)) < leastMove * canvas().view().unitsPerPixel)
        return;
    Redraw::Shapes shapes;
    for (const RecordRef& ref : m_moving)
        shapes.emplace_back(ref, moved(*shapeOf(canvas().session().project(), ref), dx, dy));
    if (m_redraw.perform(shapes,
                         tr("Move %n surface(s)", nullptr, static_cast<int>(shapes.size()))))
        canvas().session().selection().set(m_moving);
}

void MoveTool::paint(QPainter& painter)
{
    if (!m_from)
        return;
    const MapView& view = canvas().view();
    const QPointF by = view.toScreen(m_to) - view.toScreen(*m_from);
    painter.setPen(QPen{QColor{0xd0, 0x1c, 0x8b}, 2.0, Qt::DashLine});
    painter.setBrush(QColor{0xd0, 0x1c, 0x8b, 40});
    for (const RecordRef& ref : m_moving)
        if (const geo::Shape* shape = shapeOf(canvas().session().project(), ref)) {
            std::vector<geo::Ring> rings;
            for (const geo::Polygon& polygon : shape->polygons) {
                rings.push_back(polygon.outer);
                rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
            }
            const QRectF seen{QPointF{0, 0} - by, view.size};
            painter.drawPath(screenPath(rings, view, seen).translated(by));
        }
}

bool MoveTool::cancel()
{
    const bool wasOn = m_from.has_value();
    m_from.reset();
    return wasOn;
}

} // namespace ecotone::desktop
