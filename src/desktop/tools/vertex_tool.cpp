#include "vertex_tool.h"

#include "desktop/map/map_canvas.h"
#include "desktop/map/screen_path.h"
#include "desktop/session/text.h"
#include "edit_keys.h"

#include "ecotone/geo/validity.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <set>

namespace ecotone::desktop {
namespace {

constexpr double reachPixels = 9.0;
constexpr double leastDrag = 3.0;            // pixels: less is a click
constexpr std::size_t mostCorners = 4'000;   // that are shown at once
constexpr std::size_t mostMeasured = 20'000; // points of an outline that is followed by figures
const QColor ink{0xd0, 0x1c, 0x8b};

geo::Shape&
shapeIn(Redraw::Shapes& shapes, const project::Project& project, const RecordRef& ref)
{
    const auto found = std::ranges::find(shapes, ref, &Redraw::Shapes::value_type::first);
    if (found != shapes.end())
        return found->second;
    return shapes.emplace_back(ref, *shapeOf(project, ref)).second;
}

QPolygonF outlineOf(const geo::Ring& ring, const MapView& view)
{
    QPolygonF polygon;
    for (const geo::Point& point : ring)
        polygon << view.toScreen(point);
    if (!polygon.isEmpty())
        polygon << polygon.front();
    return polygon;
}

} // namespace

VertexTool::VertexTool(MapCanvas& map)
    : MapTool{map}
    , m_redraw{map.session()}
    , m_preview{map.session()}
{
    connect(&m_readout, &LiveReadout::changed, &map, qOverload<>(&QWidget::update));
    connect(&m_preview, &DraftPreview::changed, &map, qOverload<>(&QWidget::update));
    connect(&map.session(), &Session::edited, this, [this] { // corners have other numbers now
        m_hovered.reset();
        m_edge.reset();
        cancel();
    });
}

QString VertexTool::name() const
{
    return tr("Edit vertices");
}

QString VertexTool::hint() const
{
    return tr("Drag a corner to move it, drag an edge to insert one; Delete removes the corner "
              "under the pointer.");
}

double VertexTool::reach() const
{
    return reachPixels * canvas().view().unitsPerPixel;
}

std::vector<RecordRef> VertexTool::near(geo::Point at) const
{
    std::vector<RecordRef> selected;
    for (const RecordRef& ref : canvas().session().selection().records())
        if (canBeDrawn(ref))
            selected.push_back(ref);
    const double r = reach();
    return drawnNear(canvas().scene(), {at.x - r, at.y - r, at.x + r, at.y + r}, selected);
}

void VertexTool::press(const MapPointer& pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    m_pressed = pointer.screen;
    const auto surfaces = near(pointer.world);
    const project::Project& project = canvas().session().project();
    if (const auto vertex = nearestVertex(project, surfaces, pointer.world, reach()))
        hold(*vertex);
    else if (const auto edge = nearestEdge(project, surfaces, pointer.world, reach()))
        insertInto(*edge);
}

void VertexTool::hold(const VertexPlace& vertex)
{
    const project::Project& project = canvas().session().project();
    Held held;
    held.point = ringOf(*shapeOf(project, vertex.ref), vertex)[vertex.index];
    held.places = canvas().editOptions().isTopological
                      ? verticesAt(canvas().scene(), project, held.point)
                      : std::vector{vertex};
    for (const VertexPlace& place : held.places)
        shapeIn(held.shapes, project, place.ref);
    m_held = std::move(held);
}

void VertexTool::insertInto(const EdgePlace& edge)
{
    const project::Project& project = canvas().session().project();
    const geo::Ring& ring = ringOf(*shapeOf(project, edge.start.ref), edge.start);
    const geo::Point a = ring[edge.start.index], b = ring[(edge.start.index + 1) % ring.size()];
    std::vector<VertexPlace> edges = canvas().editOptions().isTopological
                                         ? edgesBetween(canvas().scene(), project, a, b)
                                         : std::vector{edge.start};
    Held held;
    held.point = edge.point;
    held.isInserted = true;
    // The last edges of a ring first, so that the numbers of earlier ones stay right.
    std::ranges::sort(edges, std::greater{}, &VertexPlace::index);
    for (VertexPlace place : edges) {
        geo::Ring& changed = ringOf(shapeIn(held.shapes, project, place.ref), place);
        ++place.index;
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(place.index), edge.point);
        held.places.push_back(place);
    }
    m_held = std::move(held);
}

void VertexTool::move(const MapPointer& pointer)
{
    m_pointer = pointer.screen;
    canvas().update();
    if (m_held) {
        const bool isFar = (pointer.screen - m_pressed).manhattanLength() >= leastDrag;
        if (isFar || m_held->hasMoved)
            drag(pointer.world);
        return;
    }
    const auto surfaces = near(pointer.world);
    const project::Project& project = canvas().session().project();
    m_hovered = nearestVertex(project, surfaces, pointer.world, reach());
    m_edge.reset();
    if (!m_hovered)
        if (const auto edge = nearestEdge(project, surfaces, pointer.world, reach()))
            m_edge = edge->point;
}

void VertexTool::drag(geo::Point to)
{
    std::set<RecordRef> changing;
    for (const auto& [ref, shape] : m_held->shapes)
        changing.insert(ref);
    m_snap = snapAt(canvas().scene(), canvas().view(), to, canvas().editOptions(), changing);
    m_held->point = m_snap ? m_snap->point : to;
    m_held->hasMoved = true;
    const project::Project& project = canvas().session().project();
    for (const VertexPlace& place : m_held->places)
        ringOf(shapeIn(m_held->shapes, project, place.ref), place)[place.index] = m_held->point;
    showFigures();
}

void VertexTool::showFigures()
{
    const auto& [ref, shape] = m_held->shapes.front();
    if (geo::pointCount(shape) > mostMeasured)
        return;
    auto made = geo::makeShape(shape.polygons, shape.crs);
    if (!made)
        return;
    std::vector<RecordRef> itself;
    for (const auto& [each, of] : m_held->shapes)
        itself.push_back(each);
    m_readout.measure(requestFor(std::move(made).value().shape, canvas().scene(), itself));
    m_preview.show([this]() -> Checked<project::Edit> {
        if (!m_held)
            return Refusal{tr("Nothing is held.").toStdString()};
        // Not through the memory of versions: a draft leaves none behind.
        return Redraw{canvas().session()}.edit(m_held->shapes, tr("Move vertex"));
    });
}

void VertexTool::release(const MapPointer& pointer)
{
    if (pointer.button == Qt::LeftButton && m_held)
        drop();
}

void VertexTool::drop()
{
    Held held = *std::exchange(m_held, std::nullopt);
    m_snap.reset();
    m_readout.clear();
    m_preview.end();
    m_hovered.reset();
    if (!held.hasMoved)
        return; // a click on a corner or an edge changes nothing
    for (auto& [ref, shape] : held.shapes) {
        auto made = geo::makeShape(std::move(shape.polygons), shape.crs);
        if (!made)
            return canvas().say(text(made.refusal().reason));
        if (made.value().repair.wasRepaired())
            canvas().say(tr("The outline crossed itself (%1) and was repaired.")
                             .arg(text(made.value().repair.defects.front())));
        shape = std::move(made).value().shape;
    }
    m_redraw.perform(held.shapes, held.isInserted ? tr("Insert vertex") : tr("Move vertex"));
}

void VertexTool::doubleClick(const MapPointer& pointer)
{
    const project::Project& project = canvas().session().project();
    const auto surfaces = near(pointer.world);
    if (nearestVertex(project, surfaces, pointer.world, reach()))
        return;
    if (const auto edge = nearestEdge(project, surfaces, pointer.world, reach())) {
        insertInto(*edge);
        m_held->hasMoved = true;
        drop();
    }
}

void VertexTool::removeHovered()
{
    const project::Project& project = canvas().session().project();
    if (!m_hovered || !shapeOf(project, m_hovered->ref))
        return canvas().say(tr("Point at the corner that is to go."));
    const geo::Point point =
        ringOf(*shapeOf(project, m_hovered->ref), *m_hovered)[m_hovered->index];
    std::vector<VertexPlace> places = canvas().editOptions().isTopological
                                          ? verticesAt(canvas().scene(), project, point)
                                          : std::vector{*m_hovered};
    std::ranges::sort(places, std::greater{}, &VertexPlace::index);
    Redraw::Shapes shapes;
    for (const VertexPlace& place : places) {
        geo::Ring& ring = ringOf(shapeIn(shapes, project, place.ref), place);
        if (ring.size() <= 3)
            return canvas().say(tr("A ring needs three corners. Delete the part or the hole "
                                   "instead."));
        ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(place.index));
    }
    for (auto& [ref, shape] : shapes) {
        auto made = geo::makeShape(std::move(shape.polygons), shape.crs);
        if (!made)
            return canvas().say(text(made.refusal().reason));
        shape = std::move(made).value().shape;
    }
    m_hovered.reset();
    m_redraw.perform(shapes, tr("Delete vertex"));
}

bool VertexTool::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Delete && event.key() != Qt::Key_Backspace)
        return switchByKey(canvas(), event);
    removeHovered();
    return true;
}

bool VertexTool::cancel()
{
    const bool wasOn = m_held.has_value();
    m_held.reset();
    m_snap.reset();
    m_readout.clear();
    m_preview.end();
    return wasOn;
}

/// The corners of what is selected, or of what is under the pointer.
void VertexTool::paintCorners(QPainter& painter) const
{
    const MapView& view = canvas().view();
    const project::Project& project = canvas().session().project();
    std::vector<RecordRef> shown;
    for (const RecordRef& ref : canvas().session().selection().records())
        if (canBeDrawn(ref))
            shown.push_back(ref);
    if (shown.empty())
        shown = near(view.toWorld(m_pointer));
    const QRectF seen{QPointF{0, 0}, view.size};
    std::size_t count = 0;
    painter.setPen(QPen{ink, 1.2});
    painter.setBrush(Qt::white);
    for (const RecordRef& ref : shown) {
        const geo::Shape* shape = shapeOf(project, ref);
        if (shape == nullptr || m_held)
            continue;
        for (const geo::Polygon& polygon : shape->polygons) {
            std::vector<const geo::Ring*> rings{&polygon.outer};
            for (const geo::Ring& hole : polygon.holes)
                rings.push_back(&hole);
            for (const geo::Ring* ring : rings)
                for (const geo::Point& point : *ring) {
                    const QPointF at = view.toScreen(point);
                    if (seen.contains(at) && ++count < mostCorners)
                        painter.drawRect(QRectF{at.x() - 3.0, at.y() - 3.0, 6.0, 6.0});
                }
        }
    }
}

void VertexTool::paint(QPainter& painter)
{
    const MapView& view = canvas().view();
    paintCorners(painter);
    if (m_held && m_held->hasMoved) {
        painter.setBrush(Qt::NoBrush);
        for (const auto& [ref, shape] : m_held->shapes)
            for (const auto& [colour, width] :
                 {std::pair{QColor{Qt::white}, 4.0}, std::pair{ink, 2.0}}) {
                painter.setPen(QPen{colour, width});
                for (const geo::Polygon& polygon : shape.polygons) {
                    painter.drawPolyline(outlineOf(polygon.outer, view));
                    for (const geo::Ring& hole : polygon.holes)
                        painter.drawPolyline(outlineOf(hole, view));
                }
            }
    }
    painter.setPen(QPen{Qt::white, 1.5});
    painter.setBrush(ink);
    const project::Project& project = canvas().session().project();
    if (m_held)
        painter.drawEllipse(view.toScreen(m_held->point), 5.0, 5.0);
    else if (m_hovered && shapeOf(project, m_hovered->ref))
        painter.drawEllipse(view.toScreen(ringOf(*shapeOf(project, m_hovered->ref),
                                                 *m_hovered)[m_hovered->index]),
                            5.0, 5.0);
    else if (m_edge)
        painter.drawEllipse(view.toScreen(*m_edge), 3.5, 3.5);
    if (m_snap)
        paintSnap(painter, view, *m_snap);
    if (m_held && m_held->hasMoved)
        paintReadout(painter, m_readout.lines() + m_preview.lines(), m_pointer,
                     QRectF{QPointF{0, 0}, view.size});
}

} // namespace ecotone::desktop
