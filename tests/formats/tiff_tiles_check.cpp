#include "formats/tiff_tiles_check.h"

#include "core/formats/handles.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/gdal_start.h"

#include <cpl_error.h>
#include <gdal.h>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace ecotone::tests {

namespace {

formats::DataSetPointer opened(const std::filesystem::path& file)
{
    formats::startGdal();
    const std::array<const char*, 2> drivers{"GTiff", nullptr};
    return formats::DataSetPointer{
        GDALOpenEx(file.c_str(), GDAL_OF_RASTER, drivers.data(), nullptr, nullptr)};
}

std::optional<double> noDataIn(GDALRasterBandH band)
{
    int isSet = 0;
    const double value = GDALGetRasterNoDataValue(band, &isSet);
    return isSet != 0 ? std::optional{value} : std::nullopt;
}

void checkSameShape(GDALRasterBandH band, const formats::TiffTiles& tiles)
{
    int blockWidth = 0;
    int blockHeight = 0;
    GDALGetBlockSize(band, &blockWidth, &blockHeight);
    CHECK(tiles.width() == GDALGetRasterBandXSize(band));
    CHECK(tiles.height() == GDALGetRasterBandYSize(band));
    CHECK(tiles.tileWidth() == blockWidth);
    CHECK(tiles.tileHeight() == blockHeight);
    REQUIRE(tiles.cellType() == GDALGetRasterDataType(band));
}

/// @return false  our way refused the tile
bool checkTile(GDALRasterBandH band, formats::TiffTiles& tiles, int col, int row)
{
    std::vector<std::byte> ours(tiles.tileBytes());
    std::vector<std::byte> theirs(tiles.tileBytes());
    try {
        tiles.read(col, row, ours);
    } catch (const InputError& error) {
        CHECK_THAT(error.what(), Catch::Contains("column " + std::to_string(col) + ", row " +
                                                 std::to_string(row)));
        return false;
    }
    INFO("tile column " << col << ", row " << row);
    CHECK(GDALReadBlock(band, col, row, theirs.data()) == CE_None);
    CHECK((ours == theirs)); // as one, lest thousands of bytes are printed
    return true;
}

} // namespace

std::unique_ptr<formats::TiffTiles> tilesOf(const std::filesystem::path& file, int band)
{
    const formats::DataSetPointer dataSet = opened(file);
    GDALRasterBandH handle = dataSet ? GDALGetRasterBand(dataSet.get(), band) : nullptr;
    return formats::TiffTiles::open(file, band,
                                    handle != nullptr ? noDataIn(handle) : std::nullopt);
}

int refusalsBesideGdal(const std::filesystem::path& file, int band)
{
    const auto tiles = tilesOf(file, band);
    if (!tiles)
        return 0;
    const formats::DataSetPointer dataSet = opened(file);
    REQUIRE(dataSet != nullptr);
    GDALRasterBandH handle = GDALGetRasterBand(dataSet.get(), band);
    REQUIRE(handle != nullptr);
    checkSameShape(handle, *tiles);
    int refusals = 0;
    for (int row = 0; row * tiles->tileHeight() < tiles->height(); ++row)
        for (int col = 0; col * tiles->tileWidth() < tiles->width(); ++col)
            refusals += checkTile(handle, *tiles, col, row) ? 0 : 1;
    return refusals;
}

void checkSameAsGdal(const std::filesystem::path& file, int band)
{
    REQUIRE(tilesOf(file, band) != nullptr);
    CHECK(refusalsBesideGdal(file, band) == 0);
}

int sparseTiles(const std::filesystem::path& file, int band)
{
    const formats::DataSetPointer dataSet = opened(file);
    REQUIRE(dataSet != nullptr);
    GDALRasterBandH handle = GDALGetRasterBand(dataSet.get(), band);
    int blockWidth = 0;
    int blockHeight = 0;
    GDALGetBlockSize(handle, &blockWidth, &blockHeight);
    int count = 0;
    for (int row = 0; row * blockHeight < GDALGetRasterBandYSize(handle); ++row)
        for (int col = 0; col * blockWidth < GDALGetRasterBandXSize(handle); ++col) {
            const std::string key =
                "BLOCK_OFFSET_" + std::to_string(col) + "_" + std::to_string(row);
            count += GDALGetMetadataItem(handle, key.c_str(), "TIFF") == nullptr ? 1 : 0;
        }
    return count;
}

} // namespace ecotone::tests
