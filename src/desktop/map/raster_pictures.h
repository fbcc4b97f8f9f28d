#pragma once

#include "layer_key.h"
#include "raster_look.h"
#include "tile.h"

#include <QImage>

#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <optional>

namespace ecotone::desktop {

/// One tile of one raster as it is coloured.
struct PictureKey {
    LayerKey layer;
    std::uint64_t version = 0; // of the layer: its look and its file
    TileKey tile;
    double density = 1.0;
    auto operator<=>(const PictureKey&) const = default;
};

/// Coloured tiles of rasters, kept so that an edit of a shape draws no raster again, and the
/// ranges that ramps were stretched to. Shared by threads; the longest unused goes first.
class RasterPictures {
public:
    [[nodiscard]] std::optional<QImage> find(const PictureKey& key);
    void keep(const PictureKey& key, const QImage& image);

    [[nodiscard]] std::optional<RampColours> stretched(LayerKey layer, std::uint64_t version);
    void keepStretched(LayerKey layer, std::uint64_t version, const RampColours& colours);

private:
    struct Entry {
        QImage image;
        std::list<PictureKey>::iterator use;
    };
    static constexpr std::int64_t mostBytes = 192LL * 1024 * 1024;

    std::mutex m_mutex;
    std::map<PictureKey, Entry> m_pictures;
    std::list<PictureKey> m_uses; // the last used first
    std::int64_t m_bytes = 0;
    std::map<std::pair<LayerKey, std::uint64_t>, RampColours> m_stretched;
};

} // namespace ecotone::desktop
