#pragma once

#include "map_view.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace ecotone::desktop {

/// A square of the map at one scale; they lie edge to edge from the origin of the CRS.
struct TileKey {
    double unitsPerPixel = 1.0;
    std::int64_t col = 0, row = 0; // rows go down
    auto operator<=>(const TileKey&) const = default;
};

/// Logical pixels; a multiple of `patternSide`.
constexpr int tileSide = 256;

/// The view that shows a tile and nothing else.
[[nodiscard]] MapView viewOf(const TileKey& key);
[[nodiscard]] geo::Box boxOf(const TileKey& key);

/// The tiles that a view shows, those in its middle first.
[[nodiscard]] std::vector<TileKey> tilesOf(const MapView& view);

} // namespace ecotone::desktop
