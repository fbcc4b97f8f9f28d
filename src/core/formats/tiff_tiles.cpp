#include "tiff_tiles.h"

#include "predictor.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace ecotone::formats {

namespace {

template <std::size_t cellBytes>
void swapEach(std::span<std::byte> cells)
{
    for (std::size_t at = 0; at < cells.size(); at += cellBytes)
        std::ranges::reverse(cells.subspan(at, cellBytes));
}

void swapBytes(std::span<std::byte> cells, std::size_t cellBytes)
{
    if (cellBytes == 2)
        swapEach<2>(cells);
    else if (cellBytes == 4)
        swapEach<4>(cells);
}

} // namespace

std::unique_ptr<TiffTiles>
TiffTiles::open(const std::filesystem::path& file, int band, std::optional<double> noData)
{
    std::optional<FileBytes> bytes = FileBytes::open(file);
    if (!bytes)
        return nullptr;
    const std::optional<TileLayout> layout = tileLayoutOf(*bytes, band);
    if (!layout)
        return nullptr;
    return std::unique_ptr<TiffTiles>{
        new TiffTiles{file, band, noData, std::move(*bytes), *layout}};
}

TiffTiles::TiffTiles(std::filesystem::path file,
                     int band,
                     std::optional<double> noData,
                     FileBytes bytes,
                     const TileLayout& layout)
    : m_file{std::move(file)}
    , m_band{band}
    , m_noData{noData}
    , m_bytes{std::move(bytes)}
    , m_layout{layout}
    , m_decoder{layout.codec}
{
}

void TiffTiles::read(std::int64_t tileCol, std::int64_t tileRow, std::span<std::byte> cells)
{
    expects(tileCol >= 0 && tileCol < m_layout.tilesAcross() && tileRow >= 0 &&
                tileRow < m_layout.tilesDown(),
            "TiffTiles::read: a tile of the image");
    expects(cells.size() == tileBytes(), "TiffTiles::read: room for one tile");
    const std::uint64_t tile =
        m_layout.firstTile +
        static_cast<std::uint64_t>(tileRow * m_layout.tilesAcross() + tileCol);
    const std::optional<std::uint64_t> offset = numberAt(m_bytes, m_layout.offsets, tile);
    const std::optional<std::uint64_t> byteCount = numberAt(m_bytes, m_layout.byteCounts, tile);
    if (byteCount == 0U) {
        fill(cells);
        return;
    }
    if (!offset || !byteCount || !unpack(*offset, *byteCount, cells))
        throw InputError{fmt::format(
            "Band {} of “{}” cannot be read in the tile in column {}, row {} (counted from 0, "
            "{} x {} cells each): the file is truncated or damaged there. Fetch the file "
            "again from where it came from.",
            m_band, m_file.string(), tileCol, tileRow, tileWidth(), tileHeight())};
    clearBelowImage(tileRow, cells);
}

bool TiffTiles::unpack(std::uint64_t offset,
                       std::uint64_t byteCount,
                       std::span<std::byte> cells)
{
    // Checked when the file was opened, but a file can change.
    if (byteCount > m_layout.mostPackedBytes())
        return false;
    m_packed.resize(static_cast<std::size_t>(byteCount));
    if (!m_bytes.read(offset, m_packed))
        return false;
    if (m_layout.predictor == Predictor::FloatPlanes) {
        // The planes are bytes in an order of their own, whatever the file's order.
        m_unpacked.resize(cells.size());
        if (!m_decoder.decode(m_packed, m_unpacked))
            return false;
        undoFloatPlanes(m_unpacked, cells, static_cast<std::size_t>(m_layout.tileWidth));
        return true;
    }
    if (!m_decoder.decode(m_packed, cells))
        return false;
    if (m_layout.order != std::endian::native)
        swapBytes(cells, m_layout.cellBytes);
    if (m_layout.predictor == Predictor::Differencing)
        undoDifferencing(cells, static_cast<std::size_t>(m_layout.tileWidth),
                         m_layout.cellBytes);
    return true;
}

void TiffTiles::clearBelowImage(std::int64_t tileRow, std::span<std::byte> cells) const
{
    const std::int64_t rows =
        std::min(m_layout.tileHeight, m_layout.imageHeight - tileRow * m_layout.tileHeight);
    const auto inside =
        static_cast<std::size_t>(rows * m_layout.tileWidth) * m_layout.cellBytes;
    std::ranges::fill(cells.subspan(inside), std::byte{0});
}

void TiffTiles::fill(std::span<std::byte> cells) const
{
    // GDAL itself brings the number into the type of the cells, as it does for its own tiles.
    const double value = m_noData.value_or(0.0);
    GDALCopyWords64(&value, GDT_Float64, 0, cells.data(), m_layout.cellType,
                    static_cast<int>(m_layout.cellBytes),
                    static_cast<GPtrDiff_t>(cells.size() / m_layout.cellBytes));
}

} // namespace ecotone::formats
