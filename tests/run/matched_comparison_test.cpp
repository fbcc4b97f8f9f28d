// Matched control cells (CF3) from a project and its rasters to the figures: the true effect is
// known by construction (compared_valley.h).
#include "run/compared_valley.h"
#include "support/catch.h"

#include "ecotone/run/live_figures.h"
#include "ecotone/run/results_json.h"

#include <algorithm>
#include <cmath>

using namespace ecotone;
using namespace ecotone::tests;
using attribution::Attribution;
using Catch::Contains;
using records::LayerRole;
using records::MatchingUse;
using records::TargetCounterfactual;

namespace {

bool hasFinding(const Findings& findings, const std::string& code)
{
    return std::ranges::find(findings, code, &Finding::code) != findings.end();
}

const Finding& findingOf(const Findings& findings, const std::string& code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    REQUIRE(found != findings.end());
    return *found;
}

/// What a hectare did without an action, over the planted cells of some rows.
double changeWithout(int fromRow, int toRow)
{
    double sum = 0.0;
    int count = 0;
    for (int row = fromRow; row < toRow; ++row)
        for (int column = 0; column < ComparedValley::side; ++column)
            if (ComparedValley::isPlanted(column, row)) {
                sum += 0.03 + 0.1 * ComparedValley::elevation(column, row);
                ++count;
            }
    return sum / count;
}

/// Cells within two of a square of cells, straight on, and those at its corners.
std::size_t ringOf(std::size_t side)
{
    return 4 * 2 * side + 4;
}

const run::MatchedResult& matchOf(const run::TargetResult& result)
{
    REQUIRE(result.counterfactual);
    INFO(result.counterfactual->refusal);
    REQUIRE(result.counterfactual->matched);
    return *result.counterfactual->matched;
}

} // namespace

TEST_CASE("Matched controls find the effect that was put into a landscape", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    const run::TargetResult result = valley.result();
    const run::MatchedResult& matched = matchOf(result);

    CHECK(matched.controls.treatedCells == 200);
    CHECK(matched.controls.effect.pairs == 200);
    CHECK(matched.controls.effect.effect.value == Approx(ComparedValley::effect).margin(1e-6));
    CHECK(matched.controls.effect.controlChange ==
          Approx(changeWithout(0, ComparedValley::side)).margin(1e-6));
    CHECK(matched.samplingRate == 1.0);
    CHECK(matched.inLeakageRing == 8 * ringOf(5));
    CHECK(matched.candidates == 78 * 78 - 200 - matched.inLeakageRing);

    REQUIRE(result.outcome);
    const Attribution& outcome = *result.outcome;
    CHECK(outcome.method == attribution::CounterfactualMethod::MatchedControls);
    CHECK_THAT(outcome.counterfactual, Contains("CF3 matched control cells: 200 pairs"));
    const double hectares = matched.controls.effect.area.value();
    CHECK(hectares == Approx(200.0).epsilon(0.002)); // of the projection
    CHECK(outcome.effect.amount == Approx(ComparedValley::effect * hectares).margin(1e-4));
    CHECK(outcome.players.at(0).creditable.amount == Approx(outcome.effect.amount));
    CHECK(std::abs(outcome.residual) < 1e-9);
    CHECK(outcome.unattributed == Approx(0.0).margin(1e-9));
    CHECK(outcome.unansweredArea == Approx(0.0).margin(1e-9));

    valley.change(
        [](records::Target& target) { target.counterfactual = TargetCounterfactual::Gross; });
    const run::TargetResult gross = valley.result();
    CHECK_FALSE(gross.counterfactual);
    CHECK(gross.outcome->effect.amount > 2.0 * outcome.effect.amount); // near 0.15, not 0.07
}

TEST_CASE("The interval of shares out of a match is as wide as that of the effect", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    // What the covariate does not explain: a rough pattern that does not add up.
    valley.write("Condition 2025.asc", [](int column, int row) {
        return ComparedValley::condition2025(column, row) +
               0.01 * ((column * 31 + row * 17) % 11 - 5) / 5.0;
    });
    const run::TargetResult result = valley.result();
    const attribution::Effect& effect = matchOf(result).controls.effect.effect;
    const double hectares = matchOf(result).controls.effect.area.value();
    REQUIRE(effect.standardError > 0.0);
    CHECK(effect.interval.lower < ComparedValley::effect);
    CHECK(effect.interval.upper > ComparedValley::effect);
    const attribution::Share& share = result.outcome->effect;
    REQUIRE(share.interval);
    CHECK(share.amount == Approx(effect.value * hectares).margin(1e-6));
    CHECK(share.standardError.value() == Approx(effect.standardError * hectares).margin(1e-6));
    CHECK(share.interval->lower == Approx(effect.interval.lower * hectares).margin(1e-5));
    CHECK(share.interval->upper == Approx(effect.interval.upper * hectares).margin(1e-5));
}

TEST_CASE("Neither ground under actions that did not begin nor the ring is compared with",
          "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    valley.action("Some day", ComparedValley::cells(40, 40, 6, 6),
                  records::Status::InPreparation);
    // One that lies beside the landscape has a ring too.
    valley.action("Outside", ComparedValley::cells(-3, 40, 3, 3));
    valley.write("Condition 2025.asc", [](int column, int row) {
        const auto isBetween = [](int value, int from, int to) {
            return value >= from && value < to;
        };
        const bool isNearPlan = (isBetween(column, 38, 48) && isBetween(row, 40, 46)) ||
                                (isBetween(column, 40, 46) && isBetween(row, 38, 48));
        const bool isNearOutside = column == 1 && isBetween(row, 40, 43);
        return isNearPlan || isNearOutside ? 0.0 : ComparedValley::condition2025(column, row);
    });
    const run::MatchedResult matched = matchOf(valley.result());
    CHECK(matched.controls.effect.effect.value == Approx(ComparedValley::effect).margin(1e-6));
    CHECK(matched.controls.effect.controlChange ==
          Approx(changeWithout(0, ComparedValley::side)).margin(1e-6));
    CHECK(matched.inLeakageRing == 8 * ringOf(5) + ringOf(6) + 3);
    CHECK(matched.candidates == 78 * 78 - 200 - 36 - matched.inLeakageRing);
}

TEST_CASE("A cell is treated where actions cover half of it, and neither where less", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    const project::Project asMade = valley.plan.project();
    for (const auto& [id, action] : asMade.all<records::Action>()) {
        records::Action moved = action;
        for (geo::Point& point : moved.shape->polygons[0].outer)
            point.x += 40; // of 100 m: 5 columns are treated still, the first by 60 %
        valley.plan.replace(moved);
    }
    const run::MatchedResult matched = matchOf(valley.result());
    CHECK(matched.controls.treatedCells == 200);
    CHECK(matched.partlyTreated == 8 * 5);
    // The area of the cells is what lies under the actions: 4.6 of 5 columns.
    CHECK(matched.controls.effect.area.value() == Approx(200.0 * 4.6 / 5).epsilon(0.002));
    CHECK(matched.controls.effect.effect.value == Approx(ComparedValley::effect).margin(1e-6));
}

TEST_CASE("Threads and tiles change nothing of a match, and the seed decides which sample",
          "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    valley.change([](records::Target& target) { target.candidateLimit = 700; });
    const auto jsonOf = [&](int threads, std::int64_t tileSide) {
        run::RunOptions options;
        options.threads = threads;
        options.tileSide = tileSide;
        return run::toJson(valley.computed(options).targets.at(0));
    };
    const std::string json = jsonOf(1, 512);
    CHECK(jsonOf(3, 512) == json);
    const run::MatchedResult matched = matchOf(valley.result());
    CHECK(matched.candidates > 5'000);
    CHECK(matched.samplingRate == 700.0 / static_cast<double>(matched.candidates));
    CHECK(matched.controls.candidateCells == 700);
    CHECK(matched.controls.effect.effect.value == Approx(ComparedValley::effect).margin(1e-6));
    CHECK(hasFinding(valley.result().counterfactual->findings, "candidates-sampled"));
    run::RunOptions smallTiles;
    smallTiles.tileSide = 16;
    smallTiles.threads = 2;
    CHECK(matchOf(valley.computed(smallTiles).targets.at(0)).controls.effect.effect ==
          matched.controls.effect.effect);

    valley.change([](records::Target& target) { target.matchingSeed = 2; });
    const run::MatchedResult other = matchOf(valley.result());
    CHECK(other.controls.seed == 2);
    CHECK(other.controls.balance.covariates.at(0).controlBefore !=
          matched.controls.balance.covariates.at(0).controlBefore);
}

TEST_CASE("Exact layers and calipers leave ground without a control to nobody", "[run]")
{
    ComparedValley valley;
    // The plantings of the lower row alone stand on soil 2, of which there is no other ground.
    const auto soil = valley.raster("Soil", LayerRole::Context, [](int column, int row) {
        return ComparedValley::isPlanted(column, row) && row < 30 ? 2.0 : 1.0;
    });
    valley.matchBy(valley.elevationLayer, MatchingUse::Nearest, 0.02);
    valley.matchBy(soil, MatchingUse::Exact);
    const run::TargetResult result = valley.result();
    const run::MatchedResult& matched = matchOf(result);
    REQUIRE(matched.by.size() == 2);
    CHECK(matched.by[0].layer == "Soil");
    CHECK(matched.by[1].caliper == 0.02);
    CHECK(matched.controls.effect.pairs == 100);
    CHECK(matched.controls.unmatchedArea.value() == Approx(100.0).epsilon(0.002));
    CHECK(hasFinding(result.counterfactual->findings, "treated-not-matched"));
    const Attribution& outcome = *result.outcome;
    CHECK(outcome.unansweredArea == Approx(matched.controls.unmatchedArea.value()));
    const double lower = changeWithout(0, 30) + ComparedValley::effect;
    CHECK(outcome.unattributed == Approx(lower * outcome.unansweredArea).epsilon(1e-3));
    CHECK(outcome.effect.amount ==
          Approx(ComparedValley::effect * matched.controls.effect.area.value()).margin(1e-4));
    CHECK(std::abs(outcome.residual) < 1e-9);
}

TEST_CASE("A match that shows an effect before the actions is told in plain words", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    const run::TargetResult good = valley.result();
    CHECK_FALSE(matchOf(good).controls.isPlaceboRejected);
    REQUIRE(matchOf(good).controls.placebo);
    CHECK(matchOf(good).controls.placebo->difference.effect.value == Approx(0.0).margin(1e-6));
    CHECK(good.counterfactual->supportsAttribution());

    valley.write("Condition 2010.asc", [](int column, int row) {
        const double noise = 0.001 * ((column * 31 + row * 17) % 11);
        return ComparedValley::isPlanted(column, row) ? 0.2 + noise : 0.3 + noise;
    });
    const run::Results results = valley.computed();
    const run::TargetResult& bad = results.targets.at(0);
    CHECK(matchOf(bad).controls.isPlaceboRejected);
    CHECK_FALSE(bad.counterfactual->supportsAttribution());
    CHECK_THAT(findingOf(run::allFindings(results), "placebo-effect").message,
               Contains("Between 2010 and 2015, before the action, matched cells differed"));
}

TEST_CASE("Few pairs and unlike ground are told in plain words", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    // Plantings lie a step above all other ground.
    valley.write("Elevation.asc", [](int column, int row) {
        return ComparedValley::elevation(column, row) +
               (ComparedValley::isPlanted(column, row) ? 5.0 : 0.0);
    });
    const run::TargetResult result = valley.result();
    CHECK(matchOf(result).controls.balance.quality == attribution::MatchQuality::Critical);
    CHECK_FALSE(result.counterfactual->supportsAttribution());
    CHECK(std::ranges::any_of(result.counterfactual->findings, [](const Finding& finding) {
        return finding.subject == "30 %" &&
               finding.message.find("Elevation") != std::string::npos;
    }));
}

TEST_CASE("Without an earlier condition the test before the actions is told to be missing",
          "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    valley.change([](records::Target& target) { target.openingLayer.reset(); });
    const run::TargetResult result = valley.result();
    CHECK(matchOf(result).period.first == day(2010, 7, 1));
    CHECK(hasFinding(result.counterfactual->findings, "no-placebo-test"));
    valley.change([&](records::Target& target) { target.openingLayer = valley.opening; });
    CHECK_FALSE(hasFinding(valley.result().counterfactual->findings, "no-placebo-test"));
}

TEST_CASE("An action that began before the opening of the comparison is named", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    CHECK_FALSE(hasFinding(valley.result().counterfactual->findings, "begun-before-opening"));
    records::Action early = valley.plan.project().all<records::Action>().begin()->second;
    early.start = day(2014, 1, 1);
    valley.plan.replace(early);
    CHECK_THAT(
        findingOf(valley.result().counterfactual->findings, "begun-before-opening").message,
        Contains("“Planting 10 20”"));
}

TEST_CASE("What a match lacks is said in a sentence, and change stays gross", "[run]")
{
    ComparedValley valley;
    std::string why;
    SECTION("no layer to match by")
    {
        why = "names no raster in which they should be like the treated ones";
    }
    SECTION("a layer whose file is gone")
    {
        valley.matchBy(valley.elevationLayer);
        std::filesystem::remove(valley.folder / "Elevation.asc");
        why = "matched by the layer “Elevation”, which could not be read";
    }
    SECTION("no action has begun")
    {
        valley.matchBy(valley.elevationLayer);
        valley.change([](records::Target& target) { target.asOf = day(2019, 12, 31); });
        valley.change([&](records::Target& target) { target.openingLayer.reset(); });
        why = "No treated cell";
    }
    SECTION("no control within the caliper")
    {
        valley.matchBy(valley.elevationLayer, MatchingUse::Nearest, 0.001);
        valley.write("Elevation.asc", [](int column, int row) {
            return ComparedValley::elevation(column, row) +
                   (ComparedValley::isPlanted(column, row) ? 5.0 : 0.0);
        });
        why = "No treated cell has a control cell";
    }
    const run::Results results = valley.computed();
    const run::TargetResult& result = results.targets.at(0);
    REQUIRE(result.counterfactual);
    CHECK_THAT(result.counterfactual->refusal, Contains(why));
    CHECK_FALSE(result.counterfactual->matched);
    REQUIRE(result.outcome);
    CHECK(result.outcome->method == attribution::CounterfactualMethod::None);
    CHECK_THAT(findingOf(run::allFindings(results), "counterfactual-not-available").message,
               Contains("Change is gross (CF0)."));
}

TEST_CASE("A comparison without two dates of condition is refused by name", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    valley.change([](records::Target& target) { target.asOf = day(2014, 12, 31); });
    const run::Results results = valley.computed();
    const run::TargetResult& result = results.targets.at(0);
    REQUIRE(result.counterfactual);
    CHECK_THAT(result.counterfactual->refusal, Contains("no two usable dates of condition"));
    CHECK_FALSE(result.outcome);
    CHECK(hasFinding(run::allFindings(results), "counterfactual-not-available"));
}

TEST_CASE("Live figures compare with the full figures, and not while somebody draws", "[run]")
{
    ComparedValley valley;
    valley.matchBy(valley.elevationLayer);
    SilentProgress progress;
    run::LiveFigures live{{valley.folder.path()}, {}};
    const project::Project& project = valley.plan.project();
    const Attribution drawn = live.targets(project, progress).at(0).outcome.value();
    CHECK(drawn.method == attribution::CounterfactualMethod::None);
    CHECK_THAT(findingOf(drawn.findings, "counterfactual-not-available").message,
               Contains("not while something is being drawn. Change is gross (CF0)."));
    const run::Results full = live.results(project, progress);
    CHECK(run::toJson(full) == run::toJson(valley.computed()));
    CHECK(full.targets.at(0).outcome->method ==
          attribution::CounterfactualMethod::MatchedControls);
}
