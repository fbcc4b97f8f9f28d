#pragma once

#include "ecotone/geo/point.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace ecotone::desktop {

/// Which part of the map is seen: a centre and a scale, upright, on a surface of some size in
/// logical pixels. Right and up are east and north of the map's CRS.
struct MapView {
    geo::Point centre;
    double unitsPerPixel = 1.0; // CRS units; above 0
    QSizeF size;

    bool operator==(const MapView&) const = default;

    [[nodiscard]] QPointF toScreen(geo::Point world) const noexcept;
    [[nodiscard]] geo::Point toWorld(QPointF screen) const noexcept;
    [[nodiscard]] geo::Box extent() const noexcept;
    /// The world under a rectangle of the screen.
    [[nodiscard]] geo::Box toWorld(const QRectF& screen) const noexcept;
    [[nodiscard]] QRectF toScreen(const geo::Box& world) const noexcept;

    /// Moved so that what was under the pointer moves along with it.
    [[nodiscard]] MapView panned(QPointF pixels) const noexcept;
    /// With everything `factor` times as large, and the point under `at` where it was.
    [[nodiscard]] MapView zoomed(double factor, QPointF at) const noexcept;
    /// The view that shows a box whole, with a margin. @pre the box is not empty
    [[nodiscard]] MapView fitted(const geo::Box& box) const noexcept;
};

} // namespace ecotone::desktop
