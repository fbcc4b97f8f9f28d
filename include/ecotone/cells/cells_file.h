#pragma once

#include "ecotone/base/digest.h"
#include "ecotone/cells/booked_tiles.h"
#include "ecotone/cells/tile_range.h"
#include "ecotone/raster/tile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::cells {

/// What a file of booked cells is of. Files with one head are parts of one booking, and all
/// tiles of it stand in one of them.
struct CellsHead {
    Digest inputs;      // of everything a cell depends on but `madeBy`
    std::string madeBy; // the program and libraries: "ecotone 0.1.0, GDAL 3.6.2, …"
    std::int64_t tileSide = 0, gridColumns = 0, gridRows = 0; // in cells
    raster::CellOffset tileOffset;  // where the grid's first cell lies in its tile
    std::size_t tileCount = 0;      // tiles are numbered from 0
    std::vector<TileRange> touched; // ascending, none beside the next: the tiles to be booked
    std::size_t shapes = 0, classLayers = 0, conditionPairs = 0;
    bool operator==(const CellsHead&) const = default;
};

/// Bytes in the order of docs/cells-file.md: equal heads and tiles give equal bytes, on every
/// machine.
[[nodiscard]] std::string toBytes(const CellsHead& head);
/// @pre the tile is one of a booking with this head
[[nodiscard]] std::string toBytes(const BookedTile& tile, const CellsHead& head);

/// Reads bytes that nobody vouches for, and takes no memory before it has seen that they are as
/// many as they say. @return nothing where they are not, exactly, what `toBytes` writes
[[nodiscard]] std::optional<CellsHead> headFrom(std::string_view bytes);
[[nodiscard]] std::optional<BookedTile> tileFrom(std::string_view bytes, const CellsHead& head);

} // namespace ecotone::cells
