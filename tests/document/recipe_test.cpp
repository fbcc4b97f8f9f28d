#include "support/catch.h"
#include "support/project_samples.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/document/recipe.h"

#include <fstream>

using namespace ecotone;
using namespace ecotone::tests;
using document::BuildRequest;
using document::Document;
using document::Existing;

namespace {

const std::string recipeText = R"json({
  "recipe": 1, "name": "Valley", "date": 2026,
  "actors": [{"name": "V", "type": "joint-venture", "stakes": [{"holder": "B", "percent": 60, "operator": true}]},
             {"name": "A"}, {"name": "B", "parent": "a", "aliases": ["Bee"]}],
  "actionKinds": [{"name": "Protection", "countsAsRestoration": true}],
  "layers": [{"name": "Cover", "file": "cover.asc", "role": "land-cover", "crs": "EPSG:32622",
              "classes": [{"value": 30, "name": "Mining", "group": "degraded"}, {"value": 3, "name": "Forest"}]}],
  "landscapes": [{"name": "L", "wkt": "POLYGON ((500000 300000,500200 300000,500200 300200,500000 300200,500000 300000))",
                  "crs": "EPSG:32622"}],
  "actions": [{"name": "Planting", "kind": "reforestation", "start": 2025, "end": "2026-06",
    "wkt": "POLYGON ((500000 300000,500100 300000,500100 300200,500000 300200,500000 300000))",
    "statuses": [{"date": 2025, "status": "in-progress"}, {"date": "2026-07", "status": "completed"}],
    "participants": [{"actor": "Bee"}, {"actor": "V", "role": "funder"}],
    "evidence": [{"title": "Permit", "location": "Archive, shelf 4"}]}],
  "gridLayer": "cover",
  "targets": [{"name": "T", "asOf": 2027, "landscape": "l", "baselineLayer": "COVER", "baselineGroup": "degraded"}]
})json";

/// A folder with a raster, in which recipes are built.
struct Kitchen {
    TemporaryFolder folder;
    Kitchen()
    {
        std::ofstream{folder / "cover.asc"} << "ncols 2\nnrows 2\nxllcorner 500000\n"
                                               "yllcorner 300000\ncellsize 100\n30 30\n3 30\n";
    }
    Checked<Findings> build(const std::string& recipe, Existing existing = Existing::Refuse)
    {
        std::ofstream{folder / "recipe.json"} << recipe;
        return document::buildProject({folder / "recipe.json", folder / "plan.gpkg", existing},
                                      surroundings());
    }
    std::string refusal(const std::string& recipe)
    {
        const Checked<Findings> built = build(recipe);
        REQUIRE_FALSE(built);
        CHECK_FALSE(std::filesystem::exists(folder / "plan.gpkg"));
        return built.refusal().reason;
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{folder.path()}, {}));
    }
};

std::string recipeWith(const std::string& more)
{
    return R"({"recipe": 1, "name": "N", )" + more + "}";
}

} // namespace

TEST_CASE("A recipe becomes a project with everything it names", "[document]")
{
    Kitchen kitchen;
    REQUIRE(kitchen.build(recipeText));
    const Document document = Document::open(kitchen.folder / "plan.gpkg",
                                             document::Access::ReadOnly, surroundings());
    const project::Project& project = document.project();
    const records::Actor& b = *project::actorNamed(project, "bee");
    CHECK(project.find(*b.parent)->name == "A"); // which stands before it, spelled otherwise
    REQUIRE(project.all<records::Stake>().size() == 1);
    const records::Stake& stake = project.all<records::Stake>().begin()->second;
    CHECK(stake.holder == b.id);
    CHECK(stake.isOperator);
    CHECK(stake.origin == records::StakeOrigin::Typed);
    for (const auto& [id, kind] : project.all<records::ActionKind>())
        if (kind.name == "Protection") {
            CHECK(kind.countsAsRestoration);      // the recipe's judgement,
            CHECK_FALSE(kind.definition.empty()); // with the built-in definition
        }
    const records::Action& action = project.all<records::Action>().begin()->second;
    CHECK(toText(*action.end) == "2026-06-30");
    CHECK(project::statusOn(project, action.id, *Date::of(2026, 12, 1)) ==
          records::Status::Completed);
    CHECK(project.all<records::Participation>().size() == 2);
    CHECK(project.all<records::Evidence>().begin()->second.location == "Archive, shelf 4");
    const records::Target& target = project.all<records::Target>().begin()->second;
    CHECK(target.baselineClasses == std::vector<int>{30});
    CHECK(toText(target.asOf) == "2027-12-31");
    CHECK(project.settings().gridLayer == target.baselineLayer);
    CHECK(document.history().back().when == "2026-01-01T00:00:00Z");
}

TEST_CASE("A recipe names records of every kind, each behind those it refers to", "[document]")
{
    Kitchen kitchen;
    std::string recipe = recipeText;
    recipe.insert(recipe.rfind('}'), R"json(, "records": [
      {"kind": "document", "fields": {"title": "Permit 12"}, "file": "cover.asc"},
      {"kind": "indicator", "fields": {"name": "condition", "unit": "condition-ha"}},
      {"kind": "target", "change": "T", "fields": {"indicator": "condition"}},
      {"kind": "obligation", "fields": {"name": "Offset", "actor": "A", "code": "M4", "required": 10,
        "multiplier": 1.5, "unit": "ha", "document": "Permit 12"}, "crs": "EPSG:32622",
        "wkt": "POLYGON ((500000 300000,500100 300000,500100 300100,500000 300100,500000 300000))"},
      {"kind": "surplus-transfer", "key": "moved", "fields": {"offset": "Offset", "quantity": 2,
        "signatories": "A. Alba; B. Bru"}},
      {"kind": "claim", "key": "ours", "fields": {"group": "A", "landscape": "L", "level": 2}},
      {"kind": "review", "key": "outside", "fields": {"claim": "ours", "reviewer": "Assurance",
        "is_independent": true}}])json");
    const auto built = kitchen.build(recipe);
    INFO((built ? "" : built.refusal().reason));
    REQUIRE(built);
    const Document document = Document::open(kitchen.folder / "plan.gpkg",
                                             document::Access::ReadOnly, surroundings());
    const project::Project& project = document.project();
    const auto& permit = project.all<records::Document>().begin()->second;
    CHECK(permit.location == "cover.asc");
    CHECK(permit.digest == digestOf(bytesOf(kitchen.folder / "cover.asc")));
    const auto& offset = project.all<records::Obligation>().begin()->second;
    CHECK(offset.document == permit.id);
    CHECK(offset.multiplier == 1.5);
    CHECK(offset.shape);
    CHECK(project.all<records::Target>().begin()->second.indicator ==
          project.all<records::Indicator>().begin()->first);
    const auto& transfer = project.all<records::SurplusTransfer>().begin()->second;
    CHECK(transfer.offset == offset.id);
    CHECK(transfer.signatories == std::vector<std::string>{"A. Alba", "B. Bru"});
    const auto& review = project.all<records::Review>().begin()->second;
    CHECK(review.claim == project.all<records::Claim>().begin()->first);
    CHECK(review.isIndependent);
}

TEST_CASE("What is wrong with a record of a recipe is said at its place", "[document]")
{
    Kitchen kitchen;
    const std::string reason = kitchen.refusal(recipeWith(R"json("records": [
      {"kind": "permit"},
      {"kind": "pledge", "fields": {"text": "We plant"}},
      {"kind": "actor", "change": "Nobody"},
      {"kind": "document", "fields": {"title": "Permit", "colour": "green"}},
      {"kind": "indicator", "fields": {"name": "cover"}},
      {"kind": "document", "fields": {"title": "Plan"}, "wkt": "POLYGON ((0 0,1 0,1 1,0 0))"}])json"));
    CHECK_THAT(reason, Catch::Contains("/records/0/kind: There is no kind of record “permit”"));
    CHECK_THAT(reason,
               Catch::Contains(
                   "/records/1: Records of the kind “pledge” have neither name nor title"));
    CHECK_THAT(reason, Catch::Contains("/records/2/change: There is no actor called “Nobody”"));
    CHECK_THAT(reason, Catch::Contains("/records/3/fields/colour: There is no field “colour”"));
    CHECK_THAT(reason, Catch::Contains("/records/4: The indicator “cover” needs the unit"));
    CHECK_THAT(reason,
               Catch::Contains("/records/5: Records of the kind “document” have no shape"));
}

TEST_CASE("The same recipe and files give the same bytes", "[document]")
{
    Kitchen kitchen;
    REQUIRE(kitchen.build(recipeText));
    const std::string first = bytesOf(kitchen.folder / "plan.gpkg");
    REQUIRE(kitchen.build(recipeText, Existing::Replace));
    CHECK(bytesOf(kitchen.folder / "plan.gpkg") == first);
}

TEST_CASE("A project that is there is replaced only where that was asked for", "[document]")
{
    Kitchen kitchen;
    std::ofstream{kitchen.folder / "plan.gpkg"} << "mine";
    CHECK_FALSE(kitchen.build(recipeText));
    CHECK(bytesOf(kitchen.folder / "plan.gpkg") == "mine");

    SECTION("and stays where the recipe cannot be built")
    {
        CHECK_FALSE(kitchen.build(recipeWith(R"("targets": [{"name": "T", "asOf": 2027}])"),
                                  Existing::Replace));
        CHECK(bytesOf(kitchen.folder / "plan.gpkg") == "mine");
        CHECK(kitchen.files() == 3); // raster, recipe, and what was there
    }
}

TEST_CASE("Every problem of a recipe is said with its place", "[document]")
{
    Kitchen kitchen;
    const auto says = [&](const std::string& more, const std::string& sentence) {
        CHECK_THAT(kitchen.refusal(recipeWith(more)), Catch::Contains(sentence));
    };
    says(R"("name/1": 2)", "/name~11: This key is not known here");
    says(R"("actors": {})", "/actors: Here stands an object; a list of objects is needed.");
    says(R"("actors": [7])", "/actors/0: Here stands a number; an object is needed.");
    says(R"("actors": [{"name": " "}])", "/actors/0/name: The text is empty");
    says(R"("actors": [{"name": "A", "type": "miner"}])",
         "/actors/0/type: “miner” is not one of");
    says(R"("actors": [{"name": "A", "aliases": [1]}])",
         "/actors/0/aliases/0: Here stands a number");
    says(R"("actors": [{"name": "A", "parent": "X"}])", "/actors/0/parent: There is no actor");
    says(R"("actors": [{"name": "A"}, {"name": "a"}])", "/actors/1: Another actor is already");
    says(R"("actors": [{"name": "A", "type": "joint-venture", "stakes": [{"holder": "A"}]}])",
         "/actors/0/stakes/0: The key “percent” is missing");
    says(R"("layers": [{"name": "A", "file": "none.tif", "role": "context"}])",
         "/layers/0/file: There is no file");
    says(R"("layers": [{"name": "A", "file": "cover.asc", "role": "land-cover"}])",
         "/layers/0: ");
    says(R"("layers": [{"name": "A", "file": "cover.asc", "role": "land-cover", "band": 0}])",
         "/layers/0/band: Bands are counted from 1");
    says(
        R"("layers": [{"name": "A", "file": "cover.asc", "role": "land-cover", "groups": {"g": [1.5]}}])",
        "/layers/0/groups/g/0: A whole number is needed");
    says(R"("landscapes": [{"name": "L"}])", "/landscapes/0: A landscape needs its boundary");
    says(R"json("landscapes": [{"name": "L", "wkt": "POINT (0 0)", "crs": "EPSG:4326"}])json",
         "/landscapes/0: ");
    says(R"("actions": [{"name": "A", "kind": "magic"}])", "/actions/0/kind: There is no kind");
    says(R"("actions": [{"name": "A", "start": "soon"}])",
         "/actions/0/start: “soon” is no date");
    says(R"("actions": [{"name": "A", "statuses": [{"status": "completed"}]}])",
         "/actions/0/statuses/0: The key “date” is missing");
    says(R"("actions": [{"name": "A", "participants": [{"actor": "X"}]}])",
         "/actions/0/participants/0/actor: There is no actor");
    says(R"("actions": [{"name": "A", "evidence": [{"title": "E"}]}])",
         "/actions/0/evidence/0: Evidence needs");
    says(R"("targets": [{"name": "T"}])", "/targets/0: The key “asOf” is missing");
    says(R"("gridLayer": "X")", "/gridLayer: There is no layer called “X”");
    says(R"("minimumAssessedPercent": "80")", "/minimumAssessedPercent: Here stands a text");
}

TEST_CASE("A recipe of another format, or that is no JSON, is refused", "[document]")
{
    Kitchen kitchen;
    CHECK_THAT(kitchen.refusal(R"({"name": "N"})"), Catch::Contains("/recipe: The key"));
    CHECK_THAT(kitchen.refusal(R"({"recipe": 9, "name": "N"})"), Catch::Contains("format 9"));
    CHECK_THROWS_WITH(kitchen.build("{\"recipe\": 1,\n\"name\" 7}"), Catch::Contains("line 2"));
    CHECK_THROWS_WITH(kitchen.build(R"({"recipe": 1, "recipe": 1})"),
                      Catch::Contains("“recipe” twice"));
    CHECK_THROWS_AS(document::buildProject({kitchen.folder / "none.json",
                                            kitchen.folder / "plan.gpkg", Existing::Refuse},
                                           surroundings()),
                    InputError);
    CHECK_FALSE(std::filesystem::exists(kitchen.folder / "plan.gpkg"));
}

TEST_CASE("A build that is stopped leaves nothing behind", "[document]")
{
    /// Stops at the second thing that is built.
    struct Stop final : Progress {
        void begin(std::string_view what) override { said = what; }
        void step(std::size_t done, std::size_t total) override
        {
            CHECK(total == 2);
            if (done == 1)
                throw Cancelled{};
        }
        std::string said;
    } stop;
    Kitchen kitchen;
    std::ofstream{kitchen.folder / "recipe.json"} << recipeWith(
        R"("actionKinds": [{"name": "A", "countsAsRestoration": true},
                           {"name": "B", "countsAsRestoration": false}])");
    CHECK_THROWS_AS(document::buildProject({kitchen.folder / "recipe.json",
                                            kitchen.folder / "plan.gpkg", Existing::Refuse},
                                           surroundings(), stop),
                    Cancelled);
    CHECK(stop.said == "Building the project");
    CHECK(kitchen.files() == 2); // the recipe and the raster
}
