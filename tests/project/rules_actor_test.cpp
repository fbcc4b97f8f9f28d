#include "world.h"

#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Actor;
using records::ActorType;
using records::Stake;
using records::StakeOrigin;

TEST_CASE("An actor needs a name that nobody has, as a name or an alias", "[project]")
{
    World world;
    CHECK_THAT(world.refusal(Actor{{}, " \t", {}, {}, {}, {}}), Contains("needs a name"));
    world.add(Actor{{}, "Glencore", {}, {}, {"Glencore PLC"}, {}});
    CHECK_THAT(world.refusal(Actor{{}, "GLENCORE plc", {}, {}, {}, {}}),
               Contains("Another actor is already called “Glencore PLC”"));
    CHECK_THAT(world.refusal(Actor{{}, "Peabody", {}, {}, {"glencore "}, {}}),
               Contains("Another actor is already called “Glencore”"));
}

TEST_CASE("Nobody becomes its own owner", "[project]")
{
    World world;
    Actor top = world.company("Top");
    const Actor middle = world.add(Actor{{}, "Middle", {}, top.id, {}, {}});
    const Actor low = world.add(Actor{{}, "Low", {}, middle.id, {}, {}});

    SECTION("directly")
    {
        top.parent = top.id;
        CHECK_THAT(world.refusal(top), Contains("“Top” cannot be its own parent"));
    }
    SECTION("over several parents")
    {
        top.parent = low.id;
        CHECK_THAT(world.refusal(top), Contains("“Low” cannot be the parent of “Top”"));
    }
    SECTION("through a stake")
    {
        const Actor venture = world.venture("Venture");
        world.add(world.stake(venture.id, top.id, 60));
        const Actor below = world.add(Actor{{}, "Pit", {}, venture.id, {}, {}});
        CHECK_THAT(world.refusal(world.stake(venture.id, below.id, 10)),
                   Contains("“Pit” cannot hold a stake in “Venture”"));
        top.parent = venture.id;
        CHECK_THAT(world.refusal(top), Contains("“Venture” cannot be the parent of “Top”"));
        CHECK_THAT(world.refusal(world.stake(venture.id, venture.id, 10)),
                   Contains("cannot hold a stake in itself"));
    }
}

TEST_CASE("A joint venture has owners by stakes only, and nobody else has", "[project]")
{
    World world;
    const Actor top = world.company("Top");
    Actor venture = world.venture("Venture");
    venture.parent = top.id;
    CHECK_THAT(world.refusal(venture),
               Contains("joint venture “Venture” cannot have a parent"));
    venture.parent.reset();
    CHECK_THAT(world.refusal(world.stake(top.id, venture.id, 10)),
               Contains("“Top” is a company; only joint ventures and sites have stakes"));
    world.add(world.stake(venture.id, top.id, 10));
    venture.type = ActorType::Company;
    CHECK_THAT(world.refusal(venture), Contains("has owners by stakes, such as “Top”"));
}

TEST_CASE("A stake is in one venture or site, above 0 and at most 100 %", "[project]")
{
    World world;
    const Actor top = world.company("Top");
    const Actor venture = world.venture("Venture");
    const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
    Stake stake = world.stake(venture.id, top.id, 50);

    SECTION("not in both, not in none")
    {
        stake.site = site.id;
        CHECK_THAT(world.refusal(stake), Contains("in one joint venture or in one site"));
        stake.site.reset();
        stake.venture.reset();
        CHECK_THAT(world.refusal(stake), Contains("in one joint venture or in one site"));
    }
    SECTION("in bounds, imported or typed")
    {
        stake.origin = GENERATE(StakeOrigin::Typed, StakeOrigin::Imported);
        stake.percent = GENERATE(0.0, -1.0, 100.5);
        CHECK_THAT(world.refusal(stake), Contains("a stake is above 0 and at most 100 %"));
    }
    SECTION("a whole one is accepted")
    {
        stake.percent = 100;
        CHECK(world.refusal(stake).empty());
    }
}

TEST_CASE("Typed stakes that add to more than 100 % are refused with the figures", "[project]")
{
    World world;
    const Actor a = world.company("A"), b = world.company("B"), c = world.company("C");
    const Actor venture = world.venture("Venture");
    world.add(world.stake(venture.id, a.id, 60));
    CHECK_THAT(world.refusal(world.stake(venture.id, b.id, 40.2)),
               Contains("at 40.2 %") && Contains("add to 100.2 % instead of 60 %"));
    Stake second = world.add(world.stake(venture.id, b.id, 40.1)); // within the tolerance
    second.percent = 41;
    CHECK_THAT(world.refusal(second), Contains("add to 101 %"));

    SECTION("imported ones are kept, and can be brought down step by step")
    {
        Stake imported = world.stake(venture.id, c.id, 51);
        imported.origin = StakeOrigin::Imported;
        imported = world.add(imported); // 151.1 % in all
        imported.origin = StakeOrigin::Typed;
        imported.percent = 30;
        imported = world.add(imported); // 130.1 %: still too much, but less
        imported.percent = 31;
        CHECK_THAT(world.refusal(imported), Contains("add to 131.1 %"));
    }
    SECTION("each site adds up alone")
    {
        const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
        const auto other = world.add(records::Site{{}, "Dump", {}, {}, {}});
        world.add(Stake{{}, {}, site.id, a.id, 90, false, StakeOrigin::Typed});
        world.add(Stake{{}, {}, other.id, a.id, 90, false, StakeOrigin::Typed});
        CHECK_THAT(world.refusal(Stake{{}, {}, site.id, b.id, 20, false, StakeOrigin::Typed}),
                   Contains("add to 110 %"));
    }
}

TEST_CASE("A venture has one operator and one typed stake for each holder", "[project]")
{
    World world;
    const Actor a = world.company("A"), b = world.company("B");
    const Actor venture = world.venture("Venture");
    Stake first = world.stake(venture.id, a.id, 40);
    first.isOperator = true;
    world.add(first);
    Stake second = world.stake(venture.id, b.id, 40);
    second.isOperator = true;
    CHECK_THAT(world.refusal(second), Contains("“A” already operates"));
    CHECK_THAT(world.refusal(world.stake(venture.id, a.id, 10)),
               Contains("There is a stake of “A” in “Venture” already"));
    Stake imported = world.stake(venture.id, a.id, 10);
    imported.origin = StakeOrigin::Imported;
    CHECK(world.refusal(imported).empty());
}
