#include "world.h"

#include "ecotone/base/error.h"
#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;

TEST_CASE("There is one settings record, and its figures are in bounds", "[project]")
{
    World world;
    records::Settings settings;
    settings.id = records::SettingsId{2};
    CHECK_THAT(world.refusal(settings), Contains("has the id 2"));
    settings.id = records::SettingsId{1};
    settings.minimumAssessedPercent = GENERATE(-0.1, 100.1);
    CHECK_THAT(world.refusal(settings), Contains("between 0 and 100 %"));
}

TEST_CASE("Only a raster gives the analysis grid", "[project]")
{
    World world;
    records::Layer shapes;
    shapes.name = "Parks";
    shapes.path = "parks.shp";
    shapes.role = records::LayerRole::ProtectedArea;
    shapes = world.add(shapes);
    records::Settings settings;
    settings.gridLayer = shapes.id;
    CHECK_THAT(world.refusal(settings), Contains("“Parks” is not a raster"));

    records::Layer raster = world.raster("Cover", records::LayerRole::LandCover);
    settings.gridLayer = raster.id;
    world.add(settings);
    raster.band = 0;
    CHECK_THAT(world.refusal(raster), Contains("“Cover” is not a raster"));
}

TEST_CASE("The CRS of a project with shapes stays", "[project]")
{
    World world;
    records::Settings settings;
    settings.crs = "epsg:6933";
    CHECK(world.add(settings).crs == "EPSG:6933"); // kept in one way of writing
    world.add(records::Site{{}, "Pit", {}, {}, square(0, 0, 1)});
    settings = world.project.settings();
    settings.crs = GENERATE("EPSG:4326", "");
    CHECK_THAT(world.refusal(settings), Contains("site “Pit” is drawn in EPSG:6933"));
    settings.crs = "EPSG:6933";
    settings.name = "Valley";
    CHECK(world.refusal(settings).empty());
}

TEST_CASE("A CRS that PROJ does not know is an error", "[project]")
{
    records::Settings settings;
    settings.crs = "EPSG:99999999";
    CHECK_THROWS_AS(project::put(project::Project{}, settings).accepted(), GeometryError);
}

TEST_CASE("Sites, landscapes and pressures need names", "[project]")
{
    World world;
    CHECK_THAT(world.refusal(records::Site{}), Contains("A site needs a name"));
    CHECK_THAT(world.refusal(records::Landscape{}), Contains("A landscape needs a name"));
    records::Pressure pressure;
    pressure.landscape = world.landscape("Valley").id;
    CHECK_THAT(world.refusal(pressure), Contains("A pressure needs a name"));
}

TEST_CASE("The versions of a landscape are numbered and reasoned", "[project]")
{
    World world;
    const auto land = world.landscape("Valley");
    records::LandscapeVersion version{{}, land.id, 0, {}, "", square(0, 0, 1)};
    CHECK_THAT(world.refusal(version), Contains("counted from 1"));
    version.number = 1;
    world.add(version);
    CHECK_THAT(world.refusal(version), Contains("There is a version 1 of landscape “Valley”"));
    version.number = 2;
    CHECK_THAT(world.refusal(version), Contains("needs a reason"));
    version.reason = "follows the river";
    CHECK(world.refusal(version).empty());
    version.landscape = world.landscape("Hill").id;
    version.number = 1;
    CHECK(world.refusal(version).empty()); // each landscape counts alone
}

TEST_CASE("A landscape names each pressure once", "[project]")
{
    World world;
    records::Pressure pressure;
    pressure.landscape = world.landscape("Valley").id;
    pressure.name = "Drainage";
    world.add(pressure);
    pressure.name = "drainage ";
    CHECK_THAT(world.refusal(pressure), Contains("has a pressure called “Drainage” already"));
    pressure.landscape = world.landscape("Hill").id;
    CHECK(world.refusal(pressure).empty());
    pressure.shape = geo::Shape{};
    CHECK_THAT(world.refusal(pressure), Contains("empty shape"));
}
