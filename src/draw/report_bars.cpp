#include "report_bars.h"

#include "report_style.h"

#include <QPen>

#include <algorithm>

namespace ecotone::draw {
namespace {

/// The part of a level bar between two fractions of its length.
QRectF partOf(const QRectF& bar, double from, double to)
{
    const double begin = std::clamp(from, 0.0, 1.0), end = std::clamp(to, 0.0, 1.0);
    return {bar.left() + begin * bar.width(), bar.top(), (end - begin) * bar.width(),
            bar.height()};
}

void paintScale(QPainter& painter, const QRectF& below)
{
    QFont font = paper::font(paper::Letters::Sans, 7.0);
    font.setPixelSize(static_cast<int>(below.height() * 0.75));
    painter.setFont(font);
    painter.setPen(paper::quiet);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, "0 %");
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignBottom, "50 %");
    painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, "100 %");
}

} // namespace

void paintTargetBar(QPainter& painter, const QRectF& into, const report::TargetBar& bar)
{
    if (!bar.reached)
        return;
    const double unit = into.height() / 6.0;
    const QRectF track{into.left(), into.top() + unit, into.width(), 2.5 * unit};
    painter.save();
    painter.fillRect(track, paper::track);
    if (bar.target)
        painter.fillRect(partOf(track, *bar.reached, std::max(*bar.reached, *bar.target)),
                         paper::gap);
    painter.fillRect(partOf(track, 0.0, *bar.reached), paper::green);
    if (bar.target) {
        const double x = partOf(track, 0.0, *bar.target).right();
        painter.setPen(QPen{paper::ink, unit * 0.25, Qt::SolidLine, Qt::FlatCap});
        painter.drawLine(QPointF{x, into.top() + 0.3 * unit},
                         QPointF{x, track.bottom() + 0.7 * unit});
    }
    paintScale(painter, {into.left(), into.bottom() - 1.7 * unit, into.width(), 1.7 * unit});
    painter.restore();
}

void paintStackedBar(QPainter& painter, const QRectF& into, const report::StackedBar& bar)
{
    painter.save();
    painter.fillRect(into, paper::track);
    double from = 0.0;
    std::size_t number = 0;
    for (const report::StackedBar::Part& part : bar.parts) {
        const QRectF place = partOf(into, from, from + part.fraction);
        painter.fillRect(place, part.isRemainder ? paper::track : paper::tint(number++));
        painter.setPen(QPen{Qt::white, into.height() * 0.03});
        painter.drawLine(place.topRight(), place.bottomRight());
        from += part.fraction;
    }
    painter.restore();
}

} // namespace ecotone::draw
