#include "run/valley.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/run/proof.h"
#include "ecotone/run/results_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

using namespace ecotone;
using tests::halves;
using tests::square;
using tests::TemporaryFolder;
using tests::Valley;
using tests::writeFile;
using Json = nlohmann::ordered_json;

namespace {

/// A valley whose figures were published.
struct PublishedValley {
    TemporaryFolder folder;
    Valley valley;
    std::string published;

    PublishedValley()
    {
        writeFile(folder / "halves.asc", halves);
        published = run::toJson(valley.computed(folder.path()));
    }
    [[nodiscard]] run::Proof prove() const
    {
        const auto read = run::readPublished(published);
        REQUIRE(read);
        return run::prove(read.value(), valley.computed(folder.path()));
    }
};

std::vector<std::string> placesOf(const std::vector<run::Difference>& differences)
{
    std::vector<std::string> places;
    for (const run::Difference& each : differences)
        places.push_back(each.place);
    return places;
}

bool names(const std::vector<run::Difference>& differences, const std::string& part)
{
    return std::ranges::any_of(differences, [&](const run::Difference& each) {
        return each.place.find(part) != std::string::npos;
    });
}

std::string edited(const std::string& published, const std::string& pointer, const Json& value)
{
    Json json = Json::parse(published);
    json.at(Json::json_pointer{pointer}) = value;
    return json.dump();
}

} // namespace

TEST_CASE("Published figures are proved from the project and layers they came from", "[run]")
{
    const PublishedValley it;
    const run::Proof proof = it.prove();
    CHECK(proof.holds());
    CHECK(proof.hasSameInputs);
    CHECK(proof.inputs.empty());
    CHECK(proof.versions.empty());
    CHECK(proof.compared > 50);
}

TEST_CASE("A figure that somebody bettered is named, with what comes out", "[run]")
{
    PublishedValley it;
    const std::string pointer = "/targets/0/restoration/progress_percent";
    const Json was = Json::parse(it.published).at(Json::json_pointer{pointer});
    it.published = edited(it.published, pointer, was.get<double>() + 1e-9);
    const run::Proof proof = it.prove();
    REQUIRE(proof.figures.size() == 1);
    CHECK_THAT(proof.figures[0].place, Catch::Contains("targets › ") &&
                                           Catch::Contains("restoration › progress_percent"));
    CHECK(proof.figures[0].recomputed == was.dump());
    CHECK(proof.hasSameInputs);
}

TEST_CASE("After an action was drawn, the figures that moved with it are named and others are not",
          "[run]")
{
    PublishedValley it;
    it.valley.action("Second planting", square(150, 150, 200, 200));
    const run::Proof proof = it.prove();
    CHECK_FALSE(proof.holds());
    CHECK_FALSE(proof.hasSameInputs);
    CHECK(proof.inputs.empty() == !names(proof.inputs, "table_rows"));
    CHECK(names(proof.figures, "progress_percent"));
    CHECK(names(proof.figures, "by_action › Second planting"));
    CHECK_FALSE(names(proof.figures, "whole_ha")); // of the action that stayed as it was
}

TEST_CASE("After a cell of a layer changed, the layer is named among the inputs", "[run]")
{
    const PublishedValley it;
    std::string changed = halves;
    changed[changed.rfind('1')] = '2';
    writeFile(it.folder / "halves.asc", changed);
    const run::Proof proof = it.prove();
    CHECK(names(proof.inputs, "sha256"));
    CHECK_FALSE(proof.hasSameInputs);
}

TEST_CASE("What was published and is no more, and the other way round, differ", "[run]")
{
    PublishedValley it;
    Json json = Json::parse(it.published);
    Json& target = json["targets"][0]["restoration"];
    target["made_up_ha"] = 7.5;
    target.erase("progress_percent");
    it.published = json.dump();
    const run::Proof proof = it.prove();
    REQUIRE(proof.figures.size() == 2);
    CHECK(proof.figures[0].published == "7.5");
    CHECK_FALSE(proof.figures[0].recomputed);
    CHECK_FALSE(proof.figures[1].published);
    CHECK_THAT(proof.figures[1].place, Catch::Contains("progress_percent"));
}

TEST_CASE("Members of a list are found by their names, wherever they stand", "[run]")
{
    PublishedValley it;
    it.valley.action("Alder planting", square(450, 450, 100, 100));
    it.published = run::toJson(it.valley.computed(it.folder.path()));
    Json json = Json::parse(it.published);
    Json& actions = json["targets"][0]["restoration"]["by_action"];
    REQUIRE(actions.size() >= 2);
    std::reverse(actions.begin(), actions.end());
    it.published = json.dump();
    CHECK(placesOf(it.prove().figures).empty());
}

TEST_CASE("Targets that were not published are left out", "[run]")
{
    PublishedValley it;
    Json json = Json::parse(it.published);
    REQUIRE(json["targets"].size() == 1);
    json["targets"] = Json::array();
    json["findings"] = Json::array();
    it.published = json.dump();
    const run::Proof proof = it.prove();
    CHECK_FALSE(names(proof.figures, "targets"));
}

TEST_CASE(
    "With other versions of libraries a figure may differ by rounding, and they are named",
    "[run]")
{
    PublishedValley it;
    const std::string pointer = "/targets/0/restoration/progress_percent";
    const double was = Json::parse(it.published).at(Json::json_pointer{pointer}).get<double>();
    const std::string other = edited(it.published, "/provenance/versions/GDAL", "3.99.0");
    it.published = edited(other, pointer, was * (1.0 + 1e-14));
    const run::Proof near = it.prove();
    CHECK(near.holds());
    REQUIRE(near.versions.size() == 1);
    CHECK(near.versions[0].place == "GDAL");
    it.published = edited(other, pointer, was + 1e-6);
    CHECK(it.prove().figures.size() == 1);
}

TEST_CASE("What is not the whole results of a run is refused in words", "[run]")
{
    const PublishedValley it;
    CHECK_THAT(run::readPublished("not JSON").refusal().reason, Catch::Contains("no JSON"));
    CHECK_THAT(run::readPublished("[]").refusal().reason, Catch::Contains("all results"));
    CHECK_THAT(
        run::readPublished(Json::parse(it.published)["targets"][0].dump()).refusal().reason,
        Catch::Contains("all results"));
    const std::string pointer = "/provenance/grid/tile_side_cells";
    for (const Json& side : {Json(0), Json("512"), Json(1'000'000'000)})
        CHECK_THAT(run::readPublished(edited(it.published, pointer, side)).refusal().reason,
                   Catch::Contains("provenance"));
}
