#pragma once

#include "desktop/session/selection.h"
#include "map_scene.h"
#include "map_view.h"

#include <QPainter>

#include <memory>
#include <vector>

namespace ecotone::desktop {

/// Marks what is selected, above the map.
class SelectionMarks {
public:
    /// Finds the outlines of what is selected; asked for when either changes.
    void take(const MapScene& scene, const Selection& selection);
    /// Outlines as long as that is quick; boxes beyond, which tell where as well.
    void paint(QPainter& painter, const MapView& view) const;
    /// Round all of them.
    [[nodiscard]] geo::Box extent() const;

private:
    std::vector<std::shared_ptr<const Outline>> m_outlines;
};

} // namespace ecotone::desktop
