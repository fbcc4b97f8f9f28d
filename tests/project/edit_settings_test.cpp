#include "world.h"

#include "ecotone/project/edit_settings.h"
#include "ecotone/project/edit_target.h"

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Consolidation;

TEST_CASE("One approach consolidates the whole project", "[project]")
{
    World world;
    const auto edit = setConsolidation(world.project, Consolidation::OperationalControl);
    CHECK(edit.value().title == "Consolidate by operational-control");
    world.project.apply(edit.value());
    CHECK(world.project.settings().consolidation == Consolidation::OperationalControl);
    CHECK(setConsolidation(world.project, Consolidation::OperationalControl)
              .value()
              .changes.empty());
    CHECK(world.project.all<records::Settings>().size() == 1);
}

TEST_CASE("The day of a target's figures is set", "[project]")
{
    World world;
    const auto target = world.add(world.target("30 %"));
    const auto edit = project::setAsOf(world.project, target.id, day(2030, 12, 31));
    CHECK(edit.value().title == "Set target “30 %” to 2030-12-31");
    world.project.apply(edit.value());
    CHECK(world.project.find(target.id)->asOf == day(2030, 12, 31));
    CHECK_THAT(project::setAsOf(world.project, target.id, Date{}).refusal().reason,
               Contains("needs the day"));
}
