#include "map_furniture.h"

#include "map_style.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::draw {
namespace {

constexpr double inset = 14.0; // from the frame's edge

/// A light plate under what must be read on any ground.
void paintPlate(QPainter& painter, const QRectF& box)
{
    QColor plate = ink::paper;
    plate.setAlpha(225);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(box, 3, 3);
}

} // namespace

ScaleLength roundScale(double mostMetres)
{
    expects(mostMetres > 0.0, "roundScale: there is a length");
    const double power = std::pow(10.0, std::floor(std::log10(mostMetres)));
    const double metres = mostMetres >= 5 * power   ? 5 * power
                          : mostMetres >= 2 * power ? 2 * power
                                                    : power;
    if (metres >= 1000.0)
        return {metres, fmt::format("{:g} km", metres / 1000.0)};
    return {metres, fmt::format("{:g} m", metres)};
}

QRectF paintScaleBar(QPainter& painter, const MapFrame& frame)
{
    return paintScaleBar(painter, frame.page(), frame.metresPerUnit());
}

QRectF paintScaleBar(QPainter& painter, const QRectF& page, double metresPerUnit)
{
    const ScaleLength scale = roundScale(metresPerUnit * std::min(180.0, page.width() / 3.0));
    const double width = scale.metres / metresPerUnit;
    const QRectF plate{page.left() + inset, page.bottom() - inset - 34.0, width + 24.0, 34.0};
    paintPlate(painter, plate);

    const double left = plate.left() + 12.0, y = plate.bottom() - 11.0, high = 5.0;
    painter.setPen(QPen{ink::text, 1.0});
    for (int part = 0; part < 4; ++part) {
        painter.setBrush(part % 2 == 0 ? ink::text : ink::paper);
        painter.drawRect(QRectF{left + part * width / 4.0, y, width / 4.0, high});
    }
    painter.setFont(mapFont(11));
    painter.drawText(QRectF{left, plate.top() + 3, width, 16}, Qt::AlignCenter,
                     QString::fromStdString(scale.text));
    return plate;
}

QRectF paintNorthArrow(QPainter& painter, const MapFrame& frame)
{
    return paintNorthArrow(painter, frame.page(), frame.northAngle());
}

QRectF paintNorthArrow(QPainter& painter, const QRectF& page, double northAngle)
{
    const QRectF plate{page.right() - inset - 36.0, page.top() + inset, 36.0, 52.0};
    paintPlate(painter, plate);
    painter.save();
    painter.translate(plate.center());
    painter.rotate(northAngle);
    painter.setPen(QPen{ink::text, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    QPolygonF dark{{0, -7}, {-7, 18}, {0, 12}}, light{{0, -7}, {7, 18}, {0, 12}};
    painter.setBrush(ink::text);
    painter.drawPolygon(dark);
    painter.setBrush(ink::paper);
    painter.drawPolygon(light);
    painter.setFont(mapFont(12, QFont::Bold));
    painter.drawText(QRectF{-10, -24, 20, 16}, Qt::AlignCenter, "N");
    painter.restore();
    return plate;
}

} // namespace ecotone::draw
