#include "world.h"

#include "ecotone/project/stakes.h"

#include <limits>

using namespace ecotone;
using namespace ecotone::tests;
using project::stakesOf;
using project::StakeTable;
using records::Actor;
using records::ActorType;
using records::Stake;
using records::StakeOrigin;

namespace {

double sum(const StakeTable& table)
{
    double all = table.unallocated;
    for (const project::Holding& holding : table.holdings)
        all += holding.fraction;
    return all;
}

} // namespace

TEST_CASE("Stakes become fractions, by the name of the holder", "[project]")
{
    World world;
    const Actor z = world.company("Zeta"), a = world.company("Alpha");
    const Actor venture = world.venture("Venture");
    Stake stake = world.stake(venture.id, z.id, 75);
    stake.isOperator = true;
    world.add(stake);
    world.add(world.stake(venture.id, a.id, 25));
    const StakeTable table = stakesOf(world.project, venture.id);
    REQUIRE(table.holdings.size() == 2);
    CHECK(table.holdings[0] == project::Holding{a.id, 0.25});
    CHECK(table.holdings[1] == project::Holding{z.id, 0.75});
    CHECK(table.unallocated == 0.0);
    CHECK(table.isSettled);
    CHECK(table.operatedBy == z.id);
}

TEST_CASE("What no stake covers is unallocated", "[project]")
{
    World world;
    const Actor venture = world.venture("Venture");
    for (const char* name : {"A", "B", "C"})
        world.add(world.stake(venture.id, world.company(name).id, 33));
    const StakeTable table = stakesOf(world.project, venture.id);
    CHECK(table.isSettled);
    CHECK(table.percent == 99.0);
    CHECK(table.unallocated == Approx(0.01));
    CHECK(table.holdings[0].fraction == Approx(0.33));
    CHECK(sum(table) == Approx(1.0));
    CHECK_FALSE(table.operatedBy);

    const StakeTable none = stakesOf(world.project, world.venture("New venture").id);
    CHECK(none.holdings.empty());
    CHECK(none.unallocated == 1.0);
    CHECK(none.isSettled);
}

TEST_CASE("Imported stakes far above 100 % give no split", "[project]")
{
    // The figures of one mine in the GEM coal mine tracker: Yankuang Energy 51 %, Glencore 51
    // %.
    World world;
    const Actor venture = world.venture("Venture");
    for (const char* name : {"Yankuang Energy", "Glencore"}) {
        Stake stake = world.stake(venture.id, world.company(name).id, 51);
        stake.origin = StakeOrigin::Imported;
        world.add(stake);
    }
    const StakeTable table = stakesOf(world.project, venture.id);
    CHECK_FALSE(table.isSettled);
    CHECK(table.percent == 102.0);
    CHECK(table.holdings.empty());
}

TEST_CASE("A stake out of bounds, from another program, gives no split", "[project]")
{
    World world;
    const Actor venture = world.venture("Venture");
    world.add(world.stake(venture.id, world.company("A").id, 50));
    world.force(world.stake(venture.id, world.company("B").id,
                            GENERATE(-1.0, 0.0, std::numeric_limits<double>::quiet_NaN())));
    const StakeTable table = stakesOf(world.project, venture.id);
    CHECK_FALSE(table.isSettled);
    CHECK(table.holdings.empty());
}

TEST_CASE("A rounding excess of 0.1 point is scaled away", "[project]")
{
    World world;
    const Actor venture = world.venture("Venture");
    world.add(world.stake(venture.id, world.company("A").id, 50.05));
    world.add(world.stake(venture.id, world.company("B").id, 50.05));
    const StakeTable table = stakesOf(world.project, venture.id);
    CHECK(table.isSettled);
    CHECK(table.holdings[0].fraction == Approx(0.5));
    CHECK(table.unallocated == 0.0);
    CHECK(sum(table) == Approx(1.0));
}

TEST_CASE("Unregistered and missing holders share one line, the last", "[project]")
{
    World world;
    const Actor venture = world.venture("Venture");
    const Actor unknown =
        world.add(Actor{{}, "A nameless partner", ActorType::Unregistered, {}, {}, {}});
    world.add(world.stake(venture.id, unknown.id, 20));
    world.add(world.stake(venture.id, world.company("Norte").id, 70));
    world.force(world.stake(venture.id, records::ActorId{999}, 10));
    const StakeTable table = stakesOf(world.project, venture.id);
    REQUIRE(table.holdings.size() == 2);
    CHECK(table.holdings[0].fraction == Approx(0.7));
    CHECK_FALSE(table.holdings[1].holder);
    CHECK(table.holdings[1].fraction == Approx(0.3));
}

TEST_CASE("Several stakes of one holder in a site are added", "[project]")
{
    World world;
    const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
    const Actor norte = world.company("Norte");
    world.add(Stake{{}, {}, site.id, norte.id, 30, false, StakeOrigin::Imported});
    world.add(Stake{{}, {}, site.id, norte.id, 20, false, StakeOrigin::Imported});
    const StakeTable table = stakesOf(world.project, site.id);
    REQUIRE(table.holdings.size() == 1);
    CHECK(table.holdings[0].fraction == Approx(0.5));
    CHECK(table.unallocated == Approx(0.5));
}
