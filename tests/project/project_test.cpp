#include "world.h"

#include "ecotone/project/checks.h"
#include "ecotone/project/project.h"

using namespace ecotone;
using namespace ecotone::tests;
using records::Actor;
using records::ActorId;
using records::Status;

TEST_CASE("A claim group is the ultimate parent", "[project]")
{
    World world;
    const Actor top = world.company("Holding");
    const Actor middle = world.add(Actor{{}, "Norte", {}, top.id, {}, {}});
    const Actor mine = world.add(Actor{{}, "Norte Mine One", {}, middle.id, {}, {}});
    CHECK(claimGroupOf(world.project, mine.id) == top.id);
    CHECK(claimGroupOf(world.project, middle.id) == top.id);
    CHECK(claimGroupOf(world.project, top.id) == top.id);

    SECTION("a joint venture stands for itself, and for what it controls")
    {
        const Actor venture = world.venture("Norte-Sur");
        const Actor below = world.add(Actor{{}, "Pit Co", {}, venture.id, {}, {}});
        CHECK(claimGroupOf(world.project, venture.id) == venture.id);
        CHECK(claimGroupOf(world.project, below.id) == venture.id);
    }
    SECTION("who is not in the project stands for itself")
    {
        CHECK(claimGroupOf(world.project, ActorId{999}) == ActorId{999});
    }
}

TEST_CASE("Actors that own each other stand for themselves", "[project]")
{
    World world;
    world.force(Actor{ActorId{1}, "A", {}, ActorId{2}, {}, {}});
    world.force(Actor{ActorId{2}, "B", {}, ActorId{1}, {}, {}});
    world.force(Actor{ActorId{3}, "C", {}, ActorId{1}, {}, {}});  // leads into the circle
    world.force(Actor{ActorId{4}, "D", {}, ActorId{77}, {}, {}}); // its parent is missing
    for (const int id : {1, 2, 3, 4})
        CHECK(claimGroupOf(world.project, ActorId{id}) == ActorId{id});
    CHECK_FALSE(project::ownershipIsSound(world.project));
}

TEST_CASE("Ownership is sound without circles through parents or stakes", "[project]")
{
    World world;
    const Actor a = world.company("A"), b = world.company("B");
    const Actor venture = world.venture("A-B");
    world.add(world.stake(venture.id, a.id, 50));
    world.add(world.stake(venture.id, b.id, 50));
    const Actor below = world.add(Actor{{}, "Mine", {}, venture.id, {}, {}});
    CHECK(project::ownershipIsSound(world.project));

    SECTION("until a holder belongs to the venture")
    {
        world.force(world.stake(venture.id, below.id, 1));
        CHECK_FALSE(project::ownershipIsSound(world.project));
    }
    SECTION("missing owners are no circle")
    {
        world.force(Actor{{}, "Orphan", {}, ActorId{999}, {}, {}});
        CHECK(project::ownershipIsSound(world.project));
    }
}

TEST_CASE("The status on a day is the last entry up to then", "[project]")
{
    World world;
    const auto action = world.action("Wet meadow");
    const auto other = world.action("Dry meadow");
    const auto enter = [&](records::ActionId id, Date date, Status status) {
        world.add(records::ActionStatus{{}, id, date, status, {}});
    };
    enter(action.id, day(2026, 6, 1), Status::Completed);
    enter(action.id, day(2024, 1, 1), Status::InPreparation);
    enter(action.id, day(2025, 3, 1), Status::InProgress);
    enter(other.id, day(2020, 1, 1), Status::Failed);
    CHECK_FALSE(statusOn(world.project, action.id, day(2023, 12, 31)));
    CHECK(statusOn(world.project, action.id, day(2024, 1, 1)) == Status::InPreparation);
    CHECK(statusOn(world.project, action.id, day(2025, 2, 28)) == Status::InPreparation);
    CHECK(statusOn(world.project, action.id, day(2026, 5, 31)) == Status::InProgress);
    CHECK(statusOn(world.project, action.id, day(2030, 1, 1)) == Status::Completed);

    SECTION("two entries for one day, from another program: the later stage, whatever the ids")
    {
        const auto [first, second] = GENERATE(std::pair{Status::InProgress, Status::Failed},
                                              std::pair{Status::Failed, Status::InProgress});
        world.force(records::ActionStatus{{}, other.id, day(2021, 1, 1), first, {}});
        world.force(records::ActionStatus{{}, other.id, day(2021, 1, 1), second, {}});
        CHECK(statusOn(world.project, other.id, day(2021, 1, 1)) == Status::Failed);
    }
}

TEST_CASE("Figures are for the version of a landscape with the highest number", "[project]")
{
    World world;
    const auto land = world.landscape("Valley");
    CHECK(currentVersion(world.project, land.id) == nullptr);
    world.add(records::LandscapeVersion{{}, land.id, 2, {}, "moved", square(0, 0, 2)});
    world.add(records::LandscapeVersion{{}, land.id, 1, {}, "", square(0, 0, 1)});
    const auto other = world.landscape("Hill");
    world.add(records::LandscapeVersion{{}, other.id, 9, {}, "moved", square(0, 0, 3)});
    REQUIRE(currentVersion(world.project, land.id));
    CHECK(currentVersion(world.project, land.id)->number == 2);
}

TEST_CASE("An actor is found by name or alias, whatever case and outer spaces", "[project]")
{
    World world;
    const Actor glencore =
        world.add(Actor{{}, "Glencore", {}, {}, {"Glencore PLC", "GLEN"}, {}});
    world.company("Peabody");
    for (const char* name : {"Glencore", " glencore ", "GLENCORE plc", "glen"}) {
        REQUIRE(actorNamed(world.project, name));
        CHECK(actorNamed(world.project, name)->id == glencore.id);
    }
    CHECK(actorNamed(world.project, "Glencore Ltd") == nullptr);
    CHECK(actorNamed(world.project, "") == nullptr);
}

TEST_CASE("Children are found by parent, one by one and all at once", "[project]")
{
    World world;
    const auto first = world.action("One"), second = world.action("Two");
    const auto enter = [&](records::ActionId id, int year) {
        return world.add(
            records::ActionStatus{{}, id, day(year, 1, 1), Status::InProgress, {}});
    };
    enter(first.id, 2020);
    enter(second.id, 2021);
    enter(first.id, 2022);
    const auto all = childrenByParent(world.project, &records::ActionStatus::action);
    CHECK(all.size() == 2);
    CHECK(all.at(first.id) ==
          children(world.project, &records::ActionStatus::action, first.id));
    CHECK(all.at(first.id).size() == 2);
    CHECK(all.at(second.id).front()->date == day(2021, 1, 1));
}
