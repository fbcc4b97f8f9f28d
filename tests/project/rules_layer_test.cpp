#include "world.h"

#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Layer;
using records::LayerRole;

TEST_CASE("A layer has a name, a path and counts from 0", "[project]")
{
    World world;
    Layer layer;
    CHECK_THAT(world.refusal(layer), Contains("A layer needs a name"));
    layer.name = "Cover";
    layer.path = " ";
    CHECK_THAT(world.refusal(layer), Contains("“Cover” needs a path"));
    layer.path = "cover.tif";
    layer.band = -1;
    CHECK_THAT(world.refusal(layer), Contains("band -1"));
    layer.band = 1;
    layer.sizeBytes = -5;
    CHECK_THAT(world.refusal(layer), Contains("-5 bytes"));
    layer.sizeBytes = 5;
    CHECK(world.refusal(layer).empty());
}

TEST_CASE("Roles that need shapes refuse rasters, and condition refuses shapes", "[project]")
{
    World world;
    Layer layer;
    layer.name = "Data";
    layer.path = "data";
    layer.band = 1;
    SECTION("a raster")
    {
        layer.role = GENERATE(LayerRole::ProtectedArea, LayerRole::ConservedArea,
                              LayerRole::SpatialPlan, LayerRole::KeyBiodiversityArea,
                              LayerRole::ReportingZone, LayerRole::SubBasin);
        CHECK_THAT(world.refusal(layer), Contains("is a raster") && Contains("needs shapes"));
        layer.band = 0;
        CHECK(world.refusal(layer).empty());
    }
    SECTION("shapes")
    {
        layer.role = LayerRole::Condition;
        CHECK(world.refusal(layer).empty());
        layer.band = 0;
        CHECK_THAT(world.refusal(layer), Contains("needs a raster"));
    }
}

TEST_CASE("A value of a layer has one class with a name", "[project]")
{
    World world;
    records::LayerClass forest;
    forest.layer = world.raster("Cover", LayerRole::LandCover).id;
    forest.value = 3;
    CHECK_THAT(world.refusal(forest), Contains("Class 3 of layer “Cover” needs a name"));
    forest.name = "Forest";
    world.add(forest);
    forest.name = "Wood";
    CHECK_THAT(world.refusal(forest), Contains("There is a class 3 “Forest” of layer “Cover”"));
    forest.layer = world.raster("Older cover", LayerRole::LandCover).id;
    CHECK(world.refusal(forest).empty());
}

TEST_CASE("A layer cannot take a role in which its target could not use it", "[project]")
{
    World world;
    const records::Target target = world.add(world.target("30 %"));
    Layer layer = *world.project.find(*target.baselineLayer);
    layer.role = LayerRole::Context;
    CHECK_THAT(world.refusal(layer), Contains("target “30 %” uses the layer"));
    layer.role = LayerRole::LandCover;
    CHECK(world.refusal(layer).empty());
}
