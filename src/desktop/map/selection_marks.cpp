#include "selection_marks.h"

#include "screen_path.h"

#include <algorithm>
#include <set>

namespace ecotone::desktop {
namespace {

/// Points of outlines that are drawn in one frame; some milliseconds.
constexpr std::size_t mostPoints = 4'000;
constexpr int small = 6; // pixels: a box below this is a dot

} // namespace

void SelectionMarks::take(const MapScene& scene, const Selection& selection)
{
    m_outlines.clear();
    if (selection.isEmpty())
        return;
    const std::set<RecordRef> wanted{selection.records().begin(), selection.records().end()};
    for (const SceneLayer& layer : scene.layers) {
        const auto* surfaces = std::get_if<std::shared_ptr<const SurfaceLayer>>(&layer);
        if (!surfaces || (*surfaces)->key.kind == LayerKey::Kind::File)
            continue;
        for (const SceneItem& item : (*surfaces)->items)
            if (item.record && wanted.contains(*item.record))
                m_outlines.push_back(item.outline);
    }
}

void SelectionMarks::paint(QPainter& painter, const MapView& view) const
{
    const QColor mark{0xff, 0xd4, 0x00}, casing{0x1a, 0x1a, 0x1a};
    QColor fill = mark;
    fill.setAlpha(46);
    const geo::Box extent = view.extent();
    const QRectF clip{QPointF{0.0, 0.0}, view.size};
    std::size_t points = 0;
    QList<QRect> boxes;
    QList<QPoint> dots;
    painter.setBrush(Qt::NoBrush);
    for (const auto& outline : m_outlines) {
        if (!outline->box().touches(extent))
            continue;
        if (points > mostPoints) {
            const QRect box = view.toScreen(outline->box()).toAlignedRect();
            if (box.width() < small && box.height() < small)
                dots << box.center();
            else
                boxes << box;
            continue;
        }
        const QPainterPath path = screenPath(*outline, view, clip);
        points += static_cast<std::size_t>(path.elementCount());
        painter.fillPath(path, fill);
        painter.setPen(QPen{casing, 4.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.drawPath(path);
        painter.setPen(QPen{mark, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.drawPath(path);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen{mark, 0.0});
    painter.drawRects(boxes);
    painter.setPen(QPen{mark, 3.0});
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter.setRenderHint(QPainter::Antialiasing);
}

geo::Box SelectionMarks::extent() const
{
    geo::Box box;
    for (const auto& outline : m_outlines)
        box.extend(outline->box());
    return box;
}

} // namespace ecotone::desktop
