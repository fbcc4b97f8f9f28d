#pragma once

#include "map_scene.h"
#include "raster_reader.h"
#include "tile.h"

#include <QImage>

#include <stop_token>

namespace ecotone::desktop {

/// Draws tiles of scenes for one thread.
class TilePainter {
public:
    explicit TilePainter(RasterPictures& pictures) : m_rasters{pictures} {}

    /// @param density  device pixels in a logical one
    /// @throws Cancelled  the stop was asked for
    [[nodiscard]] QImage paint(const MapScene& scene,
                               const TileKey& tile,
                               double density,
                               const std::stop_token& stop);

    [[nodiscard]] RasterReader& rasters() noexcept { return m_rasters; }

private:
    RasterReader m_rasters;
};

/// Draws the surfaces of a layer that a view shows.
/// @throws Cancelled  the stop was asked for
void paintSurfaces(QPainter& painter,
                   const SurfaceLayer& layer,
                   const MapView& view,
                   const std::stop_token& stop);

} // namespace ecotone::desktop
