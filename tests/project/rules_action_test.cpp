#include "world.h"

#include "ecotone/project/put.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Participation;
using records::ParticipationRole;

TEST_CASE("Actions and their kinds need names", "[project]")
{
    World world;
    CHECK_THAT(world.refusal(records::Action{}), Contains("An action needs a name"));
    CHECK_THAT(world.refusal(records::ActionKind{}), Contains("A kind of action needs a name"));
}

TEST_CASE("An action ends no earlier than it starts", "[project]")
{
    World world;
    records::Action action;
    action.name = "Meadow";
    action.start = day(2026, 5, 2);
    action.end = day(2026, 5, 1);
    CHECK_THAT(world.refusal(action), Contains("ends on 2026-05-01, before it starts on "
                                               "2026-05-02"));
    action.end = action.start;
    CHECK(world.refusal(action).empty());
}

TEST_CASE("A status holds from a day on, one for each day", "[project]")
{
    World world;
    const auto action = world.action("Meadow");
    records::ActionStatus status{{}, action.id, {}, records::Status::InProgress, {}};
    CHECK_THAT(world.refusal(status), Contains("needs the day from which it holds"));
    status.date = day(2026, 1, 1);
    world.add(status);
    status.status = records::Status::Failed;
    CHECK_THAT(world.refusal(status),
               Contains("There is a status “in-progress” of action “Meadow” on 2026-01-01"));
    status.action = world.action("Hedge").id;
    CHECK(world.refusal(status).empty());
}

TEST_CASE("An agreed share is between 0 and 100 %", "[project]")
{
    World world;
    Participation part;
    part.action = world.action("Meadow").id;
    part.actor = world.company("Norte").id;
    part.sharePercent = GENERATE(-0.5, 100.5);
    CHECK_THAT(world.refusal(part), Contains("a share is between 0 and 100 %"));
}

TEST_CASE("The agreed shares of a role add to at most 100 %", "[project]")
{
    World world;
    Participation part;
    part.action = world.action("Meadow").id;
    part.actor = world.company("Norte").id;
    part.sharePercent = 70;
    world.add(part);
    part.actor = world.company("Sur").id;
    part.sharePercent = 40;
    CHECK_THAT(world.refusal(part), Contains("at 40 %") && Contains("add to 110 %"));
    part.sharePercent = 30;
    CHECK(world.refusal(part).empty());
    // A funder's share lies within the implementers' and is no part of that sum.
    part.role = ParticipationRole::Funder;
    part.sharePercent = 40;
    CHECK(world.refusal(part).empty());
}

TEST_CASE("An actor takes part once in each role", "[project]")
{
    World world;
    Participation part;
    part.action = world.action("Meadow").id;
    part.actor = world.company("Norte").id;
    world.add(part);
    CHECK_THAT(world.refusal(part), Contains("There is a part of “Norte” in action “Meadow” as "
                                             "implementer already"));
    part.role = ParticipationRole::LandManager;
    CHECK(world.refusal(part).empty());
}

TEST_CASE("Money is an amount, a currency and a price year", "[project]")
{
    World world;
    Participation part;
    part.action = world.action("Meadow").id;
    part.actor = world.company("Norte").id;
    part.money = 1000;
    part.currency = "EUR";
    part.priceYear = 2026;
    CHECK(world.refusal(part).empty());

    SECTION("all three")
    {
        part.priceYear.reset();
        CHECK_THAT(world.refusal(part), Contains("without a price year"));
        part.currency.clear();
        CHECK_THAT(world.refusal(part), Contains("without a currency"));
    }
    SECTION("not below 0")
    {
        part.money = -1;
        CHECK_THAT(world.refusal(part), Contains("money of -1"));
    }
    SECTION("a currency of three capital letters")
    {
        part.currency = GENERATE("eur", "EURO", "€", "E1R");
        CHECK_THAT(world.refusal(part), Contains("three capital letters"));
    }
    SECTION("a year of four digits")
    {
        part.priceYear = GENERATE(26, 1899, 2201);
        CHECK_THAT(world.refusal(part), Contains("year with four digits"));
    }
}

TEST_CASE("Effort is 0 or more", "[project]")
{
    World world;
    Participation part;
    part.action = world.action("Meadow").id;
    part.actor = world.company("Norte").id;
    part.personDays = -1;
    CHECK_THAT(world.refusal(part), Contains("-1 person-days"));
    part.personDays = 0;
    part.hectares = -0.5;
    CHECK_THAT(world.refusal(part), Contains("-0.5 treated hectares"));
    part.hectares = 0;
    CHECK(world.refusal(part).empty());
}

TEST_CASE("Evidence needs a title, and a real date where it has one", "[project]")
{
    World world;
    records::Evidence evidence;
    evidence.action = world.action("Meadow").id;
    CHECK_THAT(world.refusal(evidence), Contains("action “Meadow” needs a title"));
    evidence.title = "Contract";
    evidence.date = Date{};
    CHECK_THAT(world.refusal(evidence), Contains("“Contract” has an empty date"));
    evidence.date = day(2026, 1, 1);
    CHECK(world.refusal(evidence).empty());
}
