#include "snapper.h"

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr std::size_t mostPoints = 300'000; // looked at for one place of the pointer

double distance(geo::Point a, geo::Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The nearest point of a segment.
geo::Point nearestOn(geo::Point a, geo::Point b, geo::Point p)
{
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double share =
        length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0)
                     : 0.0;
    return {a.x + share * dx, a.y + share * dy};
}

/// Collects the nearest places while it is shown outlines.
class Search {
public:
    Search(geo::Point at, double reach) : m_at{at}, m_vertexReach{reach}, m_segmentReach{reach}
    {
    }

    void look(const std::shared_ptr<const Outline>& outline, const EditOptions& options)
    {
        const std::vector<geo::Ring>& rings = outline->rings(0.0);
        for (std::size_t r = 0; r < rings.size(); ++r)
            for (std::size_t i = 0; i < rings[r].size(); ++i) {
                if (options.snapsToVertices)
                    lookAt(Snap::Kind::Vertex, rings[r][i], outline, r, i);
                if (options.snapsToSegments)
                    lookAt(Snap::Kind::Segment,
                           nearestOn(rings[r][i], rings[r][(i + 1) % rings[r].size()], m_at),
                           outline, r, i);
            }
    }
    [[nodiscard]] std::optional<Snap> found() const { return m_vertex ? m_vertex : m_segment; }

private:
    void lookAt(Snap::Kind kind,
                geo::Point point,
                const std::shared_ptr<const Outline>& outline,
                std::size_t ring,
                std::size_t index)
    {
        const bool isVertex = kind == Snap::Kind::Vertex;
        double& reach = isVertex ? m_vertexReach : m_segmentReach;
        const double away = distance(point, m_at);
        if (away > reach)
            return;
        reach = away;
        (isVertex ? m_vertex : m_segment) = Snap{kind, point, outline, ring, index};
    }

    geo::Point m_at;
    double m_vertexReach, m_segmentReach;
    std::optional<Snap> m_vertex, m_segment;
};

/// Where on a ring a point lies: the segment and the distance from its beginning. Nothing where
/// it is not on the ring.
std::optional<std::size_t> segmentWith(const geo::Ring& ring, geo::Point p, double closeness)
{
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (distance(nearestOn(ring[i], ring[(i + 1) % ring.size()], p), p) <= closeness)
            return i;
    return std::nullopt;
}

double lengthOf(const std::vector<geo::Point>& line)
{
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        length += distance(line[i], line[i + 1]);
    return length;
}

/// From one place of a ring forward to another, with both ends.
std::vector<geo::Point> forward(const geo::Ring& ring,
                                std::size_t fromSegment,
                                geo::Point from,
                                std::size_t toSegment,
                                geo::Point to)
{
    std::vector<geo::Point> way{from};
    const bool isAhead = fromSegment == toSegment &&
                         distance(ring[fromSegment], to) >= distance(ring[fromSegment], from);
    for (std::size_t i = fromSegment; !(isAhead && way.size() == 1);) {
        i = (i + 1) % ring.size();
        way.push_back(ring[i]);
        if (i == toSegment)
            break;
    }
    way.push_back(to);
    return way;
}

} // namespace

std::optional<Snap> snapAt(const MapScene& scene,
                           const MapView& view,
                           geo::Point at,
                           const EditOptions& options,
                           const std::set<RecordRef>& without)
{
    if (!options.snaps)
        return std::nullopt;
    const double reach = options.tolerance * view.unitsPerPixel;
    const geo::Box near{at.x - reach, at.y - reach, at.x + reach, at.y + reach};
    Search search{at, reach};
    std::size_t points = 0;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&*layer);
        if (!surfaces)
            continue;
        for (const std::size_t i : (*surfaces)->index.touching(near)) {
            const SceneItem& item = (*surfaces)->items[i];
            points += item.outline->pointCount();
            if (points > mostPoints)
                return search.found();
            if (!item.record || !without.contains(*item.record))
                search.look(item.outline, options);
        }
    }
    return search.found();
}

std::vector<geo::Point> traced(const Snap& to, geo::Point from)
{
    const geo::Ring& ring = to.outline->rings(0.0)[to.ring];
    const double size = std::max(to.outline->box().width(), to.outline->box().height());
    const auto start = segmentWith(ring, from, 1e-9 * size);
    if (!start)
        return {};
    std::vector<geo::Point> there = forward(ring, *start, from, to.index, to.point);
    std::vector<geo::Point> back = forward(ring, to.index, to.point, *start, from);
    std::ranges::reverse(back);
    std::vector<geo::Point> way = lengthOf(there) <= lengthOf(back) ? there : back;
    std::erase_if(way, [&](geo::Point p) { return p == from || p == to.point; });
    return way;
}

void paintSnap(QPainter& painter, const MapView& view, const Snap& snap)
{
    const QPointF at = view.toScreen(snap.point);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] :
         {std::pair{QColor{Qt::white}, 4.0}, std::pair{QColor{0xd0, 0x1c, 0x8b}, 2.0}}) {
        painter.setPen(QPen{colour, width});
        if (snap.kind == Snap::Kind::Vertex) {
            painter.drawRect(QRectF{at.x() - 6.0, at.y() - 6.0, 12.0, 12.0});
        } else {
            painter.drawLine(at + QPointF{-6, -6}, at + QPointF{6, 6});
            painter.drawLine(at + QPointF{-6, 6}, at + QPointF{6, -6});
        }
    }
}

} // namespace ecotone::desktop
