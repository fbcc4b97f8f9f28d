#include "formats/band_values.h"
#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace ecotone;
using Catch::Matchers::Contains;
using formats::RasterRequest;
using formats::ValueKind;
using tests::checkSame;
using tests::ownValues;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

/// Files that the netCDF library made of the texts beside them (*.cdl), where their figures can
/// be read.
std::filesystem::path madeByNetcdf(const std::string& name)
{
    return std::filesystem::path{ECOTONE_TEST_DATA} / "netcdf4" / name;
}

} // namespace

TEST_CASE("netCDF-4 is read like classic netCDF, whichever way its rows run",
          "[formats][netcdf4]")
{
    const TemporaryFolder folder;
    const std::string format = GENERATE("NC", "NC2", "NC4", "NC4C");
    const std::string southUp = GENERATE("YES", "NO");
    const std::string ownTags = GENERATE("YES", "NO"); // NO: placed by CF attributes alone
    INFO(format << ", south up " << southUp << ", GDAL's tags " << ownTags);
    RasterFile raster;
    raster.noData = -1.0;
    raster.bands = {{1, 2, 3, 4, -1, 6}};
    raster.creationOptions = {"FORMAT=" + format, "WRITE_BOTTOMUP=" + southUp,
                              "WRITE_GDAL_TAGS=" + ownTags};
    const RasterRequest request{.file = raster.write(folder / "a.nc", "netCDF")};
    const geo::Grid grid = formats::gridOf(request);
    CHECK(grid.originX == 500'000.0);
    CHECK(grid.originY == 4'000'020.0);
    CHECK(grid.rowY == -10.0);
    const geo::Point here{500'010.0, 4'000'010.0};
    const geo::Point there =
        geo::Transformation{grid.crs, geo::Crs::fromText("EPSG:32631")}.apply(here);
    CHECK(there.x == Approx(here.x).margin(1e-6));
    CHECK(there.y == Approx(here.y).margin(1e-6));
    checkSame(ownValues(request), {1, 2, 3, 4, none, 6});
}

TEST_CASE("A netCDF-4 file of several variables names them and waits for a choice",
          "[formats][netcdf4]")
{
    const auto file = madeByNetcdf("vegetation.nc");
    const formats::Probe probe = formats::probe(file);
    CHECK(probe.driver == "netCDF");
    CHECK(probe.subdatasets == std::vector<std::string>{"ndvi", "quality"});
    CHECK_FALSE(probe.raster);
    REQUIRE(probe.findings.size() == 1);
    CHECK(probe.findings[0].code == "several-rasters");
    CHECK_THAT(probe.findings[0].remedy, Contains("--layer"));
    CHECK_THROWS_WITH(formats::gridOf({.file = file}), Contains("ndvi and quality"));
    CHECK_THROWS_WITH(formats::gridOf({.file = file, .subdataset = "crs"}),
                      Contains("no part “crs”"));
}

TEST_CASE("Packed numbers of netCDF-4 are unpacked, fill values are no data, north is up",
          "[formats][netcdf4]")
{
    const RasterRequest first{.file = madeByNetcdf("vegetation.nc"),
                              .subdataset = "ndvi",
                              .band = 1,
                              .kind = ValueKind::Quantity};
    const geo::Grid grid = formats::gridOf(first);
    CHECK(grid.crs.isGeographic());
    CHECK(grid.originX == 100.0); // half a degree west of the first centre
    CHECK(grid.originY == 14.0);  // half a degree north of the last
    CHECK(grid.colX == 1.0);
    CHECK(grid.rowY == -1.0);
    CHECK(grid.width == 3);
    CHECK(grid.height == 4);
    // stored x 0.0001 + 0.1, the last line of the text first
    checkSame(ownValues(first),
              {none, 0.33, 0.43, 0.22, 0.32, 0.42, 0.21, 0.31, 0.41, 0.2, 0.3, 0.4});
    RasterRequest second = first;
    second.band = 2;
    checkSame(ownValues(second),
              {0.63, 0.73, none, 0.62, 0.72, 0.82, 0.61, 0.71, 0.81, 0.6, 0.7, 0.8});
    checkSame(ownValues({.file = first.file, .subdataset = "quality"}),
              {none, 0, 0, 0, 2, 2, 0, 2, 1, 0, 0, 1});
}

TEST_CASE("A probe tells what a netCDF-4 variable is", "[formats][netcdf4]")
{
    const formats::Probe probe =
        formats::probe(madeByNetcdf("vegetation.nc"), {.subdataset = "ndvi"});
    REQUIRE(probe.raster);
    CHECK_FALSE(probe.raster->isSouthUp); // it is turned while it is read
    REQUIRE(probe.raster->bands.size() == 2);
    const formats::ProbedBand& band = probe.raster->bands[0];
    CHECK(band.type == "Int16");
    CHECK(band.noData == -3000.0);
    CHECK(band.scale == 0.0001);
    CHECK(band.offset == 0.1);
    CHECK(band.validCells == 11);
    CHECK(band.noDataCells == 1);
    CHECK(*band.minimum == Approx(0.2));
    CHECK(*band.maximum == Approx(0.43));
    CHECK(band.description == "time 7305 (days since 2000-01-01)");
    CHECK(probe.raster->bands[1].description == "time 7671 (days since 2000-01-01)");

    const formats::Probe quality =
        formats::probe(madeByNetcdf("vegetation.nc"), {.subdataset = "quality"});
    REQUIRE(quality.raster);
    CHECK(quality.raster->bands[0].looksCategorical);
    CHECK(quality.raster->bands[0].description.empty());
    REQUIRE(quality.raster->bands[0].classes.size() == 3);
    CHECK(quality.raster->bands[0].classes[2].value == 2);
    CHECK(quality.raster->bands[0].classes[2].cells == 3);
}

TEST_CASE(
    "Variables in groups of netCDF-4 go by their path, with the CRS of their grid mapping",
    "[formats][netcdf4]")
{
    const auto file = madeByNetcdf("seasons.nc");
    CHECK(formats::probe(file).subdatasets ==
          std::vector<std::string>{"/summer/cover", "/winter/cover"});
    const RasterRequest winter{.file = file, .subdataset = "/winter/cover"};
    const geo::Grid grid = formats::gridOf(winter);
    CHECK(grid.originX == 500'000.0);
    CHECK(grid.originY == 4'000'020.0);
    const geo::Point here{700'000.0, 4'000'000.0};
    const geo::Point there =
        geo::Transformation{grid.crs, geo::Crs::fromText("EPSG:32648")}.apply(here);
    CHECK(there.x == Approx(here.x).margin(1e-6));
    CHECK(there.y == Approx(here.y).margin(1e-6));
    checkSame(ownValues(winter), {9, 9, 9, 8, 8, 8});
    checkSame(ownValues({.file = file, .subdataset = "/summer/cover"}), {1, 2, 3, 4, 5, 6});
}

TEST_CASE("Several threads read netCDF-4 at once while more of it is opened",
          "[formats][netcdf4]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.width = 120;
    raster.height = 90;
    raster.bands = {std::vector<double>(120 * 90)};
    for (std::size_t i = 0; i < raster.bands[0].size(); ++i)
        raster.bands[0][i] = static_cast<double>(i);
    raster.creationOptions = {"FORMAT=NC4", "COMPRESS=DEFLATE"};
    const RasterRequest request{.file = raster.write(folder / "a.nc", "netCDF")};
    const geo::Grid grid = formats::gridOf(request);
    const auto band = formats::openBand(request, grid);

    constexpr int rounds = 25;
    std::vector<int> wrong(4, 0);
    const auto work = [&](std::size_t number, std::unique_ptr<raster::BandSource> own) {
        std::vector<double> values(raster.bands[0].size());
        for (int round = 0; round < rounds; ++round) {
            if (round % 5 == 0)
                own = formats::openBand(request, grid); // looked through again, on this thread
            own->read(grid.whole(), values);
            wrong[number] += values == raster.bands[0] ? 0 : 1;
        }
    };
    {
        std::vector<std::jthread> team;
        for (std::size_t i = 0; i < wrong.size(); ++i)
            team.emplace_back(work, i, band->duplicate());
    }
    CHECK(wrong == std::vector<int>(4, 0));
}
