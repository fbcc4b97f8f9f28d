#include "tile.h"

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {

MapView viewOf(const TileKey& key)
{
    const double side = tileSide * key.unitsPerPixel;
    return {{(static_cast<double>(key.col) + 0.5) * side,
             -(static_cast<double>(key.row) + 0.5) * side},
            key.unitsPerPixel,
            {tileSide, tileSide}};
}

geo::Box boxOf(const TileKey& key)
{
    return viewOf(key).extent();
}

std::vector<TileKey> tilesOf(const MapView& view)
{
    const double side = tileSide * view.unitsPerPixel;
    const geo::Box extent = view.extent();
    const auto cell = [side](double at) {
        return static_cast<std::int64_t>(std::floor(at / side));
    };
    std::vector<TileKey> tiles;
    for (std::int64_t row = cell(-extent.maxY); row <= cell(-extent.minY); ++row)
        for (std::int64_t col = cell(extent.minX); col <= cell(extent.maxX); ++col)
            tiles.push_back({view.unitsPerPixel, col, row});
    const auto distance = [&](const TileKey& key) {
        const geo::Point middle = viewOf(key).centre;
        return std::hypot(middle.x - view.centre.x, middle.y - view.centre.y);
    };
    std::ranges::stable_sort(
        tiles, [&](const TileKey& a, const TileKey& b) { return distance(a) < distance(b); });
    return tiles;
}

} // namespace ecotone::desktop
