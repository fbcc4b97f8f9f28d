#include "world.h"

#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::DownscalingRule;
using records::LayerRole;
using records::Target;

TEST_CASE("A target has a name, a day and a fraction", "[project]")
{
    World world;
    Target target = world.target("30 %");
    CHECK(world.refusal(target).empty());
    SECTION("a name")
    {
        target.name = " ";
        CHECK_THAT(world.refusal(target), Contains("A target needs a name"));
    }
    SECTION("a day")
    {
        target.asOf = {};
        CHECK_THAT(world.refusal(target), Contains("needs the day its figures are for"));
    }
    SECTION("a fraction above 0 and at most 1")
    {
        target.fraction = GENERATE(0.0, -0.3, 1.01, 30.0);
        CHECK_THAT(world.refusal(target), Contains("above 0 and at most 1"));
    }
    SECTION("all of it")
    {
        target.fraction = 1.0;
        CHECK(world.refusal(target).empty());
    }
}

TEST_CASE("A rule is refused without its inputs, which are named", "[project]")
{
    World world;
    Target target = world.target("Share");
    SECTION("D2: the nation's degraded land and target")
    {
        target.rule = DownscalingRule::Proportional;
        CHECK_THAT(world.refusal(target), Contains("rule D2") && Contains("degraded land") &&
                                              Contains("target of the nation"));
        target.nationalTargetHa = 1e6;
        target.nationalDegradedHa = 0;
        CHECK_THAT(world.refusal(target),
                   Contains("degraded land") && !Contains("target of the nation"));
        target.nationalDegradedHa = 4e6;
        CHECK(world.refusal(target).empty());
    }
    SECTION("D3 and D5: the weighted areas")
    {
        target.rule = GENERATE(DownscalingRule::Feasibility, DownscalingRule::Priority);
        target.nationalTargetHa = 1e6;
        CHECK_THAT(world.refusal(target), Contains("weighted area of the nation") &&
                                              Contains("weighted area of the landscape"));
        target.nationalWeightedHa = 2e6;
        target.landscapeWeightedHa = 0;
        CHECK(world.refusal(target).empty());
        target.nationalWeightedHa = 0;
        CHECK_THAT(world.refusal(target), Contains("weighted area of the nation (above 0 ha)"));
    }
    SECTION("D4: strata")
    {
        target.rule = DownscalingRule::Stratified;
        CHECK_THAT(world.refusal(target), Contains("a layer of ecosystem types"));
        target.ecosystemLayer = world.raster("Types", LayerRole::EcosystemType).id;
        CHECK(world.refusal(target).empty());
    }
    SECTION("D6: the adopted area and where it was adopted")
    {
        target.rule = DownscalingRule::AdoptedPlan;
        CHECK_THAT(world.refusal(target), Contains("adopted area") && Contains("citation"));
        target.adoptedHa = 5000;
        target.citation = "Landscape plan 2027, table 3";
        CHECK(world.refusal(target).empty());
    }
}

TEST_CASE("Hectares of a target are 0 or more", "[project]")
{
    World world;
    Target target = world.target("Share");
    auto Target::*const member =
        GENERATE(&Target::nationalDegradedHa, &Target::nationalTargetHa,
                 &Target::nationalWeightedHa, &Target::landscapeWeightedHa, &Target::adoptedHa);
    target.*member = -1.0;
    CHECK_THAT(world.refusal(target), Contains("of -1 ha; it is 0 or more"));
}

TEST_CASE("A restoration target says where land is degraded", "[project]")
{
    World world;
    Target target = world.target("30 %");
    SECTION("by a layer")
    {
        target.baselineLayer.reset();
        CHECK_THAT(world.refusal(target), Contains("needs a baseline layer"));
        target.kind = records::TargetKind::Protection;
        CHECK(world.refusal(target).empty());
    }
    SECTION("by classes, where that is a raster")
    {
        target.baselineClasses.clear();
        CHECK_THAT(world.refusal(target), Contains("needs the classes"));
        records::Layer shapes;
        shapes.name = "Degraded land";
        shapes.path = "degraded.shp";
        shapes.role = LayerRole::DegradedBaseline;
        target.baselineLayer = world.add(shapes).id;
        CHECK(world.refusal(target).empty());
    }
}

TEST_CASE("A target uses layers whose roles fit", "[project]")
{
    World world;
    Target target = world.target("30 %");
    const auto condition = world.raster("Condition", LayerRole::Condition).id;
    SECTION("baseline")
    {
        target.baselineLayer = condition;
        CHECK_THAT(world.refusal(target), Contains("“Condition” as its baseline") &&
                                              Contains("degraded-baseline or land-cover"));
    }
    SECTION("current state")
    {
        target.currentLayer = condition;
        CHECK_THAT(world.refusal(target), Contains("“Condition” as the current state"));
    }
    SECTION("ecosystem types")
    {
        target.ecosystemLayer = condition;
        CHECK_THAT(world.refusal(target), Contains("“Condition” as ecosystem types"));
    }
}
