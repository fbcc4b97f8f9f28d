#include "vertex_index.h"

#include "redraw.h"

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

/// Calls `visit(place, ring)` for the first corner of every ring of a surface.
template <class Visit>
void forEachRing(const RecordRef& ref, const geo::Shape& shape, Visit visit)
{
    for (std::size_t p = 0; p < shape.polygons.size(); ++p)
        for (std::size_t r = 0; r <= shape.polygons[p].holes.size(); ++r) {
            const VertexPlace place{ref, p, r, 0};
            visit(place, ringOf(shape, place));
        }
}

/// Calls `visit(place, ring)` for the rings of all surfaces that may reach a place.
template <class Visit>
void forEachRingNear(const MapScene& scene,
                     const project::Project& project,
                     const geo::Box& box,
                     Visit visit)
{
    for (const RecordRef& ref : drawnNear(scene, box, {}))
        if (const geo::Shape* shape = shapeOf(project, ref))
            forEachRing(ref, *shape, visit);
}

geo::Point nearestOn(geo::Point a, geo::Point b, geo::Point p)
{
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double share =
        length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0)
                     : 0.0;
    return {a.x + share * dx, a.y + share * dy};
}

} // namespace

geo::Ring& ringOf(geo::Shape& shape, const VertexPlace& place)
{
    geo::Polygon& polygon = shape.polygons[place.polygon];
    return place.ring == 0 ? polygon.outer : polygon.holes[place.ring - 1];
}

const geo::Ring& ringOf(const geo::Shape& shape, const VertexPlace& place)
{
    const geo::Polygon& polygon = shape.polygons[place.polygon];
    return place.ring == 0 ? polygon.outer : polygon.holes[place.ring - 1];
}

std::vector<RecordRef>
drawnNear(const MapScene& scene, const geo::Box& place, const std::vector<RecordRef>& among)
{
    std::vector<RecordRef> found;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&*layer);
        if (!surfaces)
            continue;
        for (const std::size_t i : (*surfaces)->index.touching(place)) {
            const SceneItem& item = (*surfaces)->items[i];
            const bool isWanted =
                item.record && canBeDrawn(*item.record) &&
                (among.empty() || std::ranges::find(among, *item.record) != among.end());
            if (isWanted)
                found.push_back(*item.record);
        }
    }
    return found;
}

std::vector<VertexPlace>
verticesAt(const MapScene& scene, const project::Project& project, geo::Point point)
{
    std::vector<VertexPlace> found;
    forEachRingNear(scene, project, {point.x, point.y, point.x, point.y},
                    [&](VertexPlace place, const geo::Ring& ring) {
                        for (place.index = 0; place.index < ring.size(); ++place.index)
                            if (ring[place.index] == point)
                                found.push_back(place);
                    });
    return found;
}

std::optional<VertexPlace> nearestVertex(const project::Project& project,
                                         const std::vector<RecordRef>& among,
                                         geo::Point at,
                                         double reach)
{
    std::optional<VertexPlace> found;
    for (const RecordRef& ref : among)
        if (const geo::Shape* shape = shapeOf(project, ref))
            forEachRing(ref, *shape, [&](VertexPlace place, const geo::Ring& ring) {
                for (place.index = 0; place.index < ring.size(); ++place.index) {
                    const geo::Point p = ring[place.index];
                    const double away = std::hypot(p.x - at.x, p.y - at.y);
                    if (away <= reach && (!found || away < reach)) {
                        reach = away;
                        found = place;
                    }
                }
            });
    return found;
}

std::optional<EdgePlace> nearestEdge(const project::Project& project,
                                     const std::vector<RecordRef>& among,
                                     geo::Point at,
                                     double reach)
{
    std::optional<EdgePlace> found;
    for (const RecordRef& ref : among)
        if (const geo::Shape* shape = shapeOf(project, ref))
            forEachRing(ref, *shape, [&](VertexPlace place, const geo::Ring& ring) {
                for (place.index = 0; place.index < ring.size(); ++place.index) {
                    const geo::Point p =
                        nearestOn(ring[place.index], ring[(place.index + 1) % ring.size()], at);
                    const double away = std::hypot(p.x - at.x, p.y - at.y);
                    if (away <= reach && (!found || away < reach)) {
                        reach = away;
                        found = EdgePlace{place, p};
                    }
                }
            });
    return found;
}

std::vector<VertexPlace>
edgesBetween(const MapScene& scene, const project::Project& project, geo::Point a, geo::Point b)
{
    std::vector<VertexPlace> found;
    geo::Box box;
    box.extend(a);
    box.extend(b);
    forEachRingNear(scene, project, box, [&](VertexPlace place, const geo::Ring& ring) {
        for (place.index = 0; place.index < ring.size(); ++place.index) {
            const geo::Point from = ring[place.index];
            const geo::Point to = ring[(place.index + 1) % ring.size()];
            if ((from == a && to == b) || (from == b && to == a))
                found.push_back(place);
        }
    });
    return found;
}

} // namespace ecotone::desktop
