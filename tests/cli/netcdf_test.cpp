#include "program.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

namespace {

using namespace ecotone::tests;
using Catch::Contains;
using nlohmann::json;

/// Made by the netCDF library of the text beside it, where its figures can be read.
void putVegetation(const Scratch& scratch)
{
    std::filesystem::copy_file(std::filesystem::path{ECOTONE_TEST_DATA} / "netcdf" /
                                   "vegetation.nc",
                               scratch / "vegetation.nc");
}

} // namespace

TEST_CASE("The program says what is in a netCDF file and looks at the variable one names",
          "[cli]")
{
    const Scratch scratch;
    putVegetation(scratch);
    const Ran whole = scratch.run("ecotone probe vegetation.nc --json");
    CHECK(whole.code == 0);
    const json found = json::parse(whole.out);
    CHECK(found.at("rasters") == json{"ndvi", "quality"});
    CHECK(found.at("raster").is_null());

    const Ran variable = scratch.run("ecotone probe vegetation.nc --layer ndvi --json");
    CHECK(variable.code == 0);
    const json band = json::parse(variable.out).at("raster").at("bands").at(1);
    CHECK(band.at("no_data") == -3000.0);
    CHECK(band.at("minimum").get<double>() == Approx(0.6)); // 5000 x 0.0001 + 0.1
    CHECK(band.at("maximum").get<double>() == Approx(0.82));
    CHECK(band.at("valid_cells") == 11);

    const Ran missing = scratch.run("ecotone probe vegetation.nc --layer lai");
    CHECK(missing.code == 1);
    CHECK_THAT(missing.err, Contains("no part “lai”") && Contains("--layer"));
}

TEST_CASE("Variables of a netCDF file become layers of a project", "[cli]")
{
    const Scratch scratch;
    putVegetation(scratch);
    REQUIRE(scratch.run("ecotone new plan.gpkg").code == 0);
    const Ran unnamed =
        scratch.run("ecotone layer add plan.gpkg vegetation.nc --role land-cover");
    CHECK(unnamed.code == 1);
    CHECK_THAT(unnamed.err, Contains("“ndvi” and “quality”"));
    CHECK(scratch
              .run("ecotone layer add plan.gpkg vegetation.nc --layer quality "
                   "--role land-cover --date 2020")
              .code == 0);
    CHECK(scratch
              .run("ecotone layer add plan.gpkg vegetation.nc --layer ndvi --band 2 "
                   "--role condition --date 2021")
              .code == 0);
    const Ran list = scratch.run("ecotone layer list plan.gpkg");
    CHECK_THAT(list.out, Contains("quality, band 1") && Contains("ndvi, band 2"));
    CHECK_THAT(scratch.run("ecotone check plan.gpkg").err, !Contains("cannot be used"));
}

TEST_CASE("The program refuses a damaged netCDF file in one sentence", "[cli]")
{
    const Scratch scratch;
    putVegetation(scratch);
    std::filesystem::resize_file(scratch / "vegetation.nc", 500);
    const Ran ran = scratch.run("ecotone probe vegetation.nc");
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("damaged or cut short"));
}
