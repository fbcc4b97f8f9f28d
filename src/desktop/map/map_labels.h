#pragma once

#include "map_scene.h"
#include "map_view.h"

#include <QImage>
#include <QPainter>

#include <stop_token>
#include <vector>

namespace ecotone::desktop {

/// A name with its picture, tied to a place on the map, so that it moves with it.
struct MapLabel {
    geo::Point corner; // of the world, under the upper left corner of the picture
    QImage picture;
};
using MapLabels = std::vector<MapLabel>;

/// Finds places for the names of what a view shows, so that none covers another; larger
/// surfaces go first, and names without room are left out.
/// @throws Cancelled  the stop was asked for
[[nodiscard]] MapLabels placedLabels(const MapScene& scene,
                                     const MapView& view,
                                     double density,
                                     const std::stop_token& stop);

void paintLabels(QPainter& painter, const MapLabels& labels, const MapView& view);

} // namespace ecotone::desktop
