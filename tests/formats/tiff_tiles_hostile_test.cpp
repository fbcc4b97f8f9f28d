#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "formats/tiff_tiles_check.h"
#include "support/catch.h"

#include "ecotone/base/error.h"

#include <cpl_error.h>

#include <random>

using namespace ecotone;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

/// 40 x 40 cells in four tiles of 32 x 32.
std::string
soundFile(const TemporaryFolder& folder, GDALDataType type, std::vector<std::string> options)
{
    RasterFile raster;
    raster.width = 40;
    raster.height = 40;
    raster.type = type;
    raster.bands[0].resize(40 * 40);
    for (std::size_t i = 0; i < raster.bands[0].size(); ++i)
        raster.bands[0][i] = static_cast<double>((i * i) % 251);
    options.insert(options.end(), {"TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"});
    raster.creationOptions = options;
    return tests::readAll(raster.write(folder / "sound.tif"));
}

std::string soundFile(const TemporaryFolder& folder)
{
    return soundFile(folder, GDT_Float32,
                     {"COMPRESS=DEFLATE", "PREDICTOR=3", "ENDIANNESS=LITTLE", "BIGTIFF=NO"});
}

std::uint32_t numberAt(const std::string& bytes, std::size_t position, int width)
{
    std::uint32_t number = 0;
    for (int i = width - 1; i >= 0; --i)
        number = number << 8U |
                 static_cast<std::uint8_t>(bytes[position + static_cast<std::size_t>(i)]);
    return number;
}

void putNumber(std::string& bytes, std::size_t position, std::uint32_t number, int width)
{
    for (int i = 0; i < width; ++i)
        bytes[position + static_cast<std::size_t>(i)] = static_cast<char>(number >> (8 * i));
}

/// Where the field with this tag stands in the directory of a little-endian classic TIFF: tag
/// (2 bytes), type (2), count (4), value or its place (4).
std::size_t fieldOf(const std::string& bytes, std::uint32_t tag)
{
    const std::size_t directory = numberAt(bytes, 4, 4);
    const std::uint32_t count = numberAt(bytes, directory, 2);
    for (std::size_t i = 0; i < count; ++i)
        if (numberAt(bytes, directory + 2 + i * 12, 2) == tag)
            return directory + 2 + i * 12;
    FAIL("the directory has no field " << tag);
    return 0;
}

constexpr std::uint32_t imageWidth = 256, imageLength = 257, bitsPerSample = 258,
                        compression = 259, photometric = 262, samplesPerPixel = 277,
                        planarConfiguration = 284, predictor = 317, tileWidth = 322,
                        tileLength = 323, tileOffsets = 324, tileByteCounts = 325,
                        sampleFormat = 339;

/// What is said of a damaged file on standard error is GDAL's affair.
struct QuietGdal {
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

std::unique_ptr<formats::TiffTiles> opened(const std::filesystem::path& file)
{
    return formats::TiffTiles::open(file, 1, std::nullopt);
}

void readTile(formats::TiffTiles& tiles, int col, int row)
{
    std::vector<std::byte> cells(tiles.tileBytes());
    tiles.read(col, row, cells);
}

} // namespace

TEST_CASE("A field that does not fit leaves the file to GDAL", "[formats][tiles][hostile]")
{
    struct Change {
        std::string what;
        std::uint32_t tag;
        std::size_t at; // in the field
        std::uint32_t number;
        int width;
    };
    const Change change = GENERATE(
        Change{"a type unheard of", imageWidth, 2, 99, 2},
        Change{"two widths", imageWidth, 4, 2, 4}, Change{"no width", imageWidth, 8, 0, 4},
        Change{"more columns than tiles", imageWidth, 8, 65, 2},
        Change{"an absurd number of rows", imageLength, 8, 0xFFFF, 2},
        Change{"an odd number of bits", bitsPerSample, 8, 24, 2},
        Change{"a codec unheard of", compression, 8, 4'711, 2},
        Change{"colours as in photographs", photometric, 8, 6, 2},
        Change{"no bands", samplesPerPixel, 8, 0, 2},
        Change{"more bands than cells", samplesPerPixel, 8, 0xFFFF, 2},
        Change{"a third way to lay out bands", planarConfiguration, 8, 3, 2},
        Change{"a predictor unheard of", predictor, 8, 4, 2},
        Change{"no tile width", tileWidth, 8, 0, 2},
        Change{"tiles of another width", tileWidth, 8, 16, 2},
        Change{"tiles beyond all memory", tileWidth, 8, 0xFFFF, 2},
        Change{"one tile more", tileOffsets, 4, 5, 4},
        Change{"tiles without number", tileOffsets, 4, 0xFFFFFFFF, 4},
        Change{"offsets beyond the file", tileOffsets, 8, 0x7FFFFFFF, 4},
        Change{"offsets that are text", tileOffsets, 2, 2, 2},
        Change{"offsets that are fractions", tileOffsets, 2, 5, 2},
        Change{"one byte count less", tileByteCounts, 4, 3, 4},
        Change{"byte counts beyond the file", tileByteCounts, 8, 0x7FFFFFFF, 4},
        Change{"cells of no known kind", sampleFormat, 8, 6, 2},
        Change{"one field twice", sampleFormat, 0, tileByteCounts, 2},
        Change{"fields out of order", imageWidth, 0, 300, 2},
        Change{"tiles and strips at once", tileByteCounts, 0, 279, 2});
    INFO(change.what);
    const TemporaryFolder folder;
    std::string bytes = soundFile(folder);
    REQUIRE(opened(folder.write("a.tif", bytes)) != nullptr);
    putNumber(bytes, fieldOf(bytes, change.tag) + change.at, change.number, change.width);
    CHECK(opened(folder.write("a.tif", bytes)) == nullptr);
}

TEST_CASE("A head or directory that does not fit leaves the file to GDAL",
          "[formats][tiles][hostile]")
{
    const TemporaryFolder folder;
    std::string bytes = soundFile(folder);
    const std::size_t directory = numberAt(bytes, 4, 4);
    SECTION("another byte order")
    {
        bytes[0] = bytes[1] = 'J';
    }
    SECTION("another version")
    {
        bytes[2] = 44;
    }
    SECTION("a BigTIFF in name only")
    {
        bytes[2] = 43;
    }
    SECTION("a directory beyond the file")
    {
        putNumber(bytes, 4, 0xFFFFFFF0U, 4);
    }
    SECTION("a directory at the very end")
    {
        putNumber(bytes, 4, static_cast<std::uint32_t>(bytes.size()), 4);
    }
    SECTION("no fields")
    {
        putNumber(bytes, directory, 0, 2);
    }
    SECTION("more fields than the file has room for")
    {
        putNumber(bytes, directory, 999, 2);
    }
    SECTION("more fields than any file has")
    {
        putNumber(bytes, directory, 0xFFFF, 2);
    }
    SECTION("cut off in the directory")
    {
        bytes.resize(directory + 20);
    }
    CHECK(opened(folder.write("a.tif", bytes)) == nullptr);
}

TEST_CASE("A BigTIFF whose counts run over 64 bits leaves the file to GDAL",
          "[formats][tiles][hostile]")
{
    const TemporaryFolder folder;
    std::string bytes = soundFile(
        folder, GDT_Byte, {"COMPRESS=ZSTD", "PREDICTOR=2", "BIGTIFF=YES", "ENDIANNESS=LITTLE"});
    const std::size_t directory = numberAt(bytes, 8, 4);
    const std::uint32_t fields = numberAt(bytes, directory, 4);
    const std::uint32_t tag = GENERATE(tileOffsets, tileByteCounts);
    REQUIRE(opened(folder.write("a.tif", bytes)) != nullptr);
    for (std::size_t i = 0; i < fields; ++i) {
        const std::size_t field = directory + 8 + i * 20;
        if (numberAt(bytes, field, 2) == tag)
            putNumber(bytes, field + 4 + 4, 0x80000000U, 4); // the high half of the count
    }
    CHECK(opened(folder.write("a.tif", bytes)) == nullptr);
}

TEST_CASE("A tile with more bytes than packing could make leaves the file to GDAL",
          "[formats][tiles][hostile]")
{
    const TemporaryFolder folder;
    std::string bytes = soundFile(folder);
    const std::size_t counts = numberAt(bytes, fieldOf(bytes, tileByteCounts) + 8, 4);
    const int width = numberAt(bytes, fieldOf(bytes, tileByteCounts) + 2, 2) == 3 ? 2 : 4;
    // A tile has 32 x 32 x 4 = 4 096 bytes; twice that and 1 024 are let pass.
    putNumber(bytes, counts + static_cast<std::size_t>(width), 9'216, width);
    CHECK(opened(folder.write("a.tif", bytes)) != nullptr);
    putNumber(bytes, counts + static_cast<std::size_t>(width), 9'217, width);
    CHECK(opened(folder.write("a.tif", bytes)) == nullptr);
}

TEST_CASE("What a file holds beside and below its image is given as GDAL gives it",
          "[formats][tiles]")
{
    // The image is said to end in the middle of what is stored.
    const std::uint32_t shortened = GENERATE(imageWidth, imageLength);
    const std::string chosen = GENERATE("PREDICTOR=2", "PREDICTOR=3");
    INFO(shortened << ' ' << chosen);
    const TemporaryFolder folder;
    std::string bytes = soundFile(
        folder, GDT_Float32, {"COMPRESS=DEFLATE", chosen, "ENDIANNESS=LITTLE", "BIGTIFF=NO"});
    putNumber(bytes, fieldOf(bytes, shortened) + 8, 36, 2);
    tests::checkSameAsGdal(folder.write("a.tif", bytes));
}

TEST_CASE("A truncated file gives the tiles it has and names the one it has not",
          "[formats][tiles][hostile]")
{
    const TemporaryFolder folder;
    std::string bytes = soundFile(folder);
    bytes.pop_back(); // of the last tile
    const auto tiles = opened(folder.write("a.tif", bytes));
    REQUIRE(tiles != nullptr);
    CHECK_NOTHROW(readTile(*tiles, 0, 0));
    CHECK_NOTHROW(readTile(*tiles, 0, 1));
    CHECK_THROWS_AS(readTile(*tiles, 1, 1), InputError);
    CHECK_THROWS_WITH(readTile(*tiles, 1, 1), Catch::Contains("a.tif") &&
                                                  Catch::Contains("column 1, row 1") &&
                                                  Catch::Contains("truncated or damaged"));
}

TEST_CASE("A tile that unpacks to fewer or more bytes than it must is refused",
          "[formats][tiles][hostile]")
{
    const std::string codec = GENERATE("COMPRESS=DEFLATE", "COMPRESS=ZSTD");
    const std::string chosen = GENERATE("PREDICTOR=2", "PREDICTOR=3");
    const std::uint32_t rows = GENERATE(24U, 40U); // said to be, instead of 32
    INFO(codec << ' ' << chosen << ", " << rows << " rows");
    const TemporaryFolder folder;
    std::string bytes =
        soundFile(folder, GDT_Float32, {codec, chosen, "ENDIANNESS=LITTLE", "BIGTIFF=NO"});
    putNumber(bytes, fieldOf(bytes, imageLength) + 8, 2 * rows - 1, 2); // still four tiles
    putNumber(bytes, fieldOf(bytes, tileLength) + 8, rows, 2);
    const auto tiles = opened(folder.write("a.tif", bytes));
    REQUIRE(tiles != nullptr);
    CHECK_THROWS_AS(readTile(*tiles, 0, 0), InputError);
}

TEST_CASE("A file that changes after it was opened is refused where it no longer fits",
          "[formats][tiles][hostile]")
{
    const TemporaryFolder folder;
    std::string bytes = soundFile(folder);
    const auto file = folder.write("a.tif", bytes);
    const auto tiles = opened(file);
    REQUIRE(tiles != nullptr);
    SECTION("cut off")
    {
        std::filesystem::resize_file(file, 16);
        CHECK_THROWS_AS(readTile(*tiles, 0, 0), InputError);
    }
    SECTION("with a tile that claims more than any tile has")
    {
        const std::size_t counts = numberAt(bytes, fieldOf(bytes, tileByteCounts) + 8, 4);
        putNumber(bytes, counts, 0xFFFF, 2);
        folder.write("a.tif", bytes);
        CHECK_THROWS_AS(readTile(*tiles, 0, 0), InputError);
    }
}

TEST_CASE("Whatever byte is damaged, cells are GDAL's or refused", "[formats][tiles][hostile]")
{
    struct Case {
        GDALDataType type;
        std::vector<std::string> options;
    };
    const Case given = GENERATE(
        Case{GDT_Float32, {"COMPRESS=DEFLATE", "PREDICTOR=3", "BIGTIFF=NO"}},
        Case{GDT_Float32, {"COMPRESS=ZSTD", "PREDICTOR=3", "BIGTIFF=YES"}},
        Case{GDT_Byte, {"COMPRESS=DEFLATE", "PREDICTOR=2", "BIGTIFF=YES"}},
        Case{GDT_Int16, {"COMPRESS=ZSTD", "PREDICTOR=2", "ENDIANNESS=BIG", "BIGTIFF=NO"}});
    INFO(GDALGetDataTypeName(given.type) << ' ' << given.options[0]);
    const TemporaryFolder folder;
    const std::string sound = soundFile(folder, given.type, given.options);
    const QuietGdal quiet;
    std::mt19937 random{20'261'122};
    int refused = 0;
    int left = 0;
    for (int round = 0; round < 400; ++round) {
        std::string bytes = sound;
        // Half of the damage in head and directory, which are the first few hundred bytes.
        const std::size_t reach = round % 2 == 0 ? 700 : bytes.size();
        for (std::size_t flips = 1 + random() % 3; flips > 0; --flips)
            bytes[random() % std::min(reach, bytes.size())] = static_cast<char>(random());
        const auto file = folder.write("a.tif", bytes);
        INFO("round " << round);
        refused += tests::refusalsBesideGdal(file);
        left += tests::tilesOf(file) == nullptr ? 1 : 0;
    }
    CHECK(refused > 0); // The damage was felt in the tiles
    CHECK(left > 0);    // and in the directory.
}
