#pragma once

#include "map_frame.h"

#include <QPainter>

namespace ecotone::draw {

/// What a scale bar shows: a round length no longer than asked for.
struct ScaleLength {
    double metres = 0.0;
    std::string text; // "5 km", "500 m"
};
/// The longest of 1, 2 or 5 times a power of ten that is not longer than `mostMetres`.
/// @pre mostMetres > 0
[[nodiscard]] ScaleLength roundScale(double mostMetres);

/// Draws a scale bar in the frame's lower left corner, true at the middle of the frame.
/// @return the box it takes
QRectF paintScaleBar(QPainter& painter, const MapFrame& frame);
/// The same in a rectangle of a page. @pre metresPerUnit > 0
QRectF paintScaleBar(QPainter& painter, const QRectF& page, double metresPerUnit);

/// Draws an arrow to true north in the frame's upper right corner. @return the box it takes
QRectF paintNorthArrow(QPainter& painter, const MapFrame& frame);
/// The same in a rectangle of a page.
/// @param northAngle  degrees clockwise from the page's up to true north
QRectF paintNorthArrow(QPainter& painter, const QRectF& page, double northAngle);

} // namespace ecotone::draw
