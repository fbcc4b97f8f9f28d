#pragma once

#include "map_scene.h"
#include "raster_pictures.h"

#include "ecotone/formats/picture_band.h"

#include <QString>

#include <map>
#include <optional>
#include <stop_token>
#include <string>

namespace ecotone::desktop {

/// Reads the rasters of scenes for one thread, which keeps its files open.
class RasterReader {
public:
    explicit RasterReader(RasterPictures& pictures) : m_pictures{pictures} {}

    /// A tile of the layer in its colours; a null image where the file cannot be used.
    /// @throws Cancelled
    [[nodiscard]] QImage picture(const RasterLayer& layer,
                                 const geo::Crs& crs,
                                 const TileKey& tile,
                                 double density,
                                 const std::stop_token& stop);
    /// The value at a point of the map; nothing where there is no data or no file.
    [[nodiscard]] std::optional<double>
    valueAt(const RasterLayer& layer, const geo::Crs& crs, geo::Point point);
    /// Round the whole file in the map's CRS; empty where it cannot be used.
    [[nodiscard]] geo::Box extent(const RasterLayer& layer, const geo::Crs& crs);

    /// Why a layer could not be read; empty where it could.
    [[nodiscard]] std::string trouble(const RasterLayer& layer) const;

private:
    struct Opened {
        std::uint64_t version = 0;
        std::optional<formats::PictureBand> band;
        std::string trouble;
    };
    Opened& opened(const RasterLayer& layer);
    [[nodiscard]] RasterLook
    lookOf(const RasterLayer& layer, formats::PictureBand& band, const std::stop_token& stop);

    RasterPictures& m_pictures;
    std::map<LayerKey, Opened> m_opened;
};

} // namespace ecotone::desktop
