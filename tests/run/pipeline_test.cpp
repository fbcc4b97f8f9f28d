#include "run/valley.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/true_area.h"
#include "ecotone/geo/validity.h"
#include "ecotone/run/pipeline.h"
#include "ecotone/run/results_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace ecotone;
using records::LayerRole;
using tests::day;
using tests::halves;
using tests::square;
using tests::TemporaryFolder;
using tests::Valley;
using tests::writeFile;

namespace {

bool hasFinding(const Findings& findings, const std::string& code)
{
    return std::ranges::any_of(findings,
                               [&](const Finding& each) { return each.code == code; });
}

const std::string subBasins = R"({"type":"FeatureCollection",
 "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32622"}},"features":[
 {"type":"Feature","properties":{"code":"a","down":"b"},"geometry":{"type":"Polygon",
  "coordinates":[[[500100,200100],[500500,200100],[500500,200900],[500100,200900],[500100,200100]]]}},
 {"type":"Feature","properties":{"code":"b","down":""},"geometry":{"type":"Polygon",
  "coordinates":[[[500500,200100],[501300,200100],[501300,200900],[500500,200900],[500500,200100]]]}}]})";

} // namespace

TEST_CASE("Files become figures", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    Valley given;
    const auto results = given.computed(folder.path());
    REQUIRE(results.targets.size() == 1);
    const auto& progress = *results.targets[0].restoration;
    CHECK(progress.status == accounts::FigureStatus::Given);
    CHECK(*progress.progressPercent == Approx(12.5).epsilon(1e-6)); // 4 of 32 cells
    CHECK(*progress.assessedShare == Approx(1.0));
    CHECK(progress.landscapeArea.value() ==
          Approx(toHectares(geo::trueArea(square(100, 100, 800, 800))).value()).epsilon(1e-8));
    REQUIRE(results.landscapes.size() == 1);
    CHECK(results.landscapes[0].extents.size() == 1);
    CHECK(results.provenance.layers.at(0).state == run::LayerState::Unverified);
    CHECK(results.provenance.layers.at(0).isBooked);
    CHECK(results.provenance.gridChoice == "cells of “Baseline”, the finest raster of classes");
    CHECK(results.provenance.versions.contains("GDAL"));
    CHECK(results.targets[0].attributions.size() == 2);
    CHECK(nlohmann::json::parse(run::toJson(results)).at("targets").size() == 1);
}

TEST_CASE("A missing or broken layer gives a finding and no figure, never 0", "[run]")
{
    const TemporaryFolder folder;
    Valley given;
    std::string code;
    SECTION("there is no file")
    {
        code = "layer-missing";
    }
    SECTION("the file is no raster")
    {
        writeFile(folder / "halves.asc", "this is not a grid");
        code = "layer-unreadable";
    }
    SECTION("the file has no CRS and nobody gave one")
    {
        writeFile(folder / "halves.asc", halves);
        given.baseline.crsOverride.clear();
        given.plan.replace(given.baseline);
        code = "layer-unreadable";
    }
    const auto results = given.computed(folder.path());
    CHECK(hasFinding(results.findings, code));
    CHECK(results.targets.at(0).restoration->status == accounts::FigureStatus::NotComputed);
    CHECK_FALSE(results.targets.at(0).restoration->progressPercent);
    CHECK(results.targets.at(0).attributions.empty());
    CHECK(results.landscapes.at(0).area.value() ==
          Approx(toHectares(geo::trueArea(square(100, 100, 800, 800))).value()).epsilon(1e-8));
}

TEST_CASE("In results as JSON what was not computed is null, never 0", "[run]")
{
    const TemporaryFolder folder;
    Valley given;
    given.target.baselineLayer.reset();
    given.plan.replace(given.target);
    records::Target protection;
    protection.name = "Protect";
    protection.kind = records::TargetKind::Protection;
    protection.landscape = given.landscape;
    protection.asOf = day(2027, 12, 31);
    given.plan.add(protection);
    const auto results = nlohmann::json::parse(run::toJson(given.computed(folder.path())));

    const auto& restoration = results.at("targets").at(0).at("restoration");
    CHECK(restoration.at("status") == "not_computed");
    for (const char* key : {"degraded_baseline_ha", "assessed_baseline_ha", "assessed_share",
                            "under_restoration_ha", "progress_percent", "gap_ha"})
        CHECK(restoration.at(key).is_null());
    CHECK(restoration.at("target").at("excess_over_degraded_ha").is_null());
    for (const auto& [key, value] : restoration.at("beside").items()) {
        INFO(key);
        CHECK(value.is_null());
    }
    CHECK(restoration.at("by_action").at(0).at("on_degraded_baseline_ha").is_null());
    CHECK(restoration.at("by_status").at(0).at("on_degraded_baseline_ha").is_null());
    // What needs no baseline is there: 64 and 8 cells of a hectare on the grid.
    CHECK(restoration.at("landscape_ha").get<double>() == Approx(64.0).epsilon(0.002));
    CHECK(restoration.at("by_action").at(0).at("inside_ha").get<double>() ==
          Approx(8.0).epsilon(0.002));

    const auto& coverage = results.at("targets").at(1).at("coverage");
    CHECK(coverage.at("status") == "not_computed");
    for (const auto& [key, value] : coverage.items()) {
        INFO(key);
        CHECK((value.is_null() || key == "status" || (value.is_array() && value.empty())));
    }
}

TEST_CASE("Of targets nobody has layers for, shared ground is null", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    const auto results = nlohmann::json::parse(run::toJson(Valley{}.computed(folder.path())));
    const auto& overlap = results.at("targets").at(0).at("overlap_of_targets");
    CHECK(overlap.at("only_under_restoration_ha").get<double>() > 3.9);
    for (const char* key :
         {"only_planned_ha", "only_protected_ha", "planned_and_under_restoration_ha",
          "planned_and_protected_ha", "under_restoration_and_protected_ha", "all_three_ha"}) {
        INFO(key);
        CHECK(overlap.at(key).is_null());
    }
}

TEST_CASE("A class layer with values that are not whole is told with one of them", "[run]")
{
    const TemporaryFolder folder;
    const Valley simple;
    std::string text = halves;
    const std::size_t sixthRow = text.find("1 1 1", 180);
    text.insert(sixthRow + 5, ".4"); // its third cell is 1.4
    writeFile(folder / "halves.asc", text);
    const run::Results results = simple.computed(folder.path());
    const auto found = std::ranges::find(results.findings, "value-is-no-class", &Finding::code);
    REQUIRE(found != results.findings.end());
    CHECK(found->severity == Severity::Warning);
    CHECK(found->subject == "Baseline");
    CHECK_THAT(found->message, Catch::Contains("1.4") && Catch::Contains("no data"));
}

TEST_CASE("A layer that changed since import is told, and still computed", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    Valley given;
    given.baseline.digest = digestOf(halves);
    given.plan.replace(given.baseline);
    CHECK(given.computed(folder.path()).provenance.layers[0].state ==
          run::LayerState::AsImported);
    writeFile(folder / "halves.asc", halves + "\n");
    const auto results = given.computed(folder.path());
    CHECK(results.provenance.layers[0].state == run::LayerState::Changed);
    CHECK(hasFinding(results.findings, "layer-changed"));
    CHECK(results.targets[0].restoration->progressPercent);
}

TEST_CASE("Actions far outside the landscape count nothing and are told as outside", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    Valley given;
    const auto before = given.computed(folder.path());
    given.action("Far away", square(900'000, 0, 1000, 1000));
    const auto after = given.computed(folder.path());
    const auto& progress = *after.targets[0].restoration;
    CHECK(progress.underRestoration == before.targets[0].restoration->underRestoration);
    CHECK(progress.byAction[0].name == "Far away");
    CHECK(progress.byAction[0].inside.value() == 0.0);
    CHECK(progress.effectiveAreas.outside == progress.byAction[0].whole);
    CHECK(progress.byAction[0].whole.value() ==
          Approx(toHectares(geo::trueArea(square(900'000, 0, 1000, 1000))).value()));
    CHECK(after.provenance.gridColumns == before.provenance.gridColumns);
}

TEST_CASE("An action between two boundaries counts on the one it lies in", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    Valley given;
    records::LandscapeVersion redrawn;
    redrawn.landscape = given.landscape;
    redrawn.number = 2;
    redrawn.shape = square(400, 100, 500, 800); // keeps one column of degraded cells
    given.plan.add(redrawn);
    // Beside the boundary of today, on 2 of the 32 degraded cells of the one before.
    given.action("Given up", square(100, 300, 100, 200));
    const auto results = given.computed(folder.path());
    REQUIRE(results.targets[0].boundaryEffect);
    const auto& effect = *results.targets[0].boundaryEffect;
    // Planting covers x from 300 to 700: 4 degraded cells on the boundary before, 2 on today's.
    CHECK(*effect.percentBefore == Approx(100.0 * 6 / 32).epsilon(1e-6));
    CHECK(*effect.percentAfter == Approx(100.0 * 2 / 8).epsilon(1e-6));
    const auto& rows = results.targets[0].restoration->byAction;
    const auto givenUp = std::ranges::find(rows, "Given up", &accounts::ActionRow::name);
    REQUIRE(givenUp != rows.end());
    CHECK(givenUp->inside.value() == 0.0);
    CHECK(givenUp->whole.value() == Approx(2.0).epsilon(1e-2)); // 100 m by 200 m
}

namespace {

/// One-degree cells round the earth, from 2 N to 2 S and from `west` on: all of class 1.
std::string belt(int west)
{
    std::string text = "ncols 360\nnrows 4\nxllcorner " + std::to_string(west) +
                       "\nyllcorner -2\ncellsize 1\nNODATA_value -9999\n";
    for (int cell = 0; cell < 4 * 360; ++cell)
        text += "1 ";
    return text;
}

geo::Shape degreesBox(const geo::Box& box)
{
    return {geo::Crs::wgs84(),
            {{{{box.minX, box.minY},
               {box.maxX, box.minY},
               {box.maxX, box.maxY},
               {box.minX, box.maxY}},
              {}}}};
}

/// The case on the belt: its landscape redrawn, its action away, another one in its place.
Valley valleyOnBelt(const geo::Shape& landscape, const geo::Shape& action)
{
    Valley given;
    given.baseline.path = "belt.asc";
    given.baseline.crsOverride = "EPSG:4326";
    given.plan.replace(given.baseline);
    records::LandscapeVersion version =
        *project::currentVersion(given.plan.project(), given.landscape);
    version.shape = landscape;
    given.plan.replace(version);
    given.action("Mangroves", action);
    return given;
}

} // namespace

TEST_CASE("A landscape across 180 degrees holds what lies on both sides of it", "[run]")
{
    const TemporaryFolder folder;
    const int west = GENERATE(-180, 0);
    writeFile(folder / "belt.asc", belt(west));
    // 177 E to 177 W, the equator in the middle; the action is one degree of it, drawn in the
    // other way of counting.
    const auto landscape =
        GENERATE(degreesBox({177, -1, 183, 1}), degreesBox({-183, -1, -177, 1}));
    const auto action =
        GENERATE(degreesBox({-179, -1, -178, 1}), degreesBox({181, -1, 182, 1}));
    const auto results = valleyOnBelt(landscape, action).computed(folder.path());
    const auto& progress = *results.targets[0].restoration;
    // On cells of one degree each column holds as much as the next.
    CHECK(*progress.assessedShare == Approx(1.0).epsilon(1e-12));
    CHECK(*progress.progressPercent == Approx(100.0 / 6).epsilon(1e-12));
    const double belt = progress.landscapeArea.value();
    // SP-01: one degree by one at the equator has 12 308.463894 km2; 12 of them.
    CHECK(belt == Approx(12 * 1'230'846.3894).epsilon(1e-6));
    CHECK(results.provenance.gridChoice.find("finest raster") != std::string::npos);
}

TEST_CASE("A landscape all round the earth is measured once", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "belt.asc", belt(-180));
    const auto results =
        valleyOnBelt(degreesBox({-180, -1, 180, 1}), degreesBox({-180, 0, -90, 1}))
            .computed(folder.path());
    const auto& progress = *results.targets[0].restoration;
    CHECK(progress.landscapeArea.value() == Approx(720 * 1'230'846.3894).epsilon(1e-6));
    CHECK(*progress.assessedShare == Approx(1.0).epsilon(1e-12));
    CHECK(*progress.progressPercent == Approx(12.5).epsilon(1e-12)); // 90 of 720 cells
}

TEST_CASE("Without any raster, shapes are measured on plain equal-area cells", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "pits.geojson", subBasins);
    Valley given;
    given.baseline.path = "pits.geojson";
    given.baseline.band = 0;
    given.baseline.crsOverride.clear();
    given.plan.replace(given.baseline);
    given.target.baselineClasses.clear();
    given.plan.replace(given.target);
    const auto results = given.computed(folder.path());
    const auto& progress = *results.targets[0].restoration;
    CHECK(*progress.progressPercent ==
          Approx(12.5).epsilon(1e-6)); // 8 of 64 cells: all degraded
    CHECK(results.provenance.gridChoice.starts_with("no raster to go by"));
}

TEST_CASE("What is brought from another CRS is listed with the operation and its accuracy",
          "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    writeFile(folder / "zones.geojson", R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"name":"all"},"geometry":{"type":"Polygon",
  "coordinates":[[[-51.1,1.7],[-50.9,1.7],[-50.9,1.9],[-51.1,1.9],[-51.1,1.7]]]}}]})");
    Valley given;
    records::Layer zones;
    zones.name = "Zones";
    zones.role = LayerRole::ReportingZone;
    zones.path = "zones.geojson";
    given.plan.add(zones);
    const auto& operations = given.computed(folder.path()).provenance.crsOperations;
    // Not the landscape, nor the baseline: they are in the grid's CRS.
    REQUIRE(operations.size() == 1);
    CHECK(operations[0].subject == "Zones");
    CHECK(operations[0].from == "EPSG:4326");
    CHECK(operations[0].to == "EPSG:32622");
    CHECK(operations[0].operation.find("UTM zone 22N") != std::string::npos);
    CHECK(operations[0].accuracyMetres == 0.0); // one datum
}

TEST_CASE("The text of a layer that stays a file is read in the encoding one gave", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    writeFile(folder / "zones.csv", // "Гоби" in CP1251
              "WKT,zone\n\"POLYGON((500200 200200,500600 200200,500600 200600,500200 "
              "200200))\",\xC3\xEE\xE1\xE8\n");
    Valley given;
    records::Layer zones;
    zones.name = "Zones";
    zones.role = LayerRole::ReportingZone;
    zones.path = "zones.csv";
    zones.crsOverride = "EPSG:32622";
    zones.fieldMapping = {{"name", "zone"}};
    zones.encoding = GENERATE("", "CP1251");
    given.plan.add(zones);
    records::Layer cover = given.baseline;
    cover.id = {};
    cover.name = "Cover";
    cover.role = LayerRole::LandCover;
    given.plan.add(cover);
    const run::Results results = given.computed(folder.path());
    const bool isNamed = std::ranges::any_of(
        results.landscapes.at(0).extents,
        [](const accounts::ExtentAccount& account) { return account.zone.name == "Гоби"; });
    CHECK(isNamed == !zones.encoding.empty());
    CHECK(hasFinding(results.findings, "text-encoding") == zones.encoding.empty());
}

TEST_CASE("Sub-basins tell how a boundary lies to the water", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    writeFile(folder / "basins.geojson", subBasins);
    Valley given;
    records::Layer basins;
    basins.name = "Basins";
    basins.role = LayerRole::SubBasin;
    basins.path = "basins.geojson";
    basins.fieldMapping = {{"id", "code"}, {"next-down", "down"}};
    given.plan.add(basins);
    records::Site mine;
    mine.name = "Mine";
    mine.shape = square(200, 200, 100, 100); // in a, which drains into b
    given.plan.add(mine);
    const auto results = given.computed(folder.path());
    const auto& boundary = results.landscapes.at(0).boundary;
    CHECK(boundary.wholeSubBasins == 1);
    CHECK(boundary.cutSubBasins == 1);
    CHECK(*boundary.catchmentClosure == Approx(0.5).epsilon(1e-4));
    REQUIRE(boundary.siteCatchments.size() == 1);
    CHECK(boundary.siteCatchments[0].subBasins == 2);
    CHECK(*boundary.siteCatchments[0].insideShare == Approx(64.0 / 96.0).epsilon(1e-4));
    CHECK(hasFinding(run::allFindings(results), "boundary-cuts-sub-basins"));
    CHECK(results.landscapes[0].sites.at(0).inside.value() == Approx(1.0).epsilon(0.01));
}

TEST_CASE("The digest of inputs follows content, not ids or the order of entry", "[run]")
{
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    Valley given, shifted;
    shifted.plan.add(records::Pressure{.id = {},
                                       .landscape = shifted.landscape,
                                       .name = "Roads",
                                       .description = {},
                                       .source = {},
                                       .shape = {}});
    const auto digest = [&](const Valley& each) {
        return each.computed(folder.path()).provenance.inputs;
    };
    CHECK(digest(given) == digest(Valley{}));
    CHECK_FALSE(digest(given) == digest(shifted));
    given.action("First", square(200, 200, 50, 50));
    given.action("Second", square(400, 200, 50, 50));
    Valley other; // the same two, entered the other way round
    other.action("Second", square(400, 200, 50, 50));
    other.action("First", square(200, 200, 50, 50));
    CHECK(digest(given) == digest(other));
}

TEST_CASE("A project without a boundary has findings and no figures", "[run]")
{
    const TemporaryFolder folder;
    tests::HandMadeProject plan;
    records::Landscape valley;
    valley.name = "Valley";
    plan.add(valley);
    SilentProgress progress;
    const auto results = run::compute(plan.project(), {folder.path()}, {}, progress);
    CHECK(results.landscapes.empty());
    CHECK(hasFinding(results.findings, "landscape-without-boundary"));
}

TEST_CASE("What stops the work is heard", "[run]")
{
    struct Impatient final : Progress {
        void begin(std::string_view) override {}
        void step(std::size_t, std::size_t) override { throw Cancelled{}; }
    } impatient;
    const TemporaryFolder folder;
    writeFile(folder / "halves.asc", halves);
    const Valley given;
    CHECK_THROWS_AS(run::compute(given.plan.project(), {folder.path()}, {}, impatient),
                    Cancelled);
}
