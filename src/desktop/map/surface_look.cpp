#include "surface_look.h"

#include <QImage>

namespace ecotone::desktop {
namespace {

/// One repeat of a pattern, in device pixels.
QImage patternOf(const SurfaceLook& look, double density)
{
    using Pattern = SurfaceLook::Pattern;
    const int side = static_cast<int>(patternSide * density + 0.5);
    QImage image{side, side, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{look.colour, 1.1 * density});
    const double s = side;
    // A line that leaves at a corner comes in at the others, so each is drawn three times.
    const auto slanted = [&](bool isRising) {
        for (const double shift : {-s, 0.0, s})
            if (isRising)
                painter.drawLine(QPointF{shift - s, 2.0 * s}, QPointF{shift + 2.0 * s, -s});
            else
                painter.drawLine(QPointF{shift - s, -s}, QPointF{shift + 2.0 * s, 2.0 * s});
    };
    if (look.pattern == Pattern::Rising || look.pattern == Pattern::Crossed)
        slanted(true);
    if (look.pattern == Pattern::Falling || look.pattern == Pattern::Crossed)
        slanted(false);
    if (look.pattern == Pattern::Level)
        painter.drawLine(QPointF{-1.0, s / 2.0}, QPointF{s + 1.0, s / 2.0});
    if (look.pattern == Pattern::Upright)
        painter.drawLine(QPointF{s / 2.0, -1.0}, QPointF{s / 2.0, s + 1.0});
    if (look.pattern == Pattern::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour);
        painter.drawEllipse(QPointF{s / 2.0, s / 2.0}, 1.2 * density, 1.2 * density);
    }
    return image;
}

void fillPattern(QPainter& painter, const QPainterPath& path, const SurfaceLook& look)
{
    const double density = painter.device()->devicePixelRatio();
    QBrush brush{patternOf(look, density)};
    brush.setTransform(QTransform::fromScale(1.0 / density, 1.0 / density));
    painter.fillPath(path, brush);
}

QPen outlineOf(const SurfaceLook& look)
{
    QPen pen{look.colour, look.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    if (look.line == SurfaceLook::Line::Dashed)
        pen.setDashPattern({3.5, 2.0});
    if (look.line == SurfaceLook::Line::DashDot)
        pen.setDashPattern({6.0, 1.6, 1.2, 1.6});
    return pen;
}

} // namespace

void paintSurface(QPainter& painter, const QPainterPath& path, const SurfaceLook& look)
{
    if (look.fillAlpha > 0) {
        QColor fill = look.colour;
        fill.setAlpha(look.fillAlpha);
        painter.fillPath(path, fill);
    }
    if (look.pattern != SurfaceLook::Pattern::None)
        fillPattern(painter, path, look);
    painter.setBrush(Qt::NoBrush);
    if (look.hasCasing) {
        QColor casing{Qt::white};
        casing.setAlpha(200);
        painter.setPen(
            QPen{casing, look.width + 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.drawPath(path);
    }
    painter.setPen(outlineOf(look));
    painter.drawPath(path);
}

void paintSwatch(QPainter& painter, const QRectF& box, const SurfaceLook& look)
{
    QPainterPath path;
    path.addRect(box.adjusted(1.0, 1.0, -1.0, -1.0));
    SurfaceLook plain = look;
    plain.hasCasing = false;
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurface(painter, path, plain);
}

} // namespace ecotone::desktop
