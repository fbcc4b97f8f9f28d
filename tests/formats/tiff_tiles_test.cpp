#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "formats/tiff_tiles_check.h"
#include "support/catch.h"

#include "ecotone/formats/gdal_start.h"

#include <cpl_error.h>
#include <gdal.h>
#include <sys/stat.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace ecotone;
using tests::checkSameAsGdal;
using tests::RasterFile;
using tests::TemporaryFolder;
using tests::tilesOf;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> tiled(std::vector<std::string> more)
{
    more.insert(more.end(), {"TILED=YES", "BLOCKXSIZE=48", "BLOCKYSIZE=32"});
    return more;
}

/// Any number that fits, over the whole range of the type, so that differences run over its
/// ends; floating-point bands with holes and infinities.
double anyValue(std::mt19937& random, GDALDataType type)
{
    const auto bits = static_cast<std::uint32_t>(random());
    switch (type) {
    case GDT_Byte:
        return bits & 0xFFU;
    case GDT_UInt16:
        return bits & 0xFFFFU;
    case GDT_Int16:
        return static_cast<std::int16_t>(bits);
    case GDT_UInt32:
        return bits;
    case GDT_Int32:
        return static_cast<std::int32_t>(bits);
    default:
        break;
    }
    if (bits % 16 == 0)
        return bits % 32 == 0 ? notANumber : std::numeric_limits<double>::infinity();
    return std::ldexp(bits, static_cast<int>(bits % 128) - 96) * (bits % 3 == 0 ? -1 : 1);
}

/// 100 x 70 cells in tiles of 48 x 32: three across and three down, those at the right and
/// lower edge with padding.
RasterFile image(GDALDataType type, const std::vector<std::string>& options, int bands = 1)
{
    RasterFile raster;
    raster.width = 100;
    raster.height = 70;
    raster.type = type;
    raster.creationOptions = tiled(options);
    std::mt19937 random{20'261'122};
    raster.bands.assign(static_cast<std::size_t>(bands), std::vector<double>(100 * 70));
    for (std::vector<double>& band : raster.bands)
        for (double& value : band)
            value = anyValue(random, type);
    return raster;
}

/// Of an image of three by three tiles only the one in the middle has other cells than `empty`.
RasterFile sparseImage(GDALDataType type, double empty)
{
    RasterFile raster = image(type, {"COMPRESS=DEFLATE", "PREDICTOR=2", "SPARSE_OK=TRUE"}, 1);
    for (std::size_t row = 0; row < 70; ++row)
        for (std::size_t col = 0; col < 100; ++col)
            if (row < 32 || row >= 64 || col < 48 || col >= 96)
                raster.bands[0][row * 100 + col] = empty;
    return raster;
}

} // namespace

TEST_CASE("Every codec, predictor, cell type, byte order and file size gives GDAL's cells",
          "[formats][tiles]")
{
    const auto type =
        GENERATE(GDT_Byte, GDT_UInt16, GDT_Int16, GDT_UInt32, GDT_Int32, GDT_Float32);
    const std::string codec = GENERATE("COMPRESS=DEFLATE", "COMPRESS=ZSTD");
    const std::string predictor = GENERATE("PREDICTOR=2", "PREDICTOR=3");
    const std::string order = GENERATE("ENDIANNESS=LITTLE", "ENDIANNESS=BIG");
    const std::string size = GENERATE("BIGTIFF=NO", "BIGTIFF=YES");
    if (predictor == "PREDICTOR=3" && type != GDT_Float32)
        return; // not for whole numbers
    INFO(GDALGetDataTypeName(type)
         << ' ' << codec << ' ' << predictor << ' ' << order << ' ' << size);
    const TemporaryFolder folder;
    checkSameAsGdal(image(type, {codec, predictor, order, size}).write(folder / "a.tif"));
}

TEST_CASE("Tiles packed hard or hardly at all are read alike", "[formats][tiles]")
{
    const auto options = GENERATE(std::vector<std::string>{"COMPRESS=DEFLATE", "ZLEVEL=1"},
                                  std::vector<std::string>{"COMPRESS=DEFLATE", "ZLEVEL=9"},
                                  std::vector<std::string>{"COMPRESS=ZSTD", "ZSTD_LEVEL=1"},
                                  std::vector<std::string>{"COMPRESS=ZSTD", "ZSTD_LEVEL=22"});
    const TemporaryFolder folder;
    RasterFile raster = image(GDT_Float32, options);
    raster.creationOptions.emplace_back("PREDICTOR=3");
    SECTION("noise, which packing makes no smaller") {}
    SECTION("a slope, which it makes much smaller")
    {
        for (std::size_t i = 0; i < raster.bands[0].size(); ++i)
            raster.bands[0][i] = std::round(static_cast<double>(i % 100)) / 100.0;
    }
    checkSameAsGdal(raster.write(folder / "a.tif"));
}

TEST_CASE("Bands in planes of their own are read each for itself", "[formats][tiles]")
{
    const auto type = GENERATE(GDT_Byte, GDT_Float32); // three bytes are RGB to GDAL
    const TemporaryFolder folder;
    const auto file = image(type, {"COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=BAND"}, 3)
                          .write(folder / "a.tif");
    for (const int band : {1, 2, 3})
        checkSameAsGdal(file, band);
    CHECK(formats::TiffTiles::open(file, 0, std::nullopt) == nullptr);
    CHECK(formats::TiffTiles::open(file, 4, std::nullopt) == nullptr);
}

TEST_CASE("Bands of sparse tiles in planes of their own are not mixed up", "[formats][tiles]")
{
    const TemporaryFolder folder;
    RasterFile raster = sparseImage(GDT_Int16, 0.0);
    raster.creationOptions.emplace_back("INTERLEAVE=BAND");
    raster.bands.push_back(image(GDT_Int16, {}).bands[0]);
    const auto file = raster.write(folder / "a.tif");
    REQUIRE(tests::sparseTiles(file, 1) == 8);
    REQUIRE(tests::sparseTiles(file, 2) == 0);
    checkSameAsGdal(file, 1);
    checkSameAsGdal(file, 2);
}

TEST_CASE("A tile that the file leaves out holds what GDAL fills it with", "[formats][tiles]")
{
    struct Case {
        GDALDataType type;
        std::optional<double> noData;
    };
    const auto [type, noData] = GENERATE(
        Case{GDT_Byte, std::nullopt}, Case{GDT_Byte, 255.0}, Case{GDT_UInt16, 65'535.0},
        Case{GDT_Int16, -32'768.0}, Case{GDT_Int32, -2'147'483'648.0}, Case{GDT_UInt32, 7.0},
        Case{GDT_Float32, std::nullopt}, Case{GDT_Float32, -9'999.0},
        Case{GDT_Float32, -3.4028234663852886e38}, Case{GDT_Float32, notANumber});
    INFO(GDALGetDataTypeName(type) << ' ' << noData.value_or(0.0));
    const TemporaryFolder folder;
    RasterFile raster = sparseImage(type, noData.value_or(0.0));
    raster.noData = noData;
    const auto file = raster.write(folder / "a.tif");
    REQUIRE(tests::sparseTiles(file) == 8);
    checkSameAsGdal(file);
}

TEST_CASE("A missing tile takes the no-data value of a file beside the raster too",
          "[formats][tiles]")
{
    const TemporaryFolder folder;
    const auto file = sparseImage(GDT_Float32, 0.0).write(folder / "a.tif");
    GDALDatasetH readOnly = GDALOpen(file.c_str(), GA_ReadOnly);
    REQUIRE(readOnly != nullptr);
    GDALSetRasterNoDataValue(GDALGetRasterBand(readOnly, 1), -7.0);
    GDALClose(readOnly);
    REQUIRE(std::filesystem::exists(file.string() + ".aux.xml"));
    checkSameAsGdal(file);
    const auto tiles = tilesOf(file);
    std::vector<std::byte> cells(tiles->tileBytes());
    tiles->read(0, 0, cells);
    float first = 0.0F;
    std::memcpy(&first, cells.data(), sizeof first);
    CHECK(first == -7.0F);
}

TEST_CASE("Overviews and a mask in the file leave the main image as it is", "[formats][tiles]")
{
    const TemporaryFolder folder;
    const auto file =
        image(GDT_Byte, {"COMPRESS=DEFLATE", "PREDICTOR=2"}).write(folder / "a.tif");
    GDALDatasetH raster = GDALOpen(file.c_str(), GA_Update);
    REQUIRE(raster != nullptr);
    int factor = 2;
    REQUIRE(GDALBuildOverviews(raster, "NEAREST", 1, &factor, 0, nullptr, nullptr, nullptr) ==
            CE_None);
    REQUIRE(GDALCreateDatasetMaskBand(raster, GMF_PER_DATASET) == CE_None);
    GDALClose(raster);
    checkSameAsGdal(file);
}

TEST_CASE("Files in which there is nothing to win are left to GDAL", "[formats][tiles]")
{
    struct Case {
        std::string what;
        GDALDataType type;
        std::vector<std::string> options;
        int bands = 1;
    };
    const auto given = GENERATE(
        Case{"not compressed", GDT_Float32, {}},
        Case{"no predictor", GDT_Float32, {"COMPRESS=DEFLATE"}},
        Case{"predictor 1", GDT_Byte, {"COMPRESS=ZSTD", "PREDICTOR=1"}},
        Case{"another codec", GDT_Byte, {"COMPRESS=LZW", "PREDICTOR=2"}},
        Case{"strips", GDT_Byte, {"COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=NO"}},
        Case{"bands cell by cell", GDT_Byte, {"COMPRESS=DEFLATE", "PREDICTOR=2"}, 2},
        Case{"64-bit cells", GDT_Float64, {"COMPRESS=DEFLATE", "PREDICTOR=3"}},
        Case{"complex cells", GDT_CInt16, {"COMPRESS=DEFLATE"}},
        Case{"half floats", GDT_Float32, {"COMPRESS=DEFLATE", "PREDICTOR=3", "NBITS=16"}},
        Case{"an odd number of bits", GDT_UInt16, {"COMPRESS=DEFLATE", "NBITS=12"}},
        Case{"signed bytes",
             GDT_Byte,
             {"COMPRESS=DEFLATE", "PREDICTOR=2", "PIXELTYPE=SIGNEDBYTE"}},
        Case{"white is 0",
             GDT_Byte,
             {"COMPRESS=DEFLATE", "PREDICTOR=2", "PHOTOMETRIC=MINISWHITE"}});
    INFO(given.what);
    const TemporaryFolder folder;
    RasterFile raster = image(given.type, given.options, given.bands);
    if (given.what == "strips")
        raster.creationOptions = given.options;
    CPLPushErrorHandler(CPLQuietErrorHandler); // it warns that cells are cut to fit
    const auto file = raster.write(folder / "a.tif");
    CPLPopErrorHandler();
    CHECK(tilesOf(file) == nullptr);
}

TEST_CASE("What is no TIFF file is left to GDAL", "[formats][tiles]")
{
    const TemporaryFolder folder;
    const auto open = [](const std::filesystem::path& file) {
        return formats::TiffTiles::open(file, 1, std::nullopt);
    };
    CHECK(open(folder / "none.tif") == nullptr);
    CHECK(open(folder.path()) == nullptr);
    CHECK(open(folder.write("empty.tif", "")) == nullptr);
    CHECK(open(folder.write("short.tif", "II*")) == nullptr);
    CHECK(open(folder.write("words.tif", "words that go on and on")) == nullptr);
    const auto pipe = folder / "pipe.tif"; // nobody writes into it: it must not wait
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(open(pipe) == nullptr);
}
