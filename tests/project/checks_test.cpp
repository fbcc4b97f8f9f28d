#include "world.h"

#include "ecotone/project/checks.h"

#include <algorithm>

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::Actor;
using records::ActorId;

namespace {

const Finding* findingOf(const Findings& findings, std::string_view code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

bool hasProblem(const Findings& findings)
{
    return std::ranges::any_of(
        findings, [](const Finding& each) { return each.severity == Severity::Problem; });
}

} // namespace

TEST_CASE("An empty project has nothing to remark", "[project]")
{
    CHECK(project::check(project::Project{}).empty());
}

TEST_CASE("An outline that crosses itself is a problem of the record it belongs to",
          "[project]")
{
    project::Project project;
    records::Site site;
    site.id = records::SiteId{7};
    site.name = "Pit";
    site.shape = geo::Shape{geo::Crs::fromText("EPSG:31976"),
                            {{{{0, 0}, {100, 100}, {100, 0}, {0, 100}}, {}}}};
    const auto put = [&](const std::optional<records::Site>& before) {
        project.apply({"", {project::Change<records::Site>{before, site}}});
    };
    put(std::nullopt);
    const Findings findings = project::check(project);
    const Finding* found = findingOf(findings, "invalid-shape");
    REQUIRE(found);
    CHECK(found->severity == Severity::Problem);
    CHECK(found->subject == "site “Pit”");
    CHECK_THAT(found->message, Contains("Self-intersection"));

    const records::Site crossed = site;
    site.shape->polygons[0].outer = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    put(crossed);
    CHECK_FALSE(findingOf(project::check(project), "invalid-shape"));
}

TEST_CASE("Stakes under 100 % show the rest; settled ones show nothing", "[project]")
{
    World world;
    const Actor venture = world.venture("Venture");
    for (const char* name : {"A", "B", "C"})
        world.add(world.stake(venture.id, world.company(name).id, 33));
    const Findings findings = project::check(world.project);
    const Finding* rest = findingOf(findings, "stakes-unallocated");
    REQUIRE(rest);
    CHECK(rest->severity == Severity::Note);
    CHECK(rest->subject == "actor “Venture”");
    CHECK_THAT(rest->message, Contains("add to 99.00 %") && Contains("1.00 %"));
    CHECK_FALSE(hasProblem(findings));

    world.add(world.stake(venture.id, world.company("D").id, 1));
    CHECK_FALSE(findingOf(project::check(world.project), "stakes-unallocated"));
}

TEST_CASE("Imported stakes over 100 % are a warning until they are settled", "[project]")
{
    World world;
    const auto site = world.add(records::Site{{}, "Pit", {}, {}, {}});
    for (const char* name : {"Yankuang Energy", "Glencore"})
        world.add(records::Stake{{},
                                 {},
                                 site.id,
                                 world.company(name).id,
                                 51,
                                 false,
                                 records::StakeOrigin::Imported});
    const Findings findings = project::check(world.project);
    const Finding* over = findingOf(findings, "stakes-over-100");
    REQUIRE(over);
    CHECK(over->severity == Severity::Warning);
    CHECK(over->subject == "site “Pit”");
    CHECK_THAT(over->message, Contains("102.00 %") && Contains("no split"));
}

TEST_CASE("Ventures without stakes or operator and doubled holders are told", "[project]")
{
    World world;
    const Actor empty = world.venture("Empty");
    const Actor venture = world.venture("Venture");
    const Actor norte = world.company("Norte");
    for (int i = 0; i < 2; ++i) {
        auto stake = world.stake(venture.id, norte.id, 50);
        stake.origin = records::StakeOrigin::Imported;
        world.add(stake);
    }
    Findings findings = project::check(world.project);
    REQUIRE(findingOf(findings, "venture-without-stakes"));
    CHECK_THAT(findingOf(findings, "venture-without-stakes")->message,
               Contains("1 of 2") && Contains("“Empty”") && !Contains("“Venture”"));
    CHECK(findingOf(findings, "stake-twice")->subject == "actor “Venture”");
    CHECK_FALSE(findingOf(findings, "venture-without-operator"));

    records::Settings settings;
    settings.consolidation = records::Consolidation::OperationalControl;
    world.add(settings);
    findings = project::check(world.project);
    REQUIRE(findingOf(findings, "venture-without-operator"));
    CHECK_THAT(findingOf(findings, "venture-without-operator")->message, Contains("2 of 2"));
}

TEST_CASE("Bare actions are told by shortcoming, the first five by name", "[project]")
{
    World world;
    for (const char* name : {"G", "F", "E", "D", "C", "B", "A"})
        world.action(name);
    const Findings findings = project::check(world.project);
    for (const char* code :
         {"action-without-place", "action-without-kind", "action-without-obligation",
          "action-without-start", "action-without-status", "action-not-resourced",
          "action-not-monitored", "action-without-evidence", "action-without-actor"}) {
        INFO(code);
        REQUIRE(findingOf(findings, code));
        CHECK_THAT(findingOf(findings, code)->message,
                   Contains("7 of 7") && Contains("“A”, “B”, “C”, “D”, “E” and 2 more."));
        CHECK(findingOf(findings, code)->subject == "actions");
    }
    CHECK(findings.size() == 9);
}

TEST_CASE("A complete action gives no finding", "[project]")
{
    World world;
    records::Action action;
    action.name = "Meadow";
    action.kind = world.add(records::ActionKind{{}, "wetland restoration", true, {}}).id;
    action.obligation = records::ObligationCode::L;
    action.start = day(2026, 1, 1);
    action.isResourced = action.isMonitored = true;
    action.shape = square(0, 0, 1);
    action = world.add(action);
    world.add(
        records::ActionStatus{{}, action.id, day(2026, 1, 1), records::Status::InProgress, {}});
    records::Evidence evidence;
    evidence.action = action.id;
    evidence.title = "Contract";
    evidence.digest = digestOf("contract");
    world.add(evidence);
    records::Participation part;
    part.action = action.id;
    part.actor = world.company("Norte").id;
    world.add(part);
    CHECK(project::check(world.project).empty());

    SECTION("until work begins before its start")
    {
        world.add(records::ActionStatus{
            {}, action.id, day(2025, 12, 31), records::Status::InProgress, {}});
        CHECK(findingOf(project::check(world.project), "status-before-start"));
    }
    SECTION("preparing before the start is as it should be")
    {
        world.add(records::ActionStatus{
            {}, action.id, day(2025, 1, 1), records::Status::InPreparation, {}});
        CHECK(project::check(world.project).empty());
    }
    SECTION("until a share of its implementers is open")
    {
        part = world.project.all<records::Participation>().begin()->second;
        part.sharePercent = 60;
        world.add(part);
        CHECK(findingOf(project::check(world.project), "agreed-shares-open"));
        part.sharePercent = 100;
        world.add(part);
        CHECK_FALSE(findingOf(project::check(world.project), "agreed-shares-open"));
    }
    SECTION("until the same bytes are attached twice")
    {
        evidence.id = {};
        evidence.title = "Contract again";
        world.add(evidence);
        CHECK(findingOf(project::check(world.project), "evidence-twice"));
    }
}

TEST_CASE("Landscapes without boundary or reason are told", "[project]")
{
    World world;
    auto land = world.landscape("Valley");
    CHECK(findingOf(project::check(world.project), "landscape-without-boundary"));
    CHECK(findingOf(project::check(world.project), "landscape-without-rationale"));
    land.rationale = "the catchment of the river";
    world.add(land);
    world.add(records::LandscapeVersion{{}, land.id, 1, {}, {}, square(0, 0, 1)});
    CHECK(project::check(world.project).empty());
}

TEST_CASE("Targets with unlisted classes or no definition are told", "[project]")
{
    World world;
    const auto target = world.add(world.target("30 %"));
    CHECK(findingOf(project::check(world.project), "target-without-definition"));
    CHECK_FALSE(findingOf(project::check(world.project), "target-class-unlisted"));
    world.add(records::LayerClass{{}, *target.baselineLayer, 4, "Bare", {}, {}});
    CHECK(findingOf(project::check(world.project), "target-class-unlisted"));
    world.add(records::LayerClass{{}, *target.baselineLayer, 3, "Degraded", {}, {}});
    CHECK_FALSE(findingOf(project::check(world.project), "target-class-unlisted"));
}

TEST_CASE("Layers without date or source and doubled ones are told", "[project]")
{
    World world;
    auto cover = world.raster("Cover", records::LayerRole::LandCover);
    Findings findings = project::check(world.project);
    CHECK(findingOf(findings, "layer-without-date"));
    CHECK(findingOf(findings, "layer-without-source"));
    CHECK_FALSE(findingOf(findings, "layer-twice"));
    cover.date = day(2020, 1, 1);
    cover.source = "MapBiomas";
    cover = world.add(cover);
    CHECK(project::check(world.project).empty());
    cover.id = {};
    cover.name = "Cover again";
    world.add(cover);
    CHECK_THAT(findingOf(project::check(world.project), "layer-twice")->message,
               Contains("2 of 2"));
}

TEST_CASE("What another program broke is a problem, never the end", "[project]")
{
    World world;
    SECTION("owners in a circle")
    {
        world.force(Actor{ActorId{1}, "A", {}, ActorId{2}, {}, {}});
        world.force(Actor{ActorId{2}, "B", {}, ActorId{1}, {}, {}});
        const Findings findings = project::check(world.project);
        REQUIRE(findingOf(findings, "ownership-cycle"));
        CHECK(findingOf(findings, "ownership-cycle")->severity == Severity::Problem);
        CHECK_THAT(findingOf(findings, "ownership-cycle")->message, Contains("“A” and “B”"));
    }
    SECTION("references to nothing")
    {
        world.force(records::ActionStatus{{}, records::ActionId{5}, day(2026, 1, 1), {}, {}});
        const Findings findings = project::check(world.project);
        REQUIRE(findingOf(findings, "missing-reference"));
        CHECK(findingOf(findings, "missing-reference")->subject ==
              "status “in-preparation” of action (missing) on 2026-01-01");
    }
    SECTION("two records of one name")
    {
        world.force(Actor{{}, "Norte", {}, {}, {}, {}});
        world.force(Actor{{}, "Sur", {}, {}, {"norte"}, {}});
        const Findings findings = project::check(world.project);
        REQUIRE(findingOf(findings, "duplicate-name"));
        CHECK(findingOf(findings, "duplicate-name")->subject == "actor “norte”");
    }
    SECTION("shapes without a CRS of the project, and in another one")
    {
        world.force(records::Site{{}, "Pit", {}, {}, square(0, 0, 1)});
        CHECK(findingOf(project::check(world.project), "missing-crs"));
        records::Settings settings;
        settings.crs = "EPSG:4326";
        world.force(settings);
        CHECK_FALSE(findingOf(project::check(world.project), "missing-crs"));
        CHECK_THAT(findingOf(project::check(world.project), "invalid-site")->message,
                   Contains("EPSG:6933") && Contains("EPSG:4326"));
    }
    SECTION("siblings that cannot be")
    {
        const auto action = world.action("Meadow");
        world.force(records::ActionStatus{{}, action.id, day(2026, 1, 1), {}, {}});
        world.force(records::ActionStatus{{}, action.id, day(2026, 1, 1), {}, {}});
        CHECK(findingOf(project::check(world.project), "invalid-action-status"));
    }
    SECTION("broken text")
    {
        world.force(Actor{{}, "caf\xe9", {}, {}, {}, {}});
        CHECK_THAT(findingOf(project::check(world.project), "invalid-actor")->message,
                   Contains("UTF-8"));
    }
    SECTION("many broken records: five in words, the rest as a number")
    {
        for (int i = 0; i < 12; ++i)
            world.force(records::Site{});
        const Findings findings = project::check(world.project);
        CHECK(findings.size() == 6);
        CHECK_THAT(findings.back().message, Contains("7 more"));
    }
    SECTION("every record empty")
    {
        records::forEachRecordType([&]<class Record>() { world.force(Record{}); });
        CHECK(hasProblem(project::check(world.project)));
    }
}

TEST_CASE("Findings do not depend on ids", "[project]")
{
    const auto build = [](int shift, bool isReversed) {
        World world;
        std::vector<std::string> names{"B", "A", "C", "E", "D", "G", "F"};
        if (isReversed)
            std::ranges::reverse(names);
        for (int i = 0; i < shift; ++i)
            (void)world.ids.next();
        for (const std::string& name : names) {
            world.action(name);
            world.force(records::Site{{}, "", {}, {}, {}});
            world.venture("Venture " + name);
        }
        return project::check(world.project);
    };
    CHECK(build(0, false) == build(17, true));
}
