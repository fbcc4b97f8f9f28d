#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/picture_band.h"

#include <gdal.h>

#include <cmath>

using namespace ecotone;
using formats::PictureBand;
using formats::RasterRequest;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

/// A picture with its upper left corner at a point of the file's CRS.
geo::Grid pictureAt(double west, double north, double cell, std::int64_t side)
{
    return {geo::Crs::fromText("EPSG:32631"), west, north, cell, 0.0, 0.0, -cell, side, side};
}

std::vector<float> picture(const RasterRequest& request, const geo::Grid& grid)
{
    std::vector<float> values(static_cast<std::size_t>(grid.width * grid.height));
    PictureBand{request}.read(grid, values, {});
    return values;
}

/// A file of side x side cells of 10 m in which each holds its column plus 1000 times its row.
std::filesystem::path numbered(const TemporaryFolder& folder, int side)
{
    RasterFile raster;
    raster.width = raster.height = side;
    raster.affine = {500'000.0, 10.0, 0.0, 4'000'000.0, 0.0, -10.0};
    raster.bands = {{}};
    for (int row = 0; row < side; ++row)
        for (int col = 0; col < side; ++col)
            raster.bands[0].push_back(col + 1000.0 * row);
    return raster.write(folder / "numbered.tif");
}

} // namespace

TEST_CASE("A picture in the file's own cells shows each of them", "[formats]")
{
    const TemporaryFolder folder;
    const auto values =
        picture({.file = numbered(folder, 40)}, pictureAt(500'100.0, 3'999'800.0, 10.0, 20));
    // The picture begins at column 10 and row 20.
    CHECK(values[0] == 20'010.0F);
    CHECK(values[1] == 20'011.0F);
    CHECK(values[19] == 20'029.0F);
    CHECK(values[20] == 21'010.0F);
    CHECK(values[399] == 39'029.0F);
}

TEST_CASE("A picture in smaller cells repeats those of the file", "[formats]")
{
    const TemporaryFolder folder;
    const auto values =
        picture({.file = numbered(folder, 40)}, pictureAt(500'000.0, 4'000'000.0, 2.5, 8));
    CHECK(values[0] == 0.0F);
    CHECK(values[3] == 0.0F);
    CHECK(values[4] == 1.0F);
    CHECK(values[8 * 4] == 1000.0F);
}

TEST_CASE("A coarse picture takes a cell from the share of each of its own", "[formats]")
{
    const TemporaryFolder folder;
    const auto values =
        picture({.file = numbered(folder, 40)}, pictureAt(500'000.0, 4'000'000.0, 40.0, 10));
    for (int row = 0; row < 10; ++row)
        for (int col = 0; col < 10; ++col) {
            const float value = values[static_cast<std::size_t>(row * 10 + col)];
            CHECK(std::floor(std::fmod(value, 1000.0F) / 4.0F) == static_cast<float>(col));
            CHECK(std::floor(value / 1000.0F / 4.0F) == static_cast<float>(row));
        }
}

TEST_CASE("A coarse picture is read from the overviews of the file", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = numbered(folder, 64);
    // An overview of other numbers shows that it is the one that is read.
    GDALDatasetH opened = GDALOpen(file.c_str(), GA_Update);
    int factor = 8;
    REQUIRE(GDALBuildOverviews(opened, "NEAREST", 1, &factor, 0, nullptr, nullptr, nullptr) ==
            CE_None);
    std::vector<float> sevens(64, 7.0F);
    REQUIRE(GDALRasterIO(GDALGetOverview(GDALGetRasterBand(opened, 1), 0), GF_Write, 0, 0, 8, 8,
                         sevens.data(), 8, 8, GDT_Float32, 0, 0) == CE_None);
    GDALClose(opened);
    const auto values = picture({.file = file}, pictureAt(500'000.0, 4'000'000.0, 80.0, 8));
    CHECK(values == std::vector<float>(64, 7.0F));
}

TEST_CASE("Beyond the file and where it has no data a picture is empty", "[formats]")
{
    const TemporaryFolder folder;
    RasterRequest request{.file = numbered(folder, 4), .noDataOverride = 0.0};
    const auto values = picture(request, pictureAt(499'990.0, 4'000'000.0, 10.0, 3));
    CHECK(std::isnan(values[0])); // west of the file
    CHECK(std::isnan(values[1])); // cell 0 holds no data
    CHECK(values[2] == 1.0F);
    const auto away = picture(request, pictureAt(700'000.0, 4'000'000.0, 10.0, 3));
    for (const float value : away)
        CHECK(std::isnan(value));
}

TEST_CASE("A picture in another CRS shows what lies there", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = numbered(folder, 40);
    // The cell in column 20, row 10, found through its middle in degrees.
    const geo::Transformation toDegrees{geo::Crs::fromText("EPSG:32631"), geo::Crs::wgs84()};
    const geo::Point middle = toDegrees.apply(geo::Point{500'205.0, 3'999'895.0});
    geo::Grid grid;
    grid.colX = 1e-6;
    grid.rowY = -1e-6;
    grid.width = grid.height = 1;
    grid.originX = middle.x - 0.5e-6;
    grid.originY = middle.y + 0.5e-6;
    CHECK(picture({.file = file}, grid) == std::vector{10'020.0F});
}

TEST_CASE("A picture that nobody wants any more is not read on", "[formats]")
{
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    std::vector<float> values(100);
    PictureBand band{{.file = numbered(folder, 40)}};
    CHECK_THROWS_AS(
        band.read(pictureAt(500'000.0, 4'000'000.0, 40.0, 10), values, stop.get_token()),
        Cancelled);
}

TEST_CASE("A file that breaks off gives no picture and says where", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = numbered(folder, 40);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    std::string said;
    try {
        picture({.file = file}, pictureAt(500'000.0, 4'000'000.0, 10.0, 40));
    } catch (const InputError& error) {
        said = error.what();
    }
    CHECK(said.find("numbered.tif") != std::string::npos);
}
