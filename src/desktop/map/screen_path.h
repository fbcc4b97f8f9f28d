#pragma once

#include "map_view.h"
#include "outline.h"

#include <QPainterPath>

namespace ecotone::desktop {

/// The outline on a surface, as fine as can be seen, cut a little outside of `clip` (in pixels)
/// so that huge shapes cost no more than what is shown. Even-odd filled.
[[nodiscard]] QPainterPath
screenPath(const Outline& outline, const MapView& view, const QRectF& clip);

/// The same for rings that have no coarser copies.
[[nodiscard]] QPainterPath
screenPath(const std::vector<geo::Ring>& rings, const MapView& view, const QRectF& clip);

} // namespace ecotone::desktop
