#include "world.h"

#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Actor;

namespace {

template <class Record>
std::string removalRefusal(const World& world, Id<Record> id)
{
    const auto edit = project::remove(world.project, id);
    return edit.accepted() ? std::string{} : edit.refusal().reason;
}

} // namespace

TEST_CASE("An action goes with its statuses, parts and evidence, and comes back with them",
          "[project]")
{
    World world;
    const auto norte = world.company("Norte");
    const auto kept = world.action("Hedge");
    world.add(records::ActionStatus{{}, kept.id, day(2026, 1, 1), {}, {}});
    const project::Project without = world.project;

    const auto action = world.action("Meadow");
    world.add(records::ActionStatus{{}, action.id, day(2026, 1, 1), {}, {}});
    records::Participation part;
    part.action = action.id;
    part.actor = norte.id;
    world.add(part);
    records::Evidence evidence;
    evidence.action = action.id;
    evidence.title = "Contract";
    world.add(evidence);
    const project::Project with = world.project;

    const auto edit = project::remove(world.project, action.id);
    REQUIRE(edit.accepted());
    CHECK(edit.value().title == "Remove action “Meadow”");
    CHECK(edit.value().changes.size() == 4);
    world.project.apply(edit.value());
    CHECK(world.project == without);
    world.project.apply(inverse(edit.value()));
    CHECK(world.project == with);
}

TEST_CASE("Landscapes, layers, ventures and sites take along what is theirs alone", "[project]")
{
    World world;
    const auto top = world.company("Top");
    const project::Project before = world.project;

    SECTION("a landscape its versions and pressures")
    {
        world.add(records::Settings{});
        records::Settings settings;
        settings.crs = "EPSG:6933";
        world.add(settings);
        const project::Project bare = world.project;
        const auto land = world.landscape("Valley");
        world.add(records::LandscapeVersion{{}, land.id, 1, {}, "", square(0, 0, 1)});
        world.add(records::Pressure{{}, land.id, "Drainage", {}, {}, {}});
        world.project.apply(project::remove(world.project, land.id).value());
        CHECK(world.project == bare);
    }
    SECTION("a layer its classes")
    {
        const auto layer = world.raster("Cover", records::LayerRole::LandCover);
        world.add(records::LayerClass{{}, layer.id, 3, "Forest", {}, {}});
        world.project.apply(project::remove(world.project, layer.id).value());
        CHECK(world.project == before);
    }
    SECTION("a venture its stakes")
    {
        const auto venture = world.venture("Venture");
        world.add(world.stake(venture.id, top.id, 50));
        world.project.apply(project::remove(world.project, venture.id).value());
        CHECK(world.project == before);
    }
    SECTION("a site its stakes")
    {
        const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
        world.add(records::Stake{{}, {}, site.id, top.id, 50, false, {}});
        world.project.apply(project::remove(world.project, site.id).value());
        CHECK(world.project == before);
    }
}

TEST_CASE("What others refer to stays, and they are named", "[project]")
{
    World world;
    const auto norte = world.company("Norte");
    SECTION("an actor that owns")
    {
        world.add(Actor{{}, "Child", {}, norte.id, {}, {}});
        const auto venture = world.venture("Venture");
        world.add(world.stake(venture.id, norte.id, 50));
        CHECK(removalRefusal(world, norte.id) ==
              "The actor “Norte” is still used by actor “Child” and stake of “Norte” in "
              "“Venture”; change or remove that first.");
    }
    SECTION("an actor that takes part")
    {
        records::Participation part;
        part.action = world.action("Meadow").id;
        part.actor = norte.id;
        world.add(part);
        CHECK_THAT(removalRefusal(world, norte.id), Contains("in action “Meadow”"));
    }
    SECTION("a landscape and layers with a target")
    {
        const auto target = world.add(world.target("30 %"));
        CHECK_THAT(removalRefusal(world, target.landscape), Contains("target “30 %”"));
        CHECK_THAT(removalRefusal(world, *target.baselineLayer), Contains("target “30 %”"));
    }
    SECTION("the layer of the grid")
    {
        records::Settings settings;
        settings.gridLayer = world.raster("Cover", records::LayerRole::LandCover).id;
        world.add(settings);
        CHECK_THAT(removalRefusal(world, *settings.gridLayer), Contains("settings"));
    }
    SECTION("a kind and a site with actions")
    {
        records::Action action;
        action.name = "Fence";
        action.kind = world.add(records::ActionKind{{}, "fencing", true, {}}).id;
        action.site = world.add(records::Site{{}, "Pit", {}, {}, {}}).id;
        world.add(action);
        CHECK_THAT(removalRefusal(world, *action.kind), Contains("action “Fence”"));
        CHECK_THAT(removalRefusal(world, *action.site), Contains("action “Fence”"));
    }
    SECTION("many: the first five in the order of letters")
    {
        for (const char* name : {"G", "F", "E", "D", "C", "B", "A"})
            world.add(Actor{{}, name, {}, norte.id, {}, {}});
        CHECK_THAT(
            removalRefusal(world, norte.id),
            Contains("actor “A”, actor “B”, actor “C”, actor “D”, actor “E” and 2 more"));
    }
}

TEST_CASE("Settings cannot be removed", "[project]")
{
    World world;
    const auto settings = world.add(records::Settings{});
    CHECK_THAT(removalRefusal(world, settings.id), Contains("cannot be removed"));
}
