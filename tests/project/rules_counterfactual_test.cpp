// What is forbidden of a target's counterfactual, and of what it rests on.
#include "project/world.h"
#include "support/catch.h"

#include "ecotone/project/describe.h"
#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::records;
using namespace ecotone::tests;
using Catch::Contains;

namespace {

struct Valley : World {
    Target target30 = add(target("30 %"));
    Layer slope = raster("Slope", LayerRole::Context);
    Layer soil = raster("Soil", LayerRole::LandCover);

    [[nodiscard]] MatchingLayer use(const Layer& layer, MatchingUse how) const
    {
        return {{}, target30.id, layer.id, how, std::nullopt};
    }
    [[nodiscard]] std::string refusalWith(const std::function<void(Target&)>& change)
    {
        Target changed = target30;
        change(changed);
        return refusal(changed);
    }
};

} // namespace

TEST_CASE("The numbers of a match are ones that a match can go by", "[project]")
{
    Valley world;
    CHECK_THAT(world.refusalWith([](Target& each) { each.leakageRingM = -1.0; }),
               Contains("leakage ring of -1 m; it is 0 or more"));
    CHECK_THAT(world.refusalWith([](Target& each) { each.blockM = 0.0; }),
               Contains("blocks of 0 m; they are above 0"));
    CHECK_THAT(world.refusalWith([](Target& each) { each.matchingSeed = -3; }),
               Contains("the seed -3; it is 0 or more"));
    CHECK_THAT(world.refusalWith([](Target& each) { each.candidateLimit = 0; }),
               Contains("0 candidate cells at most; give at least 1"));
    CHECK(world
              .refusalWith([](Target& each) {
                  each.counterfactual = TargetCounterfactual::MatchedControls;
                  each.leakageRingM = 0.0;
                  each.blockM = 1'000.0;
                  each.matchingSeed = 0;
                  each.candidateLimit = 1;
              })
              .empty());
}

TEST_CASE("A change that is given needs ecosystem types and a document", "[project]")
{
    Valley world;
    const auto types = world.raster("Types", LayerRole::EcosystemType).id;
    for (const auto method :
         {TargetCounterfactual::StaticBaseline, TargetCounterfactual::Model}) {
        CHECK_THAT(world.refusalWith([&](Target& each) { each.counterfactual = method; }),
                   Contains("name the layer of ecosystem types"));
        CHECK_THAT(world.refusalWith([&](Target& each) {
            each.counterfactual = method;
            each.ecosystemLayer = types;
        }),
                   Contains("name the document"));
    }
}

TEST_CASE("Change is counted from a layer of condition with an earlier date", "[project]")
{
    Valley world;
    Layer condition = world.raster("Condition", LayerRole::Condition);
    const auto opensBy = [&](LayerId layer) {
        return world.refusalWith([&](Target& each) { each.openingLayer = layer; });
    };
    CHECK_THAT(opensBy(world.slope.id), Contains("as the opening condition"));
    CHECK_THAT(opensBy(condition.id), Contains("which has no date before 2026-01-01"));
    condition.date = day(2026, 1, 1);
    world.add(condition);
    CHECK_THAT(opensBy(condition.id), Contains("which has no date before 2026-01-01"));
    condition.date = day(2025, 1, 1);
    world.add(condition);
    CHECK(opensBy(condition.id).empty());
}

TEST_CASE("Control cells are matched by rasters of quantities or classes", "[project]")
{
    Valley world;
    Layer shapes = world.slope;
    shapes.id = {};
    shapes.name = "Roads";
    shapes.band = 0;
    const Layer roads = world.add(shapes);
    CHECK_THAT(world.refusal(world.use(roads, MatchingUse::Nearest)),
               Contains("“Roads” has shapes"));
    CHECK_THAT(world.refusal(world.use(world.soil, MatchingUse::Nearest)),
               Contains("its role is land-cover, but should be context"));
    const Layer condition = world.raster("Condition", LayerRole::Condition);
    CHECK_THAT(world.refusal(world.use(condition, MatchingUse::Exact)),
               Contains("its role is condition, but should be land-cover"));
    MatchingLayer exact = world.use(world.soil, MatchingUse::Exact);
    exact.caliper = 1.0;
    CHECK_THAT(world.refusal(exact), Contains("there is none"));
    MatchingLayer near = world.use(world.slope, MatchingUse::Nearest);
    near.caliper = 0.0;
    CHECK_THAT(world.refusal(near), Contains("a caliper of 0; it is above 0"));

    near.caliper = 2.5;
    world.add(near);
    exact.caliper.reset();
    world.add(exact);
    CHECK_THAT(world.refusal(near), Contains("a layer is matched by once"));
    // The layer can no longer become what it could not be matched by.
    Layer other = world.slope;
    other.role = LayerRole::LandCover;
    CHECK_THAT(world.refusal(other), Contains("should be context"));
    CHECK(project::describe(world.project, near) == "matching layer “Slope” of target “30 %”");
}

TEST_CASE("A plot has a name of its own and condition from 0 to 1", "[project]")
{
    Valley world;
    Plot plot;
    plot.target = world.target30.id;
    CHECK_THAT(world.refusal(plot), Contains("needs a name"));
    plot.name = "A1";
    plot.after = 1.2;
    CHECK_THAT(world.refusal(plot), Contains("a condition of 1.2; it is from 0 to 1"));
    plot.after = 0.4;
    plot = world.add(plot);
    Plot other = plot;
    other.id = {};
    other.name = "a1";
    CHECK_THAT(world.refusal(other), Contains("There is a plot “A1” of target “30 %” already"));
}

TEST_CASE("A given change is of condition, and one for each ecosystem type", "[project]")
{
    Valley world;
    GivenChange given;
    given.target = world.target30.id;
    given.ecosystemType = 4;
    given.changePerHa = 3.0;
    CHECK_THAT(world.refusal(given), Contains("is 3 per hectare"));
    given.changePerHa = 0.1;
    given.standardError = -0.1;
    CHECK_THAT(world.refusal(given), Contains("a standard error of -0.1; it is 0 or more"));
    given.standardError = 0.02;
    world.add(given);
    CHECK_THAT(world.refusal(given), Contains("a type has one change"));
    CHECK(project::describe(world.project, given) ==
          "change given for ecosystem type 4 of target “30 %”");
}

TEST_CASE("What a counterfactual rests on goes with its target, and keeps its layers",
          "[project]")
{
    Valley world;
    world.add(world.use(world.slope, MatchingUse::Nearest));
    Plot plot;
    plot.target = world.target30.id;
    plot.name = "A1";
    world.add(plot);
    const auto gone = project::remove(world.project, world.target30.id);
    REQUIRE(gone.accepted());
    CHECK(gone.value().changes.size() == 3);
    const auto kept = project::remove(world.project, world.slope.id);
    REQUIRE_FALSE(kept.accepted());
    CHECK_THAT(kept.refusal().reason, Contains("matching layer “Slope”"));
}
