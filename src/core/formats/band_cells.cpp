#include "band_cells.h"

#include "float_no_data.h"
#include "gdal_messages.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace ecotone::formats {

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// The mask that says more than a no-data value: of the data set, or an alpha band.
GDALRasterBandH maskOf(GDALRasterBandH band)
{
    const int flags = GDALGetMaskFlags(band);
    if ((flags & (GMF_ALL_VALID | GMF_NODATA)) != 0)
        return nullptr;
    return GDALGetMaskBand(band);
}

Meaning meaningOf(GDALRasterBandH band, const RasterRequest& request)
{
    Meaning meaning;
    meaning.noData = request.noDataOverride ? request.noDataOverride : noDataOf(band);
    meaning.noDataIsFloat = GDALGetRasterDataType(band) == GDT_Float32;
    meaning.isSignedByte = isSignedByte(band);
    if (request.kind == ValueKind::Quantity) {
        meaning.scale = GDALGetRasterScale(band, nullptr);
        meaning.offset = GDALGetRasterOffset(band, nullptr);
    }
    return meaning;
}

bool isNoData(double stored, const Meaning& meaning)
{
    if (!std::isfinite(stored))
        return true; // NaN is no data; an infinity is no quantity
    if (!meaning.noData)
        return false;
    if (meaning.noDataIsFloat)
        return static_cast<float>(stored) == static_cast<float>(*meaning.noData);
    return stored == *meaning.noData;
}

GDALRasterBandH bandOf(const OpenDataSet& raster, int number)
{
    const int count = GDALGetRasterCount(raster.handle.get());
    if (number < 1 || number > count)
        throw InputError{fmt::format("“{}” has no band {}; its bands are 1 to {}.",
                                     raster.file.string(), number, count)};
    GDALRasterBandH band = GDALGetRasterBand(raster.handle.get(), number);
    if (GDALDataTypeIsComplex(GDALGetRasterDataType(band)) != 0)
        throw InputError{fmt::format("Band {} of “{}” holds complex numbers, which are no "
                                     "measurement or class. Derive an ordinary band first.",
                                     number, raster.file.string())};
    return band;
}

/// The quick road to the tiles of a file that GDAL opened itself and sees as they are stored.
std::unique_ptr<TiffTiles>
tilesOf(const OpenDataSet& raster, GDALRasterBandH band, const RasterRequest& request)
{
    const bool isTheFileItself =
        raster.driver == "GTiff" && raster.file == GDALGetDescription(raster.handle.get());
    if (request.decoding == Decoding::ByGdal || !isTheFileItself)
        return nullptr;
    auto tiles = TiffTiles::open(raster.file, request.band, noDataOf(band));
    const bool isSame = tiles && tiles->width() == GDALGetRasterBandXSize(band) &&
                        tiles->height() == GDALGetRasterBandYSize(band) &&
                        tiles->cellType() == GDALGetRasterDataType(band);
    return isSame ? std::move(tiles) : nullptr;
}

/// Whether a stretch of cells begins and ends where tiles do.
bool isOfWholeTiles(std::int64_t first, std::int64_t count, std::int64_t side, std::int64_t all)
{
    return first % side == 0 && ((first + count) % side == 0 || first + count == all);
}

} // namespace

std::optional<double> noDataOf(GDALRasterBandH band)
{
    int isSet = 0;
    double value = 0.0;
    if (GDALGetRasterDataType(band) == GDT_Int64)
        value = static_cast<double>(GDALGetRasterNoDataValueAsInt64(band, &isSet));
    else if (GDALGetRasterDataType(band) == GDT_UInt64)
        value = static_cast<double>(GDALGetRasterNoDataValueAsUInt64(band, &isSet));
    else
        value = GDALGetRasterNoDataValue(band, &isSet);
    if (isSet == 0)
        return std::nullopt;
    return value;
}

bool isSignedByte(GDALRasterBandH band)
{
    const char* pixelType = GDALGetMetadataItem(band, "PIXELTYPE", "IMAGE_STRUCTURE");
    return GDALGetRasterDataType(band) == GDT_Byte && pixelType != nullptr &&
           EQUAL(pixelType, "SIGNEDBYTE");
}

BandCells::BandCells(const OpenDataSet& raster, const RasterRequest& request)
    : m_file{raster.file}
    , m_number{request.band}
    , m_band{bandOf(raster, request.band)}
    , m_mask{maskOf(m_band)}
    , m_meaning{meaningOf(m_band, request)}
    , m_tiles{tilesOf(raster, m_band, request)}
{
}

/// Whole tiles without GDAL; false where that is not the road for this window.
bool BandCells::readTiles(const geo::Window& inside,
                          void* cells,
                          GDALDataType type,
                          std::int64_t rowLength) const
{
    if (!m_tiles || type != m_tiles->cellType() ||
        !isOfWholeTiles(inside.col, inside.width, m_tiles->tileWidth(), m_tiles->width()) ||
        !isOfWholeTiles(inside.row, inside.height, m_tiles->tileHeight(), m_tiles->height()))
        return false;
    const std::int64_t width = m_tiles->tileWidth();
    const std::int64_t height = m_tiles->tileHeight();
    const auto cellBytes = static_cast<std::int64_t>(GDALGetDataTypeSizeBytes(type));
    const bool isOneTile =
        inside.width == width && inside.height == height && rowLength == width;
    if (isOneTile) { // nothing to copy
        m_tiles->read(inside.col / width, inside.row / height,
                      {static_cast<std::byte*>(cells), m_tiles->tileBytes()});
        return true;
    }
    m_tile.resize(m_tiles->tileBytes());
    for (std::int64_t top = 0; top < inside.height; top += height)
        for (std::int64_t left = 0; left < inside.width; left += width) {
            m_tiles->read((inside.col + left) / width, (inside.row + top) / height, m_tile);
            const std::int64_t count = std::min(width, inside.width - left);
            for (std::int64_t row = 0; row < std::min(height, inside.height - top); ++row)
                std::copy_n(m_tile.data() + row * width * cellBytes, count * cellBytes,
                            static_cast<std::byte*>(cells) +
                                ((top + row) * rowLength + left) * cellBytes);
        }
    return true;
}

/// A window that is one block is unpacked where it is wanted. GDAL's cache would keep a copy,
/// and copy it again for us, though a tile is asked for once.
CPLErr BandCells::readByGdal(const geo::Window& inside,
                             void* cells,
                             GDALDataType type,
                             std::int64_t rowLength) const
{
    const auto col = static_cast<int>(inside.col), row = static_cast<int>(inside.row);
    const auto width = static_cast<int>(inside.width), height = static_cast<int>(inside.height);
    int blockWidth = 0, blockHeight = 0;
    GDALGetBlockSize(m_band, &blockWidth, &blockHeight);
    const bool isOneBlock = width == blockWidth && height == blockHeight &&
                            rowLength == inside.width && col % blockWidth == 0 &&
                            row % blockHeight == 0;
    if (isOneBlock && type == GDALGetRasterDataType(m_band))
        return GDALReadBlock(m_band, col / blockWidth, row / blockHeight, cells);
    const int bytes = GDALGetDataTypeSizeBytes(type);
    return GDALRasterIOEx(m_band, GF_Read, col, row, width, height, cells, width, height, type,
                          bytes, rowLength * static_cast<GSpacing>(bytes), nullptr);
}

void BandCells::readStored(const geo::Window& inside,
                           void* cells,
                           GDALDataType type,
                           std::int64_t rowLength) const
{
    if (readTiles(inside, cells, type, rowLength))
        return;
    const GdalMessages messages;
    if (readByGdal(inside, cells, type, rowLength) != CE_None)
        throw InputError{
            fmt::format("Band {} of “{}” cannot be read at column {}, row {} ({} x {} "
                        "cells); the file is damaged there.{}",
                        m_number, m_file.string(), inside.col, inside.row, inside.width,
                        inside.height, messages.quoted())};
}

NarrowType BandCells::narrowType() const
{
    if (m_mask != nullptr)
        return NarrowType::None;
    const GDALDataType type = GDALGetRasterDataType(m_band);
    if (type == GDT_Byte)
        return NarrowType::Codes;
    return type == GDT_Float32 && m_meaning.scale == 1.0 && m_meaning.offset == 0.0
               ? NarrowType::Floats
               : NarrowType::None;
}

std::array<double, 256> BandCells::meaningOfCodes() const
{
    expects(narrowType() == NarrowType::Codes, "BandCells: the band is one of bytes");
    std::array<double, 256> meaning{};
    for (std::size_t code = 0; code < meaning.size(); ++code)
        meaning[code] = static_cast<double>(code);
    clean(meaning);
    return meaning;
}

void BandCells::readCodes(const geo::Window& inside,
                          std::span<std::uint8_t> codes,
                          std::int64_t rowLength) const
{
    expects(narrowType() == NarrowType::Codes, "BandCells: the band is one of bytes");
    readStored(inside, codes.data(), GDT_Byte, rowLength);
}

void BandCells::readFloats(const geo::Window& inside,
                           std::span<float> values,
                           std::int64_t rowLength) const
{
    expects(narrowType() == NarrowType::Floats, "BandCells: the band is one of plain floats");
    const float noData = m_meaning.noData ? static_cast<float>(*m_meaning.noData)
                                          : std::numeric_limits<float>::quiet_NaN();
    readStored(inside, values.data(), GDT_Float32, rowLength);
    for (std::int64_t row = 0; row < inside.height; ++row)
        markNoData(values.subspan(static_cast<std::size_t>(row * rowLength),
                                  static_cast<std::size_t>(inside.width)),
                   noData);
}

bool BandCells::isInStrips() const
{
    int width = 0, height = 0;
    GDALGetBlockSize(m_band, &width, &height);
    return width >= GDALGetRasterBandXSize(m_band);
}

void BandCells::read(const geo::Window& inside,
                     std::span<double> values,
                     std::int64_t rowLength) const
{
    readStored(inside, values.data(), GDT_Float64, rowLength);
    for (std::int64_t row = 0; row < inside.height; ++row)
        clean(values.subspan(static_cast<std::size_t>(row * rowLength),
                             static_cast<std::size_t>(inside.width)));
    if (m_mask != nullptr)
        maskOut(inside, values, rowLength);
}

void BandCells::readCoarse(const geo::Window& inside,
                           const geo::Window& size,
                           std::span<double> values,
                           const std::stop_token& stop) const
{
    const GdalMessages messages;
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how); // nearest: classes must stay classes
    how.pfnProgress = [](double, const char*, void* token) {
        return static_cast<const std::stop_token*>(token)->stop_requested() ? 0 : 1;
    };
    how.pProgressData = const_cast<std::stop_token*>(&stop); // GDAL only hands it back
    const CPLErr result = GDALRasterIOEx(
        m_band, GF_Read, static_cast<int>(inside.col), static_cast<int>(inside.row),
        static_cast<int>(inside.width), static_cast<int>(inside.height), values.data(),
        static_cast<int>(size.width), static_cast<int>(size.height), GDT_Float64, 0, 0, &how);
    if (stop.stop_requested())
        throw Cancelled{};
    if (result != CE_None)
        throw InputError{fmt::format("Band {} of “{}” cannot be read at column {}, row {} ({} x "
                                     "{} cells); the file is damaged there.{}",
                                     m_number, m_file.string(), inside.col, inside.row,
                                     inside.width, inside.height, messages.quoted())};
    clean(values);
    if (m_mask != nullptr)
        maskOutCoarse(inside, size, values);
}

void BandCells::clean(std::span<double> row) const
{
    for (double& value : row) {
        if (m_meaning.isSignedByte && value > 127.0)
            value -= 256.0;
        value =
            isNoData(value, m_meaning) ? noValue : value * m_meaning.scale + m_meaning.offset;
    }
}

void BandCells::maskOut(const geo::Window& inside,
                        std::span<double> values,
                        std::int64_t rowLength) const
{
    const GdalMessages messages;
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(inside.cellCount()));
    const CPLErr result = GDALRasterIO(
        m_mask, GF_Read, static_cast<int>(inside.col), static_cast<int>(inside.row),
        static_cast<int>(inside.width), static_cast<int>(inside.height), mask.data(),
        static_cast<int>(inside.width), static_cast<int>(inside.height), GDT_Byte, 0, 0);
    if (result != CE_None)
        throw InputError{
            fmt::format("The mask of “{}” cannot be read at column {}, row {}; the "
                        "file is damaged there.{}",
                        m_file.string(), inside.col, inside.row, messages.quoted())};
    for (std::int64_t row = 0; row < inside.height; ++row)
        for (std::int64_t col = 0; col < inside.width; ++col)
            if (mask[static_cast<std::size_t>(row * inside.width + col)] == 0)
                values[static_cast<std::size_t>(row * rowLength + col)] = noValue;
}

void BandCells::maskOutCoarse(const geo::Window& inside,
                              const geo::Window& size,
                              std::span<double> values) const
{
    const GdalMessages messages;
    std::vector<std::uint8_t> mask(values.size());
    const CPLErr result = GDALRasterIO(
        m_mask, GF_Read, static_cast<int>(inside.col), static_cast<int>(inside.row),
        static_cast<int>(inside.width), static_cast<int>(inside.height), mask.data(),
        static_cast<int>(size.width), static_cast<int>(size.height), GDT_Byte, 0, 0);
    if (result != CE_None)
        throw InputError{
            fmt::format("The mask of “{}” cannot be read at column {}, row {}; the "
                        "file is damaged there.{}",
                        m_file.string(), inside.col, inside.row, messages.quoted())};
    for (std::size_t i = 0; i < values.size(); ++i)
        if (mask[i] == 0)
            values[i] = noValue;
}

} // namespace ecotone::formats
