#pragma once

#include "ecotone/report/painter.h"

#include <QPainter>
#include <QRectF>

namespace ecotone::draw {

/// Draws a whole map page into a rectangle: the ground, the landscape with what is outside it
/// dimmed, sites and actions with their names, scale bar, north arrow, legend and credits. The
/// legend stands at the right of wide pages and under narrow ones. Works on any `QPainter`:
/// screen, PNG, SVG, PDF. A program without a window needs an `Offscreen` for the letters.
///
/// @pre the landscape is not empty
/// @throws InputError     the layer under the map cannot be read
/// @throws GeometryError  a shape has no place in the map's CRS
void renderMap(QPainter& painter, const QRectF& page, const report::MapContent& content);

} // namespace ecotone::draw
