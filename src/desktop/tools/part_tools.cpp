#include "part_tools.h"

#include "desktop/map/map_canvas.h"
#include "desktop/session/text.h"
#include "vertex_index.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/validity.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

std::vector<RecordRef> drawable(MapCanvas& canvas)
{
    std::vector<RecordRef> selected;
    for (const RecordRef& ref : canvas.session().selection().records())
        if (canBeDrawn(ref))
            selected.push_back(ref);
    return selected;
}

bool isInside(const geo::Ring& ring, geo::Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
            p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) +
                      ring[i].x)
            inside = !inside;
    return inside;
}

} // namespace

AddRingTool::AddRingTool(MapCanvas& map)
    : SketchTool{map, Form::Surface}
    , m_redraw{map.session()}
{
}

QString AddRingTool::name() const
{
    return tr("Add hole");
}

void AddRingTool::finished(const std::vector<geo::Point>& points)
{
    const project::Project& project = canvas().session().project();
    try {
        auto made = geo::makeShape({{points, {}}}, canvas().session().crs());
        if (!made)
            return canvas().say(text(made.refusal().reason));
        const geo::Shape hole = std::move(made).value().shape;
        for (const RecordRef& ref :
             drawnNear(canvas().scene(), geo::boxOf(hole), drawable(canvas()))) {
            const geo::Shape* shape = shapeOf(project, ref);
            if (shape == nullptr || !geo::contains(*shape, hole))
                continue;
            m_redraw.perform({{ref, geo::differenceOf(*shape, hole)}},
                             tr("Add a hole to “%1”").arg(nameOf(project, ref)));
            return; // the topmost that holds it whole
        }
        canvas().say(tr("No surface holds all of the hole. Draw it inside of one."));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

AddPartTool::AddPartTool(MapCanvas& map)
    : SketchTool{map, Form::Surface}
    , m_redraw{map.session()}
{
}

QString AddPartTool::name() const
{
    return tr("Add part");
}

QString AddPartTool::hint() const
{
    if (drawable(canvas()).size() != 1)
        return tr("Select the one surface that the part is to belong to.");
    return SketchTool::hint();
}

void AddPartTool::finished(const std::vector<geo::Point>& points)
{
    const std::vector<RecordRef> selected = drawable(canvas());
    if (selected.size() != 1)
        return canvas().say(hint());
    const project::Project& project = canvas().session().project();
    try {
        auto made = geo::makeShape({{points, {}}}, canvas().session().crs());
        if (!made)
            return canvas().say(text(made.refusal().reason));
        std::vector<geo::Shape> shapes{std::move(made).value().shape};
        if (const geo::Shape* shape = shapeOf(project, selected.front()))
            shapes.push_back(*shape);
        m_redraw.perform({{selected.front(), geo::unionOf(shapes)}},
                         tr("Add a part to “%1”").arg(nameOf(project, selected.front())));
    } catch (const GeometryError& error) {
        canvas().say(text(std::string_view{error.what()}));
    }
}

DeletePartTool::DeletePartTool(MapCanvas& map) : MapTool{map}, m_redraw{map.session()} {}

QString DeletePartTool::name() const
{
    return tr("Delete part");
}

QString DeletePartTool::hint() const
{
    return tr("Click a part of a surface, or a hole, to delete it.");
}

bool DeletePartTool::deleteHole(geo::Point at, const std::vector<RecordRef>& surfaces)
{
    const project::Project& project = canvas().session().project();
    for (const RecordRef& ref : surfaces) {
        geo::Shape shape = *shapeOf(project, ref);
        for (geo::Polygon& polygon : shape.polygons)
            for (auto hole = polygon.holes.begin(); hole != polygon.holes.end(); ++hole)
                if (isInside(*hole, at)) {
                    polygon.holes.erase(hole);
                    m_redraw.perform({{ref, shape}},
                                     tr("Delete a hole of “%1”").arg(nameOf(project, ref)));
                    return true;
                }
    }
    return false;
}

bool DeletePartTool::deletePart(geo::Point at, const std::vector<RecordRef>& surfaces)
{
    const project::Project& project = canvas().session().project();
    for (const RecordRef& ref : surfaces) {
        geo::Shape shape = *shapeOf(project, ref);
        for (auto part = shape.polygons.begin(); part != shape.polygons.end(); ++part) {
            const bool isInHole = std::ranges::any_of(
                part->holes, [&](const geo::Ring& hole) { return isInside(hole, at); });
            if (!isInside(part->outer, at) || isInHole)
                continue;
            if (shape.polygons.size() == 1) {
                canvas().say(tr("“%1” has no other part. Delete the record instead.")
                                 .arg(nameOf(project, ref)));
                return true;
            }
            shape.polygons.erase(part);
            m_redraw.perform({{ref, shape}},
                             tr("Delete a part of “%1”").arg(nameOf(project, ref)));
            return true;
        }
    }
    return false;
}

void DeletePartTool::release(const MapPointer& pointer)
{
    if (pointer.button != Qt::LeftButton)
        return;
    const geo::Point at = pointer.world;
    const auto surfaces =
        drawnNear(canvas().scene(), {at.x, at.y, at.x, at.y}, drawable(canvas()));
    // Landscapes hold everything, so that a hole of an action comes before a part of theirs.
    std::vector<RecordRef> above, ground;
    for (const RecordRef& ref : surfaces)
        (std::holds_alternative<records::LandscapeId>(ref) ? ground : above).push_back(ref);
    const bool isDone = deletePart(at, above) || deleteHole(at, above) ||
                        deleteHole(at, ground) || deletePart(at, ground);
    if (!isDone)
        canvas().say(tr("There is no part of a surface here."));
}

} // namespace ecotone::desktop
