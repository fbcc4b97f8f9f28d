#include "bar_object.h"

#include "report_bars.h"

#include <QImage>
#include <QPainter>
#include <QTextDocument>

namespace ecotone::draw {

int BarObject::add(Bar bar)
{
    m_bars.push_back(std::move(bar));
    return static_cast<int>(m_bars.size()) - 1;
}

double BarObject::heightOf(int bar, double width) const
{
    const bool isTarget =
        std::holds_alternative<report::TargetBar>(m_bars[static_cast<std::size_t>(bar)]);
    return width / (isTarget ? 12.0 : 24.0);
}

QImage BarObject::picture(int bar, int width, double density) const
{
    const double height = heightOf(bar, width);
    QImage image{static_cast<int>(width * density), static_cast<int>(height * density),
                 QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF{image.rect()}, bar);
    return image;
}

QSizeF BarObject::intrinsicSize(QTextDocument* text, int, const QTextFormat& format)
{
    // A hair less than the line, so that rounding never wraps it.
    const double width = text->textWidth() * 0.97;
    return {width, heightOf(format.property(number).toInt(), width)};
}

void BarObject::drawObject(
    QPainter* painter, const QRectF& into, QTextDocument*, int, const QTextFormat& format)
{
    paint(*painter, into, format.property(number).toInt());
}

void BarObject::paint(QPainter& painter, const QRectF& into, int bar) const
{
    const Bar& chosen = m_bars[static_cast<std::size_t>(bar)];
    if (const auto* target = std::get_if<report::TargetBar>(&chosen))
        paintTargetBar(painter, into, *target);
    else
        paintStackedBar(painter, into, std::get<report::StackedBar>(chosen));
}

} // namespace ecotone::draw
