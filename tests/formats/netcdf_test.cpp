#include "formats/band_values.h"
#include "formats/raster_file.h"
#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/raster_band.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <thread>

using namespace ecotone;
using Catch::Contains;
using formats::RasterRequest;
using formats::ValueKind;
using tests::checkSame;
using tests::ownValues;
using tests::RasterFile;
using tests::TemporaryFolder;

namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

/// Made by the netCDF library of the text beside it, where its figures can be read.
std::filesystem::path vegetation()
{
    return std::filesystem::path{ECOTONE_TEST_DATA} / "netcdf" / "vegetation.nc";
}

/// The file with four bytes of its header changed to a number, as netCDF writes numbers.
std::string withNumber(std::string bytes, std::size_t at, std::uint32_t number)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(number >> (8U * (3 - i)) & 0xFFU);
    return bytes;
}

} // namespace

TEST_CASE("netCDF is read with its rows turned north up, whichever way they run",
          "[formats][netcdf]")
{
    const TemporaryFolder folder;
    const std::string format = GENERATE("NC", "NC2");
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

TEST_CASE("A netCDF file of several variables names them and waits for a choice",
          "[formats][netcdf]")
{
    const auto file = vegetation();
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

TEST_CASE("Packed numbers of netCDF are unpacked, fill values are no data, north is up",
          "[formats][netcdf]")
{
    const RasterRequest first{
        .file = vegetation(), .subdataset = "ndvi", .band = 1, .kind = ValueKind::Quantity};
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

TEST_CASE("A probe tells what a netCDF variable is", "[formats][netcdf]")
{
    const formats::Probe probe = formats::probe(vegetation(), {.subdataset = "ndvi"});
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

    const formats::Probe quality = formats::probe(vegetation(), {.subdataset = "quality"});
    REQUIRE(quality.raster);
    CHECK(quality.raster->bands[0].looksCategorical);
    CHECK(quality.raster->bands[0].description.empty());
    REQUIRE(quality.raster->bands[0].classes.size() == 3);
    CHECK(quality.raster->bands[0].classes[2].value == 2);
    CHECK(quality.raster->bands[0].classes[2].cells == 3);
}

TEST_CASE("Several threads read netCDF at once while more of it is opened", "[formats][netcdf]")
{
    const TemporaryFolder folder;
    RasterFile raster;
    raster.width = 120;
    raster.height = 90;
    raster.bands = {std::vector<double>(120 * 90)};
    for (std::size_t i = 0; i < raster.bands[0].size(); ++i)
        raster.bands[0][i] = static_cast<double>(i);
    raster.creationOptions = {"FORMAT=NC"};
    const RasterRequest request{.file = raster.write(folder / "a.nc", "netCDF")};
    const geo::Grid grid = formats::gridOf(request);
    const auto band = formats::openBand(request, grid);

    constexpr int rounds = 25;
    std::vector<int> wrong(4, 0);
    const auto work = [&](std::size_t number, std::unique_ptr<raster::BandSource> own) {
        std::vector<double> values(raster.bands[0].size());
        for (int round = 0; round < rounds; ++round) {
            if (round % 5 == 0)
                own = formats::openBand(request, grid); // on this thread
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

TEST_CASE("A header of netCDF that does not fit its file is refused in words",
          "[formats][netcdf][hostile]")
{
    const TemporaryFolder folder;
    const std::string sound = tests::readAll(vegetation());
    const auto refusal = [&](const std::string& bytes, const std::string& says) {
        INFO(says);
        CHECK_THROWS_WITH(formats::probe(folder.write("a.nc", bytes)),
                          Contains("is no sound netCDF: ") && Contains(says));
    };
    // 4 records; 8 dimensions: tag, 12 count, then time 16, lat 28, lon 40, each the length of
    // the name, name and length; 52 attributes; 92 variables, the first time.
    refusal(withNumber(sound, 4, 100), "fewer records than it says");
    refusal(withNumber(sound, 8, 11), "list of dimensions");
    refusal(withNumber(sound, 12, 2000), "list of dimensions");
    refusal(withNumber(sound, 28, 0), "a name in it is 0 bytes long");
    refusal(withNumber(sound, 28, 300), "a name in it is 300 bytes long");
    refusal(withNumber(sound, 36, 0), "along a dimension that is not its first");
    refusal(withNumber(sound, 36, 1'000'000), "a variable is longer than the file");
    refusal(withNumber(sound, 36, 0xFFFF'FFFF), "a variable is longer than the file");
    refusal(withNumber(sound, 76, 9), "numbers of the type 9");
    refusal(withNumber(sound, 80, 0x7FFF'FFFF), "an attribute is longer than the file");
    refusal(withNumber(sound, 92, 10), "list of variables");
    refusal(withNumber(sound, 108, 2000), "a variable has 2000 dimensions");
    refusal(withNumber(sound, 112, 3), "a dimension that is not there");
    refusal(sound.substr(0, 60), "its header is longer than the file");
    refusal(sound.substr(0, 200), "its header is longer than the file");
    refusal(sound.substr(0, sound.size() - 100), "than");
}

TEST_CASE("No damaged byte in a header of netCDF ends the program",
          "[formats][netcdf][hostile]")
{
    const TemporaryFolder folder;
    const std::string sound = tests::readAll(vegetation());
    const auto value = GENERATE('\0', '\1', '\x7F', '\xFF');
    std::size_t refused = 0;
    for (std::size_t at = 4; at < 900; ++at) {
        std::string bytes = sound;
        bytes[at] = value;
        const auto file = folder.write("a.nc", bytes);
        try {
            static_cast<void>(formats::probe(file, {.subdataset = "ndvi"}));
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused > 100);
}
