#include "world.h"

#include "ecotone/project/checks.h"
#include "ecotone/project/edit_actor.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Actor;
using records::Stake;

TEST_CASE("An actor is renamed, or the reason why not is said", "[project]")
{
    World world;
    const Actor norte = world.company("Norte");
    world.company("Sur");
    const auto edit = renameActor(world.project, norte.id, " Norte Metals ");
    CHECK(edit.value().title == "Rename actor “Norte” to “Norte Metals”");
    CHECK(renameActor(world.project, norte.id, "Norte").value().changes.empty());
    CHECK_THAT(renameActor(world.project, norte.id, "SUR").refusal().reason, Contains("“Sur”"));
    CHECK_THAT(renameActor(world.project, norte.id, "").refusal().reason, Contains("a name"));
    world.project.apply(edit.value());
    CHECK(world.project.find(norte.id)->name == "Norte Metals");
}

TEST_CASE("A parent is given and taken", "[project]")
{
    World world;
    const Actor top = world.company("Top"), child = world.company("Child");
    const auto under = setParent(world.project, child.id, top.id);
    CHECK(under.value().title == "Put actor “Child” under “Top”");
    world.project.apply(under.value());
    CHECK(world.project.find(child.id)->parent == top.id);
    CHECK_THAT(setParent(world.project, top.id, child.id).refusal().reason,
               Contains("“Child” cannot be the parent of “Top”"));
    const auto alone = setParent(world.project, child.id, std::nullopt);
    CHECK(alone.value().title == "Make actor “Child” independent");
    world.project.apply(alone.value());
    CHECK_FALSE(world.project.find(child.id)->parent);
}

TEST_CASE("An alias is added once", "[project]")
{
    World world;
    const Actor actor = world.company("Glencore");
    world.project.apply(addAlias(world.project, actor.id, "Glencore PLC").value());
    CHECK(actorNamed(world.project, "glencore plc")->id == actor.id);
    CHECK(addAlias(world.project, actor.id, "GLENCORE PLC").value().changes.empty());
    CHECK_THAT(addAlias(world.project, actor.id, " ").refusal().reason, Contains("blank"));
    world.company("Peabody");
    CHECK_THAT(addAlias(world.project, actor.id, "Peabody").refusal().reason,
               Contains("Another actor"));
}

TEST_CASE("Two spellings of one company become one actor", "[project]")
{
    World world;
    const Actor parent = world.company("Holding");
    const Actor kept = world.company("Glencore");
    const Actor gone =
        world.add(Actor{{}, "Glencore PLC", {}, parent.id, {"Glen"}, "seat in Baar"});
    const Actor child = world.add(Actor{{}, "Child", {}, gone.id, {}, {}});
    const Actor venture = world.venture("Venture");
    const Stake stake = world.add(world.stake(venture.id, gone.id, 50));
    records::Participation part;
    part.action = world.action("Meadow").id;
    part.actor = gone.id;
    part = world.add(part);
    const project::Project before = world.project;

    const auto edit = mergeActors(world.project, kept.id, gone.id);
    REQUIRE(edit.accepted());
    CHECK(edit.value().title == "Merge actor “Glencore PLC” into “Glencore”");
    world.project.apply(edit.value());
    CHECK(world.project.find(gone.id) == nullptr);
    const Actor& merged = *world.project.find(kept.id);
    CHECK(merged.aliases == std::vector<std::string>{"Glen", "Glencore PLC"});
    CHECK(merged.parent == parent.id);
    CHECK(merged.note == "seat in Baar");
    CHECK(world.project.find(child.id)->parent == kept.id);
    CHECK(world.project.find(stake.id)->holder == kept.id);
    CHECK(world.project.find(part.id)->actor == kept.id);
    world.project.apply(inverse(edit.value()));
    CHECK(world.project == before);
}

TEST_CASE("Actors that both take part in an action are not merged", "[project]")
{
    World world;
    const Actor kept = world.company("Glencore"), gone = world.company("Glencore PLC");
    records::Participation part;
    part.action = world.action("Meadow").id;
    part.actor = kept.id;
    world.add(part);
    part.actor = gone.id;
    world.add(part);
    CHECK_THAT(mergeActors(world.project, kept.id, gone.id).refusal().reason,
               Contains("“Glencore PLC” cannot be merged into “Glencore”") &&
                   Contains("action “Meadow”"));
}

TEST_CASE("Stakes are set as a whole", "[project]")
{
    World world;
    const Actor a = world.company("A"), b = world.company("B"), c = world.company("C");
    const Actor venture = world.venture("Venture");
    Stake first = world.stake(venture.id, a.id, 80);
    first.isOperator = true;
    first = world.add(first);
    const Stake second = world.add(world.stake(venture.id, b.id, 20));

    SECTION("also where single steps would pass over 100 % or have two operators")
    {
        Stake less = first, more = second;
        less.percent = 10;
        less.isOperator = false;
        more.percent = 90;
        more.isOperator = true;
        const auto edit = setStakes(world.project, venture.id, {more, less});
        REQUIRE(edit.accepted());
        CHECK(edit.value().title == "Set stakes in “Venture”");
        CHECK(edit.value().changes.size() == 2);
        world.project.apply(edit.value());
        CHECK(world.project.find(second.id)->percent == 90);
        CHECK_FALSE(world.project.find(first.id)->isOperator);
    }
    SECTION("those that are not named go")
    {
        const Stake third = world.stake(venture.id, c.id, 100);
        world.project.apply(setStakes(world.project, venture.id, {third}).value());
        CHECK(world.project.all<Stake>().size() == 1);
        CHECK(world.project.find(third.id)->venture == venture.id);
    }
    SECTION("but not over 100 %")
    {
        Stake third = world.stake(venture.id, c.id, 30);
        CHECK_THAT(
            setStakes(world.project, venture.id, {first, second, third}).refusal().reason,
            Contains("130 %"));
    }
    SECTION("the same again changes nothing")
    {
        CHECK(setStakes(world.project, venture.id, {second, first}).value().changes.empty());
    }
    SECTION("in a site too")
    {
        const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
        const Stake owner{world.ids.nextId<Stake>(), {}, {}, a.id, 100, false, {}};
        const auto edit = setStakes(world.project, site.id, {owner});
        CHECK(edit.value().title == "Set stakes in “Pit”");
        world.project.apply(edit.value());
        CHECK(world.project.find(owner.id)->site == site.id);
        CHECK(world.project.all<Stake>().size() == 3);
    }
}
