#pragma once

#include "desktop/map/map_scene.h"
#include "desktop/map/map_view.h"
#include "edit_options.h"

#include <QPainter>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace ecotone::desktop {

/// A place on the border of a surface that the pointer is drawn to.
struct Snap {
    enum class Kind { Vertex, Segment };
    Kind kind = Kind::Vertex;
    geo::Point point;
    std::shared_ptr<const Outline> outline;
    std::size_t ring = 0;  // of `outline->rings(0)`
    std::size_t index = 0; // the vertex, or the one at which the segment begins
};

/// The nearest vertex within the tolerance, else the nearest place on a border. Looks at the
/// surfaces near the pointer only, and at no more points than can be looked at in some
/// milliseconds.
/// @param without  surfaces that are being changed, and so are nothing to snap to
[[nodiscard]] std::optional<Snap> snapAt(const MapScene& scene,
                                         const MapView& view,
                                         geo::Point at,
                                         const EditOptions& options,
                                         const std::set<RecordRef>& without = {});

/// The points along a border from one place on it to another, the shorter way round, without
/// its ends; nothing where no ring near the second place passes through the first.
[[nodiscard]] std::vector<geo::Point> traced(const Snap& to, geo::Point from);

/// Shows where the pointer is drawn to: a square at vertices, a cross on segments.
void paintSnap(QPainter& painter, const MapView& view, const Snap& snap);

} // namespace ecotone::desktop
