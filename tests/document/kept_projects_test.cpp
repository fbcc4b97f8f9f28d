// Projects that earlier releases saved, kept in tests/projects for ever (see the README there).
#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/document/document.h"
#include "ecotone/project/checks.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace ecotone;
using namespace ecotone::tests;
using document::Access;
using document::Document;

namespace fs = std::filesystem;

namespace {

/// The project, copied with all that stands beside it, opened for writing.
class Kept {
public:
    explicit Kept(const std::string& name)
    {
        fs::copy(fs::path{ECOTONE_SOURCE_DIR} / "tests/projects", m_folder / "projects");
        file = m_folder / "projects" / name;
    }
    [[nodiscard]] Document open() const
    {
        return Document::open(file, Access::ReadWrite, surroundings(5000));
    }
    fs::path file;

private:
    TemporaryFolder m_folder;
};

template <class Record>
const Record& named(const project::Project& project, const std::string& name)
{
    const auto& all = project.all<Record>();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& each) { return each.second.name == name; });
    REQUIRE(found != all.end());
    return found->second;
}

template <class Record>
const Record& only(const project::Project& project)
{
    REQUIRE(project.all<Record>().size() == 1);
    return project.all<Record>().begin()->second;
}

void checkPeople(const project::Project& project)
{
    CHECK(project.all<records::Actor>().size() == 4);
    const auto& north = named<records::Actor>(project, "North Mining");
    CHECK(north.aliases == std::vector<std::string>{"North", "Север"});
    CHECK(named<records::Actor>(project, "South Mining").parent == north.id);
    const auto& venture = named<records::Actor>(project, "Valley Venture");
    CHECK(venture.type == records::ActorType::JointVenture);
    const auto partners =
        project::children(project, &records::Stake::venture, std::optional{venture.id});
    REQUIRE(partners.size() == 2);
    for (const records::Stake* stake : partners) {
        CHECK(stake->percent == (stake->holder == north.id ? 55.0 : 45.0));
        CHECK(stake->isOperator == (stake->holder == north.id));
    }
    const auto& site = only<records::Site>(project);
    CHECK(site.name == "Old pit");
    CHECK(site.kind == records::SiteKind::LegacySite);
    CHECK(site.shape == square(500'000, 400'000, 150));
    const auto owners =
        project::children(project, &records::Stake::site, std::optional{site.id});
    REQUIRE(owners.size() == 1);
    CHECK(owners[0]->holder == venture.id);
}

void checkLandscape(const project::Project& project, const std::string& dust)
{
    const auto& landscape = only<records::Landscape>(project);
    CHECK(landscape.name == "Valley");
    CHECK(landscape.boundaryType == records::BoundaryType::Catchment);
    const auto& version = only<records::LandscapeVersion>(project);
    CHECK(version.landscape == landscape.id);
    CHECK(version.shape == square(500'000, 400'000, 200));
    CHECK(only<records::Pressure>(project).shape == square(500'000, 400'000, 100));
    CHECK(only<records::Pressure>(project).description == dust);
    const auto& target = only<records::Target>(project);
    CHECK(target.rule == records::DownscalingRule::Proportional);
    CHECK(target.baselineLayer == only<records::Layer>(project).id);
    CHECK(target.baselineClasses == std::vector<int>{30});
    CHECK(toText(target.asOf) == "2027-12-31");
    CHECK(target.nationalTargetHa == 300.0);
    CHECK(target.counterfactual == records::TargetCounterfactual::Gross); // new in format 3
}

void checkAction(const project::Project& project)
{
    const auto& action = only<records::Action>(project);
    CHECK(action.name == "Wet meadow");
    CHECK(action.kind == named<records::ActionKind>(project, "Spring fencing").id);
    CHECK(action.scope == records::ActionScope::Legacy);
    CHECK(action.obligation == records::ObligationCode::L);
    CHECK(action.site == only<records::Site>(project).id);
    CHECK((action.isResourced && action.isMonitored));
    REQUIRE(action.shape);
    geo::Shape expected = square(500'020, 400'020, 100);
    expected.polygons[0].holes = {
        {{500'050, 400'050}, {500'050, 400'060}, {500'060, 400'060}, {500'060, 400'050}}};
    CHECK(action.shape == expected);
    CHECK(project::statusOn(project, action.id, *Date::of(2026, 2, 1)) ==
          records::Status::InPreparation);
    CHECK(project::statusOn(project, action.id, *Date::of(2027, 12, 31)) ==
          records::Status::InProgress);
    CHECK(project.all<records::Participation>().size() == 3);
    const auto funders = project::children(project, &records::Participation::role,
                                           records::ParticipationRole::Funder);
    REQUIRE(funders.size() == 1);
    CHECK(funders[0]->money == 25'000.5);
    CHECK(funders[0]->currency == "USD");
    CHECK(only<records::Evidence>(project).location == "Archive, shelf 4");
}

void checkClaimRecords(const project::Project& project)
{
    const auto& target = only<records::Target>(project);
    CHECK(target.indicator == only<records::Indicator>(project).id);
    const auto& observation = only<records::Observation>(project);
    CHECK(observation.value == 1.5);
    CHECK(observation.document == only<records::Document>(project).id);
    CHECK(only<records::GoalLink>(project).target == target.id);
    CHECK(only<records::Obligation>(project).code == records::ObligationCode::M3);
}

} // namespace

TEST_CASE("A project of an older format opens with everything that was saved", "[document]")
{
    const std::string name = GENERATE("format_1.gpkg", "format_2.gpkg", "format_3.gpkg");
    const bool isFirst = name == "format_1.gpkg", isThird = name == "format_3.gpkg";
    const Kept kept{name};
    const Document document = kept.open();
    CHECK(document.access() == Access::ReadWrite);
    // As saved, and its layer is where it was; only that it was brought up to date is said.
    REQUIRE(document.openingFindings().size() == 1);
    CHECK(document.openingFindings()[0].code == "format-upgraded");
    const project::Project& project = document.project();
    std::size_t empty = 0;
    records::forEachRecordType(
        [&]<class Record>() { empty += project.all<Record>().empty() ? 1 : 0; });
    // Three kinds came with format 4; of those of format 3 its project has five.
    CHECK(empty == (isThird ? 15 : 20));

    CHECK(project.settings().name == "Wet valley");
    CHECK(project.settings().crs == "EPSG:31976");
    CHECK(project.settings().consolidation == records::Consolidation::OperationalControl);
    CHECK(project.settings().minimumAssessedPercent == 75.0);
    const auto& layer = only<records::Layer>(project);
    CHECK(project.settings().gridLayer == layer.id);
    CHECK(layer.path == "format_1_cover.asc");
    CHECK(layer.encoding.empty()); // which format 1 did not know
    CHECK(layer.digest == digestOf(bytesOf(document.folder() / layer.path)));
    CHECK(project.all<records::LayerClass>().size() == 2);
    checkPeople(project);
    checkLandscape(project, isFirst ? "From the old haul road" : "From the haul road");
    checkAction(project);
    CHECK(only<records::Target>(project).indicator.has_value() == isThird);
    if (isThird)
        checkClaimRecords(project);
    for (const Finding& finding : project::check(project))
        CHECK(finding.severity != Severity::Problem);
}

TEST_CASE("The history of a project of format 1 goes on", "[document]")
{
    const Kept kept{"format_1.gpkg"};
    Document document = kept.open();
    std::vector<std::string> kinds;
    for (const auto& entry : document.history())
        kinds.push_back(entry.kind);
    CHECK(kinds == std::vector<std::string>{"create", "edit", "outside", "undo", "redo"});

    const project::Project asSaved = document.project();
    CHECK(document.undo() == "Changes made by another program");
    CHECK(only<records::Pressure>(document.project()).description == "From the haul road");
    CHECK(document.undo() == "Build from recipe format_1_recipe.json");
    CHECK(document.project().all<records::Action>().empty());
    document.redo();
    document.redo();
    CHECK(document.project() == asSaved);

    const records::Action old = only<records::Action>(asSaved);
    records::Action renamed = old;
    renamed.name = "Dry meadow";
    document.perform(changing(old, renamed));
    CHECK(only<records::Action>(document.project()).name == "Dry meadow");
}
