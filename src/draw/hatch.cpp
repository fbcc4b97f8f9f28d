#include "hatch.h"

#include "ecotone/base/contract.h"

#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace ecotone::draw {
namespace {

/// Where the level line at `y` crosses the outlines, in order. Points exactly on the line
/// belong to the edge below it, so that no corner is counted twice.
std::vector<double> crossings(const QList<QPolygonF>& outlines, double y)
{
    std::vector<double> found;
    for (const QPolygonF& outline : outlines)
        for (qsizetype i = 0; i + 1 < outline.size(); ++i) {
            const QPointF a = outline[i], b = outline[i + 1];
            if ((a.y() <= y) == (b.y() <= y))
                continue;
            found.push_back(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
    std::ranges::sort(found);
    return found;
}

} // namespace

std::vector<QLineF> hatchLines(const QPainterPath& path, double angle, double spacing)
{
    expects(spacing > 0.0, "hatchLines: lines have a distance");
    // Turned so that the lines are level; multiples of the spacing keep neighbours in step.
    const QTransform turn = QTransform{}.rotate(angle);
    const QTransform back = QTransform{}.rotate(-angle);
    const QList<QPolygonF> outlines = path.toSubpathPolygons(turn);
    QRectF bounds;
    for (const QPolygonF& outline : outlines)
        bounds = bounds.united(outline.boundingRect());

    std::vector<QLineF> lines;
    for (double y = std::ceil(bounds.top() / spacing) * spacing; y < bounds.bottom();
         y += spacing) {
        const std::vector<double> at = crossings(outlines, y);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2)
            lines.emplace_back(back.map(QLineF{at[i], y, at[i + 1], y}));
    }
    return lines;
}

} // namespace ecotone::draw
