#include "map_view.h"

#include <algorithm>

namespace ecotone::desktop {
namespace {

constexpr double margin = 0.06;       // of a box that is shown whole, on each side
constexpr double leastUnits = 1e-7;   // per pixel: beyond, doubles show their steps
constexpr double mostUnits = 200'000; // the earth on a few hundred pixels

} // namespace

QPointF MapView::toScreen(geo::Point world) const noexcept
{
    return {size.width() / 2.0 + (world.x - centre.x) / unitsPerPixel,
            size.height() / 2.0 - (world.y - centre.y) / unitsPerPixel};
}

geo::Point MapView::toWorld(QPointF screen) const noexcept
{
    return {centre.x + (screen.x() - size.width() / 2.0) * unitsPerPixel,
            centre.y - (screen.y() - size.height() / 2.0) * unitsPerPixel};
}

geo::Box MapView::extent() const noexcept
{
    return toWorld(QRectF{QPointF{0.0, 0.0}, size});
}

geo::Box MapView::toWorld(const QRectF& screen) const noexcept
{
    geo::Box box;
    box.extend(toWorld(screen.topLeft()));
    box.extend(toWorld(screen.bottomRight()));
    return box;
}

QRectF MapView::toScreen(const geo::Box& world) const noexcept
{
    return QRectF{toScreen(geo::Point{world.minX, world.maxY}),
                  toScreen(geo::Point{world.maxX, world.minY})};
}

MapView MapView::panned(QPointF pixels) const noexcept
{
    MapView moved = *this;
    moved.centre.x -= pixels.x() * unitsPerPixel;
    moved.centre.y += pixels.y() * unitsPerPixel;
    return moved;
}

MapView MapView::zoomed(double factor, QPointF at) const noexcept
{
    const geo::Point fixed = toWorld(at);
    MapView scaled = *this;
    scaled.unitsPerPixel = std::clamp(unitsPerPixel / factor, leastUnits, mostUnits);
    const geo::Point now = scaled.toWorld(at);
    scaled.centre.x += fixed.x - now.x;
    scaled.centre.y += fixed.y - now.y;
    return scaled;
}

MapView MapView::fitted(const geo::Box& box) const noexcept
{
    MapView shown = *this;
    shown.centre = {(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
    const double grow = 1.0 + 2.0 * margin;
    const double units = grow * std::max(box.width() / std::max(size.width(), 1.0),
                                         box.height() / std::max(size.height(), 1.0));
    if (units > 0.0) // a single point keeps the scale
        shown.unitsPerPixel = std::clamp(units, leastUnits, mostUnits);
    return shown;
}

} // namespace ecotone::desktop
