#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/import_features.h"

#include <algorithm>
#include <fstream>

using namespace ecotone;
using document::ImportAs;
using document::ImportRequest;

namespace {

const std::string square = "\"POLYGON ((500000 300000,500100 300000,500100 300100,500000 "
                           "300100,500000 300000))\"";

/// A CSV file of features and the request to import it.
class File {
public:
    explicit File(const std::string& text, ImportAs as = ImportAs::Actions)
    {
        std::ofstream{m_folder / "plan.csv"} << text;
        request.source.file = m_folder / "plan.csv";
        request.source.crsOverride = "EPSG:32622";
        request.rules.as = as;
    }
    Checked<document::Proposal> propose(const project::Project& project = {})
    {
        document::DerivedIds ids;
        return document::proposeImport(project, request, ids);
    }
    /// The project after the import, which must be accepted.
    project::Project imported()
    {
        const Checked<document::Proposal> proposal = propose();
        REQUIRE(proposal);
        findings = proposal.value().findings;
        project::Project project;
        project.apply(proposal.value().edit);
        return project;
    }
    bool says(const std::string& code) const
    {
        return std::ranges::any_of(findings,
                                   [&](const Finding& each) { return each.code == code; });
    }

    ImportRequest request;
    Findings findings;

private:
    tests::TemporaryFolder m_folder;
};

template <class Record>
const Record& only(const project::Project& project)
{
    REQUIRE(project.all<Record>().size() == 1);
    return project.all<Record>().begin()->second;
}

} // namespace

TEST_CASE("A feature becomes an action with its status, kind, dates and implementer",
          "[document]")
{
    File file{"WKT,title,who,level,kind,from,to\n" + square +
              ",Planting,Norte,site,reforestation,2024,2029\n"};
    file.request.rules.fields = {{"name", "title"},
                                 {"owner", "who"},
                                 {"scope", "level"},
                                 {"start", "from"},
                                 {"end", "to"}};
    file.request.rules.values["scope"] = {{"Site", "operational"}};
    file.request.rules.defaults = {
        {"status", "in-progress"}, {"resourced", "yes"}, {"obligation", "L"}};
    const project::Project project = file.imported();

    const auto& action = only<records::Action>(project);
    CHECK(action.name == "Planting");
    CHECK(action.scope == records::ActionScope::Operational);
    CHECK(action.obligation == records::ObligationCode::L);
    CHECK(toText(*action.start) == "2024-01-01"); // a year means its first day,
    CHECK(toText(*action.end) == "2029-12-31");   // and its last where something ends
    CHECK(action.isResourced);
    CHECK_FALSE(action.isMonitored);
    CHECK(action.origin == "plan.csv, feature 2"); // the line of the CSV file
    REQUIRE(action.shape);
    CHECK(project.settings().crs == "EPSG:32622"); // the first shape decides it
    const auto& status = only<records::ActionStatus>(project);
    CHECK(status.status == records::Status::InProgress);
    CHECK(status.date == *action.start); // no other date is given
    CHECK(project.find(only<records::Participation>(project).actor)->name == "Norte");
    CHECK_FALSE(
        project.find(*action.kind)->countsAsRestoration); // new kinds do not, until said
    CHECK(file.says("kind-made"));
    CHECK(file.says("field-by-name")); // `kind` was taken without being named
}

TEST_CASE("What a file leaves open is left open and said, not guessed", "[document]")
{
    File file{"WKT,name,status,scope,start,owner,site\n" + square +
              ",A,in-progress,moon,soon,55 %,Nowhere\n,B,,,,,\n"};
    const project::Project project = file.imported();
    CHECK(project.all<records::Action>().size() == 2);
    CHECK(project.all<records::ActionStatus>().empty());
    CHECK(project.all<records::Participation>().empty());
    CHECK(file.says("unknown-word"));          // moon is no scope
    CHECK(file.says("no-date"));               // soon is no day
    CHECK(file.says("status-without-date"));   // in progress since when?
    CHECK(file.says("actors-not-understood")); // 55 % of whom?
    CHECK(file.says("unknown-site"));
    CHECK(file.says("not-located")); // B has no shape
}

TEST_CASE("Rules that do not fit the file are refused with what would fit", "[document]")
{
    File file{"WKT,title\n" + square + ",Planting\n"};
    const auto refusal = [&] {
        const auto proposal = file.propose();
        REQUIRE_FALSE(proposal);
        return proposal.refusal().reason;
    };
    SECTION("a field the file does not have")
    {
        file.request.rules.fields = {{"name", "titel"}};
        CHECK_THAT(refusal(), Catch::Contains("“titel”") &&
                                  Catch::Contains("“title”"));
    }
    SECTION("a property that actions do not have")
    {
        file.request.rules.defaults = {{"colour", "blue"}};
        CHECK_THAT(refusal(), Catch::Contains("“colour”") &&
                                  Catch::Contains("“obligation”"));
    }
    SECTION("a choice by a field the file does not have")
    {
        file.request.rules.where = {{"region", "north"}};
        CHECK_THAT(refusal(), Catch::Contains("“region”"));
    }
}

TEST_CASE("Only the features asked for are imported", "[document]")
{
    File file{"WKT,name,region\n" + square + ",A,north\n" + square + ",B,south\n"};
    file.request.rules.where = {{"region", "south"}};
    CHECK(only<records::Action>(file.imported()).name == "B");
    file.request.rules.where = {{"region", "west"}};
    CHECK(file.imported().all<records::Action>().empty());
    CHECK(file.says("nothing-imported"));
}

TEST_CASE("Two features of one name are two records with two names", "[document]")
{
    File file{"WKT,name\n" + square + ",Mine\n" + square + ",mine\n", ImportAs::Sites};
    const project::Project project = file.imported();
    std::vector<std::string> names;
    for (const auto& [id, site] : project.all<records::Site>())
        names.push_back(site.name);
    std::ranges::sort(names);
    CHECK(names == std::vector<std::string>{"Mine", "mine (2)"});
    CHECK(file.says("name-taken"));
}

TEST_CASE("Thousands of features of one name are told apart at once", "[document]")
{
    // Detections of mines are called by their year. Looking every name up among all actions,
    // again for every rank, took a quarter of an hour for five thousand of them.
    std::string text = "WKT,name\n";
    constexpr int count = 4000;
    for (int i = 0; i < count; ++i)
        text += square + ",2018\n";
    text += square + ",2018 (3)\n" + square + ",2019\n";
    File file{text};
    const project::Project project = file.imported();
    std::vector<std::string> names;
    for (const auto& [id, action] : project.all<records::Action>())
        names.push_back(action.name);
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
    CHECK(names.size() == count + 2);
    for (const char* name : {"2018", "2018 (2)", "2018 (4000)", "2018 (3) (2)", "2019"})
        CHECK(std::ranges::binary_search(names, name));
}

TEST_CASE("Owners of a site become stakes only where their shares are known", "[document]")
{
    File file{"WKT,name,owner\n" + square + ",A,Alfa [33 %]; Beta [33 %]; Gamma [33 %]\n" +
                  square + ",B,Alfa\n" + square + ",C,Alfa; Beta\n",
              ImportAs::Sites};
    const project::Project project = file.imported();
    std::map<std::string, std::vector<double>> percents;
    for (const auto& [id, stake] : project.all<records::Stake>())
        percents[project.find(*stake.site)->name].push_back(stake.percent);
    CHECK(percents["A"] == std::vector<double>{33.0, 33.0, 33.0});
    CHECK(percents["B"] == std::vector<double>{100.0}); // a sole owner owns the whole
    CHECK(percents["C"].empty());
    CHECK(file.says("owners-without-shares"));
}

TEST_CASE("A site is operated by one of its owners, and another operator is said", "[document]")
{
    File file{"WKT,name,owner,operator\n" + square + ",A,Alfa [60 %]; Beta [40 %],beta\n" +
                  square + ",B,Gamma,Delta\n",
              ImportAs::Sites};
    const project::Project project = file.imported();
    for (const auto& [id, stake] : project.all<records::Stake>())
        CHECK(stake.isOperator == (project.find(stake.holder)->name == "Beta"));
    CHECK(std::ranges::count(file.findings, "operator-without-stake", &Finding::code) == 1);
}

TEST_CASE("Shapes in another CRS are brought into that of the project, and that is said",
          "[document]")
{
    File file{"WKT,name\n\"POLYGON ((-51 2.7,-50.99 2.7,-50.99 2.71,-51 2.71,-51 2.7))\",A\n"};
    file.request.source.crsOverride = "EPSG:4326";
    project::Project project;
    records::Settings settings;
    settings.crs = "EPSG:32622";
    project.apply(project::put(project, settings).value());
    const auto proposal = file.propose(project);
    REQUIRE(proposal);
    file.findings = proposal.value().findings;
    project.apply(proposal.value().edit);
    const auto& action = only<records::Action>(project);
    CHECK(action.shape->crs == geo::Crs::fromText("EPSG:32622"));
    CHECK(action.shape->polygons.front().outer.front().x == Approx(500000.0).margin(2000.0));
    CHECK(file.says("transformed"));
}

TEST_CASE("A landscape without a surface is refused, and a pressure needs a landscape",
          "[document]")
{
    CHECK_FALSE(File("WKT,name\n,L\n", ImportAs::Landscapes).propose());
    CHECK_FALSE(File("WKT,name\n" + square + ",Dust\n", ImportAs::Pressures).propose());

    File file{"WKT,name,rationale\n" + square + ",L,Water\n", ImportAs::Landscapes};
    project::Project project = file.imported();
    CHECK(only<records::Landscape>(project).rationale == "Water");
    CHECK(only<records::LandscapeVersion>(project).number == 1);
    File pressures{"WKT,name\n" + square + ",Dust\n", ImportAs::Pressures};
    const auto proposal = pressures.propose(project);
    REQUIRE(proposal);
    project.apply(proposal.value().edit);
    CHECK(only<records::Pressure>(project).landscape == only<records::Landscape>(project).id);
}

TEST_CASE("An import is one edit, and the same file gives the same identities", "[document]")
{
    File file{"WKT,name,owner\n" + square + ",A,Norte\n" + square + ",B,Norte\n"};
    const auto proposal = file.propose();
    REQUIRE(proposal);
    CHECK(proposal.value().edit.title == "Import 2 actions from plan.csv");
    CHECK(proposal.value().features == 2);
    CHECK(file.imported() == file.imported());
    project::Project project = file.imported();
    project.apply(project::inverse(proposal.value().edit));
    CHECK(project.all<records::Action>().empty());
    CHECK(project.all<records::Actor>().empty());
}

TEST_CASE("A file without a CRS is not read until one is given", "[document]")
{
    File file{"WKT,name\n" + square + ",A\n"};
    file.request.source.crsOverride.clear();
    CHECK_THROWS_AS(file.propose(), InputError);
}
