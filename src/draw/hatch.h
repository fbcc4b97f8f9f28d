#pragma once

#include <QLineF>
#include <QPainterPath>

#include <vector>

namespace ecotone::draw {

/// Parallel lines that fill the inside of a path, cut at its outline. Real lines rather than a
/// brush pattern or a clip, so that they look alike on screen, in PNG, SVG and PDF.
///
/// @param angle    degrees, 0 is level, 90 upright
/// @param spacing  between lines, in page units
/// @pre spacing > 0
[[nodiscard]] std::vector<QLineF>
hatchLines(const QPainterPath& path, double angle, double spacing);

} // namespace ecotone::draw
