#include "desktop/panels/share_chart.h"

#include "desktop/look/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ecotone::desktop {
namespace {
constexpr int margin = 10, gap = 10;
} // namespace

ShareChart::ShareChart(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("shareChart"));
    setAccessibleName(tr("Shares as bars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareChart::show(std::vector<ShareRow> rows)
{
    m_rows = std::move(rows);
    updateGeometry();
    update();
}

void ShareChart::mark(std::optional<records::ActorId> actor)
{
    m_marked = actor;
    update();
}

int ShareChart::rowHeight() const
{
    return fontMetrics().height() + 12;
}

int ShareChart::labelWidth() const
{
    int widest = 0;
    for (const ShareRow& row : m_rows)
        widest = qMax(widest, fontMetrics().horizontalAdvance(row.name));
    return qMin(widest, width() / 3);
}

QSize ShareChart::sizeHint() const
{
    return {280, 2 * margin + static_cast<int>(m_rows.size()) * rowHeight()};
}

void ShareChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    double whole = 0.0;
    for (const ShareRow& row : m_rows)
        whole = std::max({whole, row.amount.value_or(0.0), row.bandHigh.value_or(0.0)});
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, i, whole);
}

void ShareChart::paintRow(QPainter& painter, std::size_t at, double whole) const
{
    const ShareRow& row = m_rows[at];
    const int top = margin + static_cast<int>(at) * rowHeight();
    if (row.actor && row.actor == m_marked) {
        QColor wash = palette().color(QPalette::Highlight);
        wash.setAlpha(40);
        painter.fillRect(QRect{2, top, width() - 4, rowHeight()}, wash);
    }
    painter.setPen(row.isRemainder ? inks().quiet : palette().color(QPalette::WindowText));
    painter.drawText(QRect{margin, top, labelWidth(), rowHeight()},
                     Qt::AlignVCenter | Qt::AlignRight,
                     fontMetrics().elidedText(row.name, Qt::ElideMiddle, labelWidth()));
    const double left = margin + labelWidth() + gap;
    const double room = width() - left - margin;
    const auto x = [&](double value) {
        return left + (whole > 0.0 ? std::clamp(value / whole, 0.0, 1.0) * room : 0.0);
    };
    const double middle = top + rowHeight() / 2.0;
    painter.setPen(QPen{inks().line, 1.0});
    painter.drawLine(QPointF{left, double(top)}, QPointF{left, double(top + rowHeight())});
    if (!row.amount)
        return;
    const QColor ink =
        row.isRemainder ? inks().remainder : inks().series[at % inks().series.size()];
    painter.fillRect(QRectF(left, middle - 7, x(*row.amount) - left, 14),
                     row.isRemainder ? QBrush{ink, Qt::Dense4Pattern} : QBrush{ink});
    if (!row.bandLow || !row.bandHigh || *row.bandHigh <= *row.bandLow)
        return;
    painter.setPen(QPen{palette().color(QPalette::WindowText), 1.5});
    const double low = x(*row.bandLow), high = x(*row.bandHigh);
    painter.drawLine(QPointF{low, middle}, QPointF{high, middle});
    for (const double end : {low, high})
        painter.drawLine(QPointF{end, middle - 4}, QPointF{end, middle + 4});
}

void ShareChart::mousePressEvent(QMouseEvent* event)
{
    const int at = (event->position().toPoint().y() - margin) / rowHeight();
    if (at >= 0 && at < static_cast<int>(m_rows.size()))
        if (const auto actor = m_rows[static_cast<std::size_t>(at)].actor)
            Q_EMIT chosen(*actor);
}

} // namespace ecotone::desktop
