#include "formats/band_values.h"
#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/raster_band.h"
#include "ecotone/raster/visit_tiles.h"

#include <cpl_conv.h>

#include <cmath>
#include <numbers>
#include <thread>

using namespace ecotone;
using formats::RasterRequest;
using formats::ValueKind;
using tests::checkSame;
using tests::ownValues;
using tests::RasterFile;
using tests::TemporaryFolder;
using tests::valuesOf;

namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

geo::Grid
utmGrid(double west, double north, double cell, std::int64_t width, std::int64_t height)
{
    return {
        geo::Crs::fromText("EPSG:32631"), west, north, cell, 0.0, 0.0, -cell, width, height};
}

} // namespace

TEST_CASE("The grid of a raster is the file's own", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = RasterFile{}.write(folder / "a.tif");
    const geo::Grid grid = formats::gridOf({.file = file});
    CHECK(grid == utmGrid(500'000.0, 4'000'020.0, 10.0, 3, 2));
    CHECK(grid.crs.code() == "EPSG:32631");
}

TEST_CASE("South-up and rotated rasters keep their placement", "[formats]")
{
    const TemporaryFolder folder;
    const double c = std::cos(std::numbers::pi / 6.0) * 10.0; // turned by 30 degrees
    const double s = std::sin(std::numbers::pi / 6.0) * 10.0;
    const auto affine =
        GENERATE_COPY(std::array<double, 6>{500'000.0, 10.0, 0.0, 4'000'000.0, 0.0, 10.0},
                      std::array<double, 6>{500'000.0, c, s, 4'000'020.0, s, -c});
    RasterFile raster;
    raster.affine = affine;
    const RasterRequest request{.file = raster.write(folder / "a.tif")};
    const geo::Grid grid = formats::gridOf(request);
    CHECK(grid.colX == affine[1]);
    CHECK(grid.rowX == affine[2]);
    CHECK(grid.colY == affine[4]);
    CHECK(grid.rowY == affine[5]);
    CHECK_FALSE(grid.isNorthUp());
    checkSame(ownValues(request), {1, 2, 3, 4, 5, 6});
    CHECK(formats::openBand(request, grid)->resampling() == "as stored");
}

TEST_CASE("A south-up raster comes right onto a north-up grid", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.affine = {500'000.0,   10.0, 0.0,
                     4'000'000.0, 0.0,  10.0}; // first row is the southern one
    const auto kind = GENERATE(ValueKind::Classes, ValueKind::Quantity);
    const RasterRequest request{.file = raster.write(folder / "a.tif"), .kind = kind};
    const geo::Grid grid = utmGrid(500'000.0, 4'000'020.0, 10.0, 3, 2);
    checkSame(valuesOf(request, grid, grid.whole()), {4, 5, 6, 1, 2, 3});
}

TEST_CASE("A rotated raster gives each place the cell that lies there", "[formats]")
{
    const TemporaryFolder folder;
    const double c = std::cos(std::numbers::pi / 6.0) * 10.0;
    const double s = std::sin(std::numbers::pi / 6.0) * 10.0;
    RasterFile raster;
    raster.affine = {500'000.0, c, s, 4'000'020.0, s, -c};
    const RasterRequest request{.file = raster.write(folder / "a.tif")};
    const geo::Grid own = formats::gridOf(request);
    // One tiny cell of the analysis grid round the centre of each cell of the file.
    for (int row = 0; row < 2; ++row)
        for (int col = 0; col < 3; ++col) {
            const geo::Point centre = own.toWorld({col + 0.5, row + 0.5});
            const geo::Grid tiny = utmGrid(centre.x - 0.5, centre.y + 0.5, 1.0, 1, 1);
            checkSame(valuesOf(request, tiny, tiny.whole()), {row * 3.0 + col + 1.0});
        }
    const geo::Point beside = own.toWorld({-0.5, 0.5});
    const geo::Grid tiny = utmGrid(beside.x - 0.5, beside.y + 0.5, 1.0, 1, 1);
    checkSame(valuesOf(request, tiny, tiny.whole()), {none});
}

TEST_CASE("A raster without a place on the earth is refused in words", "[formats]")
{
    const TemporaryFolder folder;
    SECTION("no CRS, and how to give one")
    {
        RasterFile raster;
        raster.crs.clear();
        RasterRequest request{.file = raster.write(folder / "a.tif")};
        CHECK_THROWS_WITH(formats::gridOf(request),
                          Catch::Contains("a.tif") && Catch::Contains("--crs EPSG:"));
        request.crsOverride = "EPSG:32631";
        CHECK(formats::gridOf(request).crs.code() == "EPSG:32631");
        checkSame(ownValues(request), {1, 2, 3, 4, 5, 6});
        request.crsOverride = "nonsense";
        CHECK_THROWS_AS(formats::gridOf(request), GeometryError);
    }
    SECTION("the file's own CRS wins over a given one")
    {
        const RasterRequest request{.file = RasterFile{}.write(folder / "a.tif"),
                                    .crsOverride = "EPSG:4326"};
        CHECK(formats::gridOf(request).crs.code() == "EPSG:32631");
    }
    SECTION("no georeference")
    {
        RasterFile raster;
        raster.affine = {0, 1, 0, 0, 0, 1}; // GDAL's way to say "none"
        CHECK_THROWS_WITH(formats::gridOf({.file = raster.write(folder / "a.tif")}),
                          Catch::Contains("where its cells lie"));
    }
    SECTION("ground control points only")
    {
        RasterFile raster;
        raster.affine = {0, 1, 0, 0, 0, 1};
        const auto file = raster.write(folder / "a.tif");
        GDALDatasetH opened = GDALOpen(file.c_str(), GA_Update);
        std::array<GDAL_GCP, 3> points{};
        GDALInitGCPs(3, points.data());
        points[1].dfGCPPixel = points[1].dfGCPX = 3.0;
        points[2].dfGCPLine = points[2].dfGCPY = 2.0;
        GDALSetGCPs2(opened, 3, points.data(), nullptr);
        GDALDeinitGCPs(3, points.data());
        GDALClose(opened);
        CHECK_THROWS_WITH(formats::gridOf({.file = file}),
                          Catch::Contains("ground control points"));
    }
    SECTION("cells without an area")
    {
        RasterFile raster;
        raster.affine = {500'000.0, 10.0, 10.0, 4'000'000.0, 10.0, 10.0};
        CHECK_THROWS_WITH(formats::gridOf({.file = raster.write(folder / "a.tif")}),
                          Catch::Contains("no area"));
    }
}

TEST_CASE("A custom CRS without a code places a raster", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.crs = "+proj=laea +lat_0=-5 +lon_0=141 +ellps=WGS84 +units=m";
    const RasterRequest request{.file = raster.write(folder / "a.tif")};
    const geo::Grid grid = formats::gridOf(request);
    CHECK(grid.crs.code().empty());
    CHECK_FALSE(grid.crs.isGeographic());
    checkSame(ownValues(request), {1, 2, 3, 4, 5, 6});
}

TEST_CASE("No-data values and masks become NaN", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    RasterRequest request{.file = folder / "a.tif"};
    SECTION("the file's own, and one given instead of it")
    {
        raster.noData = 5.0;
        raster.write(request.file);
        checkSame(ownValues(request), {1, 2, 3, 4, none, 6});
        request.noDataOverride = 6.0;
        checkSame(ownValues(request), {1, 2, 3, 4, 5, none});
    }
    SECTION("in single precision, as it is stored")
    {
        raster.bands = {{1, -3.4e38, 3, 0.1, 5, 6}};
        raster.noData = -3.4e38; // no float: the stored value differs in the last digits
        raster.write(request.file);
        CHECK(std::isnan(ownValues(request)[1]));
    }
    SECTION("NaN and infinity stored as such")
    {
        raster.bands = {{1, none, 3, std::numeric_limits<double>::infinity(), 5, 6}};
        raster.write(request.file);
        checkSame(ownValues(request), {1, none, 3, none, 5, 6});
    }
    SECTION("a mask band inside the file")
    {
        raster.write(request.file);
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES");
        GDALDatasetH opened = GDALOpen(request.file.c_str(), GA_Update);
        REQUIRE(GDALCreateDatasetMaskBand(opened, GMF_PER_DATASET) == CE_None);
        std::array<unsigned char, 6> mask{255, 0, 255, 255, 255, 0};
        GDALRasterBandH band = GDALGetMaskBand(GDALGetRasterBand(opened, 1));
        REQUIRE(GDALRasterIO(band, GF_Write, 0, 0, 3, 2, mask.data(), 3, 2, GDT_Byte, 0, 0) ==
                CE_None);
        GDALClose(opened);
        CPLSetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", nullptr);
        checkSame(ownValues(request), {1, none, 3, 4, 5, none});
    }
    SECTION("an alpha band")
    {
        raster.type = GDT_Byte;
        raster.bands = {{1, 2, 3, 4, 5, 6}, {255, 255, 0, 255, 255, 255}};
        raster.creationOptions = {"ALPHA=YES"};
        raster.write(request.file);
        checkSame(ownValues(request), {1, 2, none, 4, 5, 6});
    }
}

TEST_CASE("Scale and offset apply to quantities, not to classes", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    raster.bands = {{0, 100, 200, 255, 1, 2}};
    raster.noData = 255.0; // of the stored numbers
    raster.scale = 0.005;
    raster.offset = 0.1;
    RasterRequest request{.file = raster.write(folder / "a.tif"), .kind = ValueKind::Quantity};
    checkSame(ownValues(request), {0.1, 0.6, 1.1, none, 0.105, 0.11});
    request.kind = ValueKind::Classes;
    checkSame(ownValues(request), {0, 100, 200, none, 1, 2});
}

TEST_CASE("Every number type comes out as the number that was stored", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    RasterRequest request{.file = folder / "a.tif"};
    SECTION("signed bytes")
    {
        // A type of its own since GDAL 3.7; before, a byte with a note beside it.
        const GDALDataType signedByte = GDALGetDataTypeByName("Int8");
        if (signedByte == GDT_Unknown) {
            raster.type = GDT_Byte;
            raster.creationOptions = {"PIXELTYPE=SIGNEDBYTE"};
            raster.bands = {{255, 128, 127, 0, 1, 2}}; // the bytes of -1 and -128
        } else {
            raster.type = signedByte;
            raster.bands = {{-1, -128, 127, 0, 1, 2}};
        }
        raster.write(request.file);
        checkSame(ownValues(request), {-1, -128, 127, 0, 1, 2});
    }
    SECTION("64-bit whole numbers and their no-data value")
    {
        raster.type = GDT_Int64;
        raster.bands = {{1, 2, -4'000'000'000'000.0, 4, 5, 6}};
        raster.write(request.file);
        GDALDatasetH opened = GDALOpen(request.file.c_str(), GA_Update);
        GDALSetRasterNoDataValueAsInt64(GDALGetRasterBand(opened, 1), 5);
        GDALClose(opened);
        checkSame(ownValues(request), {1, 2, -4e12, 4, none, 6});
    }
    SECTION("unsigned 32-bit")
    {
        raster.type = GDT_UInt32;
        raster.bands = {{1, 2, 4'294'967'295.0, 4, 5, 6}};
        raster.write(request.file);
        checkSame(ownValues(request), {1, 2, 4'294'967'295.0, 4, 5, 6});
    }
    SECTION("complex numbers are refused")
    {
        raster.type = GDT_CFloat32;
        raster.write(request.file);
        CHECK_THROWS_WITH(ownValues(request), Catch::Contains("complex"));
    }
}

TEST_CASE("A band that is not there is named with those that are", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.bands = {{1, 2, 3, 4, 5, 6}, {6, 5, 4, 3, 2, 1}};
    RasterRequest request{.file = raster.write(folder / "a.tif"), .band = 2};
    checkSame(ownValues(request), {6, 5, 4, 3, 2, 1});
    request.band = 3;
    CHECK_THROWS_WITH(ownValues(request), Catch::Contains("1 to 2"));
}

TEST_CASE("An aligned raster is read as stored, with no data beyond its border", "[formats]")
{
    const TemporaryFolder folder;
    const RasterRequest request{.file = RasterFile{}.write(folder / "a.tif"),
                                .kind = ValueKind::Quantity};
    const geo::Grid larger = utmGrid(499'980.0, 4'000'030.0, 10.0, 8, 5); // 2 left, 1 above
    const auto band = formats::openBand(request, larger);
    CHECK(band->resampling() == "as stored");
    std::vector<double> values(15);
    band->read({1, 0, 5, 3}, values);
    checkSame(values, {none, none, none, none, none, none, 1, 2, 3, none, none, 4, 5, 6, none});
    std::vector<double> outside(4);
    band->read({6, 3, 2, 2}, outside);
    checkSame(outside, {none, none, none, none});
}

TEST_CASE("Classes of another grid take the nearest cell", "[formats]")
{
    const TemporaryFolder folder;
    const RasterRequest request{.file = RasterFile{}.write(folder / "a.tif")};
    SECTION("onto smaller cells")
    {
        const geo::Grid fine = utmGrid(500'000.0, 4'000'020.0, 5.0, 6, 4);
        checkSame(valuesOf(request, fine, {0, 1, 6, 2}), {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6});
        CHECK(formats::openBand(request, fine)->resampling() == "nearest cell from EPSG:32631");
    }
    SECTION("onto larger cells, with the cell below and right where the centre is on a corner")
    {
        const geo::Grid coarse = utmGrid(500'000.0, 4'000'020.0, 20.0, 2, 1);
        checkSame(valuesOf(request, coarse, coarse.whole()), {5, none}); // (30, 10): the border
    }
}

TEST_CASE("Quantities of another grid are interpolated between cell centres", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    const RasterRequest request{.file = raster.write(folder / "a.tif"),
                                .kind = ValueKind::Quantity};
    const geo::Grid shifted = utmGrid(500'005.0, 4'000'015.0, 10.0, 2, 1);
    // Each centre lies in the middle of four cells: (1+2+4+5)/4 and (2+3+5+6)/4.
    checkSame(valuesOf(request, shifted, shifted.whole()), {3, 4});
    CHECK(formats::openBand(request, shifted)->resampling() == "bilinear from EPSG:32631");

    const geo::Grid fine = utmGrid(500'000.0, 4'000'020.0, 5.0, 6, 4);
    // First row of fine cells: half a cell from the border, so only across: 2.5, 7.5, 12.5 m …
    checkSame(valuesOf(request, fine, {0, 0, 6, 1}), {1, 1.25, 1.75, 2.25, 2.75, 3});
}

TEST_CASE("Interpolation leaves cells without data out and does not fill them", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.noData = 5.0;
    const RasterRequest request{.file = raster.write(folder / "a.tif"),
                                .kind = ValueKind::Quantity};
    const geo::Grid shifted = utmGrid(500'004.0, 4'000'016.0, 10.0, 2, 2);
    // Centres at (0.9, 0.9) and (1.9, 0.9) cells: in cells 1 and 2, a tenth from the next
    // border. Weights of 1, 2, 4 are 0.36, 0.24, 0.24 of 0.84; of 2, 3, 6 likewise 0.36, 0.24,
    // 0.16 of 0.76.
    const auto values = valuesOf(request, shifted, shifted.whole());
    CHECK(values[0] == Approx((0.36 * 1 + 0.24 * 2 + 0.24 * 4) / 0.84));
    CHECK(values[1] == Approx((0.36 * 2 + 0.24 * 3 + 0.16 * 6) / 0.76));
    CHECK(values[2] == Approx(4)); // of the two cells beside and below, none has data
    CHECK(std::isnan(values[3]));  // in cell 5
}

TEST_CASE("Quantities in smaller cells give their area mean", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    RasterRequest request{.file = folder / "a.tif", .kind = ValueKind::Quantity};
    SECTION("whole cells")
    {
        raster.write(request.file);
        const geo::Grid coarse = utmGrid(500'000.0, 4'000'020.0, 20.0, 2, 1);
        // 1, 2, 4, 5; then 3 and 6 in the half that has data.
        checkSame(valuesOf(request, coarse, coarse.whole()), {3, 4.5});
        CHECK(formats::openBand(request, coarse)->resampling() == "area mean from EPSG:32631");
    }
    SECTION("parts of cells")
    {
        raster.write(request.file);
        const geo::Grid coarse = utmGrid(500'000.0, 4'000'020.0, 15.0, 2, 1);
        // 1 whole, 2 and 4 half, 5 a quarter; then 2 half, 3 whole, 5 a quarter, 6 half.
        checkSame(valuesOf(request, coarse, coarse.whole()),
                  {(1 + 1 + 2 + 1.25) / 2.25, (1 + 3 + 1.25 + 3) / 2.25});
    }
    SECTION("a cell of which less than half has data has none")
    {
        raster.noData = 2.0;
        raster.bands = {{1, 2, 2, 2, 5, 6}};
        raster.write(request.file);
        const geo::Grid coarse = utmGrid(500'000.0, 4'000'020.0, 20.0, 2, 1);
        checkSame(valuesOf(request, coarse, coarse.whole()), {3, none}); // 1 and 5; only 6
    }
    SECTION("turned by 45 degrees")
    {
        raster.width = raster.height = 8;
        raster.affine = {500'000.0, 10.0, 0.0, 4'000'080.0, 0.0, -10.0};
        raster.bands = {std::vector<double>(64)};
        for (std::size_t i = 0; i < 64; ++i)
            raster.bands[0][i] = static_cast<double>(i % 8); // value = column
        raster.write(request.file);
        const double d = 20.0; // a square of side 28.28 m that stands on its corner
        const geo::Grid turned{
            geo::Crs::fromText("EPSG:32631"), 500'040.0, 4'000'060.0, d, -d, -d, -d, 1, 1};
        // Symmetric about x = 40 m, where the column values average 3.5.
        checkSame(valuesOf(request, turned, turned.whole()), {3.5});
    }
}

TEST_CASE("A raster in degrees comes onto a grid in metres", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.crs = "EPSG:4326";
    raster.width = raster.height = 100;
    raster.affine = {2.95, 0.001, 0.0, 36.2, 0.0, -0.001};
    raster.type = GDT_Int16;
    raster.bands = {std::vector<double>(10'000)};
    for (std::size_t i = 0; i < 10'000; ++i)
        raster.bands[0][i] = static_cast<double>(i);
    const RasterRequest request{.file = raster.write(folder / "a.tif")};
    // Zone 31's central meridian is 3 E and its northing a function of latitude alone there.
    const geo::Grid grid = utmGrid(499'990.0, 4'000'010.0, 20.0, 1, 1);
    const geo::Transformation toDegrees{grid.crs, geo::Crs::wgs84()};
    const geo::Point centre = toDegrees.apply(geo::Point{500'000.0, 4'000'000.0});
    CHECK(centre.x == Approx(3.0).margin(1e-9));
    const double row = std::floor((36.2 - centre.y) / 0.001);
    checkSame(valuesOf(request, grid, grid.whole()), {row * 100 + 50});
}

TEST_CASE("Longitudes that differ by a full turn are the same place", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.crs = "EPSG:4326";
    raster.width = 360;
    raster.height = 2;
    raster.affine = {-180.0, 1.0, 0.0, 1.0, 0.0, -1.0};
    raster.bands = {std::vector<double>(720)};
    for (std::size_t i = 0; i < 720; ++i)
        raster.bands[0][i] = static_cast<double>(i % 360);
    const auto kind = GENERATE(ValueKind::Classes, ValueKind::Quantity);
    const RasterRequest request{.file = raster.write(folder / "a.tif"), .kind = kind};
    const geo::Grid across{geo::Crs::wgs84(), 178.0, 1.0, 1.0, 0.0, 0.0, -1.0, 4, 1};
    checkSame(valuesOf(request, across, across.whole()), {358, 359, 0, 1});
}

TEST_CASE("Large blocks are read piece by piece with the same result", "[formats][slow]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.type = GDT_Byte;
    raster.width = raster.height = 3000; // 9 million cells under one window
    raster.affine = {500'000.0, 1.0, 0.0, 4'003'000.0, 0.0, -1.0};
    raster.bands = {std::vector<double>(9'000'000)};
    for (std::size_t i = 0; i < raster.bands[0].size(); ++i)
        raster.bands[0][i] = static_cast<double>((i / 3000 / 1000) * 3 + (i % 3000) / 1000);
    RasterRequest request{.file = raster.write(folder / "a.tif")};
    const geo::Grid coarse = utmGrid(500'000.0, 4'003'000.0, 1000.0, 3, 3);
    const std::vector<double> expected{0, 1, 2, 3, 4, 5, 6, 7, 8};
    checkSame(valuesOf(request, coarse, coarse.whole()), expected);
    request.kind = ValueKind::Quantity;
    checkSame(valuesOf(request, coarse, coarse.whole()), expected);
    const geo::Grid one = utmGrid(500'000.0, 4'003'000.0, 3000.0, 1, 1);
    checkSame(valuesOf(request, one, one.whole()), {4}); // the mean of 0 to 8
}

TEST_CASE("Threads that read one file give the same bits", "[formats]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.crs = "EPSG:4326";
    raster.width = raster.height = 120;
    raster.affine = {2.9, 0.002, 0.0, 36.3, 0.0, -0.002};
    raster.bands = {std::vector<double>(14'400)};
    for (std::size_t i = 0; i < 14'400; ++i)
        raster.bands[0][i] = 1.0 / (1.0 + static_cast<double>(i));
    const RasterRequest request{.file = raster.write(folder / "a.tif"),
                                .kind = ValueKind::Quantity};
    const auto cell = GENERATE(50.0, 400.0); // bilinear, area mean
    const geo::Grid grid = utmGrid(495'000.0, 4'010'000.0, cell, 100, 80);
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    bands.push_back(formats::openBand(request, grid));
    const raster::LayerStack stack{grid, std::move(bands)};
    const auto all = [&](std::int64_t side, int threads) {
        const raster::Tiling tiling{grid.whole(), side};
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < tiling.size(); ++i)
            numbers.push_back(i);
        std::vector<double> values(8000, none);
        SilentProgress progress;
        raster::visitTiles<raster::Tile>(
            stack, tiling, numbers, [](raster::OpenTile& tile) { return tile.read(); }, threads,
            progress,
            [&](std::size_t, const raster::Tile& tile) {
                const geo::Window& window = tile.place.window;
                for (std::int64_t r = 0; r < window.height; ++r)
                    for (std::int64_t c = 0; c < window.width; ++c)
                        values[static_cast<std::size_t>((window.row + r) * 100 + window.col +
                                                        c)] =
                            valueAt(tile.bands[0],
                                    static_cast<std::size_t>(r * window.width + c));
            });
        return values;
    };
    const auto alone = all(100, 1);
    CHECK(std::ranges::count_if(alone, [](double v) { return !std::isnan(v); }) > 500);
    for (const auto& other : {all(17, 4), all(33, 2)}) {
        std::size_t different = 0;
        for (std::size_t i = 0; i < alone.size(); ++i)
            if (!(alone[i] == other[i] || (std::isnan(alone[i]) && std::isnan(other[i]))))
                ++different;
        CHECK(different == 0);
    }
}
