#pragma once

#include "file_bytes.h"
#include "tile_codec.h"
#include "tile_layout.h"

#include <gdal.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::formats {

/// The tiles of one band of a tiled TIFF, decoded straight from the file's bytes. Says the same
/// as GDAL to the last byte. Belongs to one thread; keeps the memory of about one packed tile,
/// and of one more unpacked tile with the floating-point predictor.
///
/// Made for the tiles in which GDAL spends much of its time on the predictor. Measured share of
/// the CPU time of its ReadBlock, in tiles of 512 x 512 of a smooth landscape: DEFLATE 0.3 and
/// Zstandard 0.2 with predictor 3; 0.6 to 0.7 with predictor 2 on wider cells, 0.2 on bytes.
/// Without a predictor it was 0.8 to 1.0, without compression 1.4: those are left to GDAL.
class TiffTiles {
public:
    /// Only the main image of the file; masks and overviews are the caller's business.
    ///
    /// @param noData  the band's no-data value as GDAL finds it, from which it fills the tiles
    ///                that the file leaves out (0 without one)
    /// @return nothing where the file is of a kind that is left to GDAL: strips, other codecs
    ///         than DEFLATE and Zstandard, no predictor, bands stored cell by cell, other cells
    ///         than 8-bit unsigned, 16- and 32-bit whole numbers and 32-bit floating point; and
    ///         anything suspicious or damaged
    [[nodiscard]] static std::unique_ptr<TiffTiles>
    open(const std::filesystem::path& file, int band, std::optional<double> noData);

    /// Cells of the whole image and of one tile, and their type: as GDAL has them.
    [[nodiscard]] std::int64_t width() const noexcept { return m_layout.imageWidth; }
    [[nodiscard]] std::int64_t height() const noexcept { return m_layout.imageHeight; }
    [[nodiscard]] std::int64_t tileWidth() const noexcept { return m_layout.tileWidth; }
    [[nodiscard]] std::int64_t tileHeight() const noexcept { return m_layout.tileHeight; }
    [[nodiscard]] GDALDataType cellType() const noexcept { return m_layout.cellType; }
    [[nodiscard]] std::size_t tileBytes() const noexcept { return m_layout.tileBytes(); }

    /// Decodes one whole tile, cells row by row in native byte order. Columns right of the
    /// image hold what the file has there; rows below it are 0, as in GDAL.
    ///
    /// @pre the tile is one of the image's; `cells` has `tileBytes()` bytes
    /// @throws InputError  the tile is truncated or damaged (names file, tile column and row)
    void read(std::int64_t tileCol, std::int64_t tileRow, std::span<std::byte> cells);

private:
    TiffTiles(std::filesystem::path file,
              int band,
              std::optional<double> noData,
              FileBytes bytes,
              const TileLayout& layout);

    /// The bytes of one tile in the file, unpacked; false where that cannot be.
    [[nodiscard]] bool
    unpack(std::uint64_t offset, std::uint64_t byteCount, std::span<std::byte> cells);
    void clearBelowImage(std::int64_t tileRow, std::span<std::byte> cells) const;
    void fill(std::span<std::byte> cells) const;

    std::filesystem::path m_file; // for messages, as the band
    int m_band;
    std::optional<double> m_noData;
    FileBytes m_bytes;
    TileLayout m_layout;
    TileDecoder m_decoder;
    std::vector<std::byte> m_packed;   // of the last tile
    std::vector<std::byte> m_unpacked; // of the last tile, with the floating-point predictor
};

} // namespace ecotone::formats
