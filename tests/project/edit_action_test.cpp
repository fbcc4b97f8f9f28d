#include "world.h"

#include "ecotone/project/edit_action.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using project::NewAction;
using records::ActionStatus;
using records::Status;

namespace {

NewAction meadow(records::ActorId implementer)
{
    NewAction parts;
    parts.action.id = records::ActionId{100};
    parts.action.name = "Meadow";
    parts.action.shape = square(0, 0, 1);
    parts.statuses = {
        {records::ActionStatusId{101}, {}, day(2026, 1, 1), Status::InPreparation, {}},
        {records::ActionStatusId{102}, {}, day(2026, 5, 1), Status::InProgress, {}}};
    records::Participation part;
    part.id = records::ParticipationId{103};
    part.actor = implementer;
    parts.participations = {part};
    records::Evidence evidence;
    evidence.id = records::EvidenceId{104};
    evidence.title = "Contract";
    parts.evidence = {evidence};
    return parts;
}

} // namespace

TEST_CASE("An action comes whole, as one edit", "[project]")
{
    World world;
    const auto norte = world.company("Norte");
    const project::Project before = world.project;
    const auto edit = addAction(world.project, meadow(norte.id));
    REQUIRE(edit.accepted());
    CHECK(edit.value().title == "Add action “Meadow”");
    world.project.apply(edit.value());
    CHECK(statusOn(world.project, records::ActionId{100}, day(2027, 1, 1)) ==
          Status::InProgress);
    CHECK(world.project.all<records::Participation>().size() == 1);
    CHECK(world.project.all<records::Evidence>().size() == 1);
    world.project.apply(inverse(edit.value()));
    CHECK(world.project == before);
}

TEST_CASE("An action is refused where any part of it is", "[project]")
{
    World world;
    NewAction parts = meadow(world.company("Norte").id);
    const auto reason = [&] { return addAction(world.project, parts).refusal().reason; };
    SECTION("the action")
    {
        parts.action.name.clear();
        CHECK_THAT(reason(), Contains("needs a name"));
    }
    SECTION("a status")
    {
        parts.statuses[1].date = parts.statuses[0].date;
        CHECK_THAT(reason(), Contains("a day has one status"));
    }
    SECTION("a participation")
    {
        parts.participations[0].sharePercent = 120;
        CHECK_THAT(reason(), Contains("120 %"));
    }
    SECTION("evidence")
    {
        parts.evidence[0].title.clear();
        CHECK_THAT(reason(), Contains("needs a title"));
    }
}

TEST_CASE("An action is drawn anew", "[project]")
{
    World world;
    const auto action = world.action("Meadow");
    const auto edit = redrawAction(world.project, action.id, square(0, 0, 2));
    CHECK(edit.value().title == "Redraw action “Meadow”");
    world.project.apply(edit.value());
    CHECK(world.project.find(action.id)->shape == square(0, 0, 2));
    CHECK(redrawAction(world.project, action.id, square(0, 0, 2)).value().changes.empty());
    CHECK_THAT(redrawAction(world.project, action.id, geo::Shape{}).refusal().reason,
               Contains("empty shape"));
}

TEST_CASE("A status recorded for a day replaces the entry of that day", "[project]")
{
    World world;
    const auto action = world.action("Meadow");
    const ActionStatus first{
        records::ActionStatusId{7}, action.id, day(2026, 1, 1), Status::InProgress, {}};
    const auto edit = recordStatus(world.project, first);
    CHECK(edit.value().title == "Record status “in-progress” of action “Meadow” on 2026-01-01");
    world.project.apply(edit.value());
    world.project.apply(recordStatus(world.project, {records::ActionStatusId{8}, action.id,
                                                     day(2026, 1, 1), Status::Failed, "flood"})
                            .value());
    CHECK(world.project.all<ActionStatus>().size() == 1);
    CHECK(world.project.find(first.id)->status == Status::Failed);
    world.project.apply(
        recordStatus(
            world.project,
            {records::ActionStatusId{8}, action.id, day(2026, 2, 1), Status::InProgress, {}})
            .value());
    CHECK(world.project.all<ActionStatus>().size() == 2);
}
