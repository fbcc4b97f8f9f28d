#include "tile_painter.h"

#include "screen_path.h"

#include "ecotone/base/error.h"

#include <QPainter>

#include <cmath>

namespace ecotone::desktop {
namespace {

constexpr double reach = 6.0;  // pixels that an outline and its casing reach beyond a surface
constexpr double dot = 2.5;    // pixels: what is smaller is a dot of its colour
constexpr double small = 10.0; // pixels: what is smaller has neither pattern nor casing

/// What can be told apart at the size a surface has on the screen.
SurfaceLook lookAt(const SurfaceLook& look, double pixels)
{
    if (pixels >= small)
        return look;
    SurfaceLook plain = look;
    plain.pattern = SurfaceLook::Pattern::None;
    plain.line = SurfaceLook::Line::Solid;
    plain.hasCasing = false;
    plain.width = std::min(look.width, 1.0);
    return plain;
}

void paintItem(QPainter& painter, const SceneItem& item, const MapView& view)
{
    const QRectF box = view.toScreen(item.outline->box());
    const double pixels = std::max(box.width(), box.height());
    if (pixels < dot) {
        painter.fillRect(QRectF{box.center() - QPointF{0.75, 0.75}, QSizeF{1.5, 1.5}},
                         item.look.colour);
        return;
    }
    const QRectF clip{QPointF{0.0, 0.0}, view.size};
    paintSurface(painter, screenPath(*item.outline, view, clip), lookAt(item.look, pixels));
}

void stopIfAsked(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Cancelled{};
}

/// Draws a layer through a sheet of its own where it lets others shine through, so that its
/// surfaces do not shine through each other the more.
template <class Draw>
void paintWithOpacity(QPainter& painter, double opacity, const QSize& pixels, Draw draw)
{
    if (opacity >= 1.0)
        return draw(painter);
    QImage sheet{pixels, QImage::Format_ARGB32_Premultiplied};
    sheet.setDevicePixelRatio(painter.device()->devicePixelRatio());
    sheet.fill(Qt::transparent);
    QPainter onSheet{&sheet};
    onSheet.setRenderHints(painter.renderHints());
    draw(onSheet);
    onSheet.end();
    painter.setOpacity(opacity);
    painter.drawImage(QPointF{0.0, 0.0}, sheet);
    painter.setOpacity(1.0);
}

} // namespace

void paintSurfaces(QPainter& painter,
                   const SurfaceLayer& layer,
                   const MapView& view,
                   const std::stop_token& stop)
{
    const QRectF seen{QPointF{0.0, 0.0}, view.size};
    const geo::Box box = view.toWorld(seen.adjusted(-reach, -reach, reach, reach));
    constexpr std::size_t between = 64;
    std::size_t count = 0;
    for (const std::size_t i : layer.index.touching(box)) {
        if (++count % between == 0)
            stopIfAsked(stop);
        paintItem(painter, layer.items[i], view);
    }
}

QImage TilePainter::paint(const MapScene& scene,
                          const TileKey& tile,
                          double density,
                          const std::stop_token& stop)
{
    const int side = static_cast<int>(std::lround(tileSide * density));
    QImage image{side, side, QImage::Format_RGB32};
    image.setDevicePixelRatio(density);
    image.fill(scene.ground);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    const MapView view = viewOf(tile);
    for (const SceneLayer& layer : scene.layers) {
        stopIfAsked(stop);
        if (const auto* raster = std::get_if<std::shared_ptr<const RasterLayer>>(&layer)) {
            const QImage picture = m_rasters.picture(**raster, scene.crs, tile, density, stop);
            if (picture.isNull())
                continue;
            painter.setOpacity((*raster)->opacity);
            painter.drawImage(QRectF{0.0, 0.0, tileSide, tileSide}, picture);
            painter.setOpacity(1.0);
            continue;
        }
        const auto& surfaces = std::get<std::shared_ptr<const SurfaceLayer>>(layer);
        paintWithOpacity(painter, surfaces->opacity, image.size(),
                         [&](QPainter& on) { paintSurfaces(on, *surfaces, view, stop); });
    }
    return image;
}

} // namespace ecotone::desktop
