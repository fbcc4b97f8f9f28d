#pragma once

#include "tiff_directory.h"
#include "tile_codec.h"

#include <gdal.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace ecotone::formats {

/// What was done to the cells of a tile before they were compressed (values of the TIFF field).
enum class Predictor { Differencing = 2, FloatPlanes = 3 };

/// How one band lies in a tiled TIFF file.
struct TileLayout {
    std::int64_t imageWidth = 0, imageHeight = 0; // cells
    std::int64_t tileWidth = 0, tileHeight = 0;   // cells
    GDALDataType cellType = GDT_Unknown;
    std::size_t cellBytes = 0;
    std::endian order = std::endian::little; // of the cells
    TileCodec codec = TileCodec::Deflate;
    Predictor predictor = Predictor::Differencing;
    std::uint64_t firstTile = 0; // of the band, in the two arrays
    TiffNumbers offsets, byteCounts;

    [[nodiscard]] std::int64_t tilesAcross() const
    {
        return (imageWidth + tileWidth - 1) / tileWidth;
    }
    [[nodiscard]] std::int64_t tilesDown() const
    {
        return (imageHeight + tileHeight - 1) / tileHeight;
    }
    /// Of one tile, unpacked.
    [[nodiscard]] std::size_t tileBytes() const
    {
        return static_cast<std::size_t>(tileWidth * tileHeight) * cellBytes;
    }
    /// More packed bytes than this no writer makes of a tile.
    [[nodiscard]] std::uint64_t mostPackedBytes() const { return 2 * tileBytes() + 1'024; }
};

/// Reads the layout of a band from the file's first directory.
/// @return nothing where the file is not of the kind `TiffTiles` reads
[[nodiscard]] std::optional<TileLayout> tileLayoutOf(const FileBytes& file, int band);

} // namespace ecotone::formats
