#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace ecotone::desktop {

/// How a surface is drawn on the screen. Pattern and dashes tell looks apart where colours
/// cannot.
struct SurfaceLook {
    enum class Pattern { None, Rising, Falling, Crossed, Level, Upright, Dots };
    enum class Line { Solid, Dashed, DashDot };
    QColor colour;
    int fillAlpha = 60; // 0: not filled
    Pattern pattern = Pattern::None;
    Line line = Line::Solid;
    double width = 1.6;    // logical pixels
    bool hasCasing = true; // a light line under the outline, to be seen on any ground
    bool operator==(const SurfaceLook&) const = default;
};

/// Draws a surface. Patterns have their origin in that of the painter and repeat every
/// `patternSide` pixels, so that tiles of a multiple of it fit together.
void paintSurface(QPainter& painter, const QPainterPath& path, const SurfaceLook& look);
constexpr int patternSide = 8;

/// A small picture of a look, for trees and legends.
void paintSwatch(QPainter& painter, const QRectF& box, const SurfaceLook& look);

} // namespace ecotone::desktop
