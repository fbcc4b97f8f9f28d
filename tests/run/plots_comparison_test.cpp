// Plots before and after (CF4), and changes that were given (CF1, CF5), from a project to its
// figures. Rasters as of compared_valley.h: ground under the plantings rises by 0.1 + 0.1 times
// its elevation.
#include "run/compared_valley.h"
#include "support/catch.h"

#include "ecotone/base/digest.h"

#include <algorithm>
#include <cmath>

using namespace ecotone;
using namespace ecotone::tests;
using Catch::Contains;
using records::LayerRole;
using records::Plot;
using records::PlotSide;
using records::TargetCounterfactual;

namespace {

struct PlotValley : ComparedValley {
    PlotValley()
    {
        change([](records::Target& each) {
            each.counterfactual = TargetCounterfactual::BeforeAfter;
        });
    }
    void plot(const std::string& name,
              PlotSide side,
              std::optional<double> earlier,
              std::optional<double> before,
              std::optional<double> after,
              const std::string& cluster = {})
    {
        plan.add(Plot{{}, target.id, name, side, cluster, earlier, before, after});
    }
    /// Impact plots rise by 0.2, 0.3 and 0.1, control plots by 0.1, 0.05 and 0.15; before that
    /// both by 0, 0.01 and 0.02.
    void threeAndThree()
    {
        plot("A", PlotSide::Impact, 0.30, 0.30, 0.50);
        plot("B", PlotSide::Impact, 0.29, 0.30, 0.60);
        plot("C", PlotSide::Impact, 0.28, 0.30, 0.40);
        plot("D", PlotSide::Control, 0.40, 0.40, 0.50);
        plot("E", PlotSide::Control, 0.39, 0.40, 0.45);
        plot("F", PlotSide::Control, 0.38, 0.40, 0.55);
    }
};

const run::PlotsResult& plotsOf(const run::TargetResult& result)
{
    REQUIRE(result.counterfactual);
    INFO(result.counterfactual->refusal);
    REQUIRE(result.counterfactual->plots);
    return *result.counterfactual->plots;
}

bool hasFinding(const run::Results& results, const std::string& code)
{
    const Findings all = run::allFindings(results);
    return std::ranges::find(all, code, &Finding::code) != all.end();
}

} // namespace

TEST_CASE("Plots before and after give the effect of the ground they stand for", "[run]")
{
    PlotValley valley;
    valley.threeAndThree();
    const run::TargetResult result = valley.result();
    const run::PlotsResult& plots = plotsOf(result);
    // (0.2 + 0.3 + 0.1) / 3 less (0.1 + 0.05 + 0.15) / 3; variances 0.01 and 0.0025 over 3.
    CHECK(plots.change.effect.value == Approx(0.1));
    CHECK(plots.change.effect.standardError == Approx(std::sqrt(0.0125 / 3.0)));
    REQUIRE(plots.earlier);
    CHECK(plots.earlier->effect.value == Approx(0.0).margin(1e-12));
    CHECK_FALSE(plots.isEarlierRejected);
    CHECK(result.counterfactual->supportsAttribution());

    const attribution::Attribution& outcome = *result.outcome;
    CHECK(outcome.method == attribution::CounterfactualMethod::BeforeAfterControlImpact);
    CHECK_THAT(outcome.counterfactual,
               Contains("3 plots under the actions and 3 control plots"));
    CHECK(outcome.effect.amount == Approx(0.1 * 200.0).epsilon(0.002)); // ha of the plantings
    CHECK(outcome.effect.standardError.value() ==
          Approx(outcome.effect.amount / 0.1 * std::sqrt(0.0125 / 3.0)));
    CHECK(outcome.effect.interval->lower < 0.0); // three plots a side tell little
    CHECK(std::abs(outcome.residual) < 1e-9);
    CHECK(outcome.unattributed == Approx(0.0).margin(1e-9));
}

TEST_CASE("Plots that lie together count as one reading", "[run]")
{
    PlotValley valley;
    valley.plot("A", PlotSide::Impact, {}, 0.3, 0.5, "north");
    valley.plot("B", PlotSide::Impact, {}, 0.3, 0.5, "north");
    valley.plot("C", PlotSide::Impact, {}, 0.3, 0.4);
    valley.plot("D", PlotSide::Control, {}, 0.3, 0.3);
    valley.plot("E", PlotSide::Control, {}, 0.3, 0.32);
    const run::Results results = valley.computed();
    CHECK(plotsOf(results.targets.at(0)).change.treated.clusters == 2);
    CHECK(plotsOf(results.targets.at(0)).change.control.clusters == 2);
    CHECK(hasFinding(results, "no-earlier-plots"));
}

TEST_CASE("Plots that went differently before the actions carry no attribution", "[run]")
{
    PlotValley valley;
    for (const int i : {1, 2, 3, 4, 5}) {
        const double noise = 0.001 * i;
        valley.plot("I" + std::to_string(i), PlotSide::Impact, 0.2 + noise, 0.4, 0.6);
        valley.plot("C" + std::to_string(i), PlotSide::Control, 0.4 + noise, 0.4, 0.4 + noise);
    }
    const run::Results results = valley.computed();
    const run::TargetResult& result = results.targets.at(0);
    CHECK(plotsOf(result).isEarlierRejected);
    CHECK_FALSE(result.counterfactual->supportsAttribution());
    CHECK(hasFinding(results, "trends-differed-before"));
}

TEST_CASE("Plots that are missing or too few are said to be", "[run]")
{
    PlotValley valley;
    std::string why;
    SECTION("none")
    {
        why = "asks for plots before and after (CF4), but has none";
    }
    SECTION("one of a side")
    {
        valley.plot("A", PlotSide::Impact, {}, 0.3, 0.5);
        valley.plot("B", PlotSide::Impact, {}, 0.3, 0.5);
        valley.plot("D", PlotSide::Control, {}, 0.3, 0.3);
        valley.plot("E", PlotSide::Control, {}, 0.3, {}); // not read afterwards
        why = "two";
    }
    const run::Results results = valley.computed();
    REQUIRE(results.targets.at(0).counterfactual);
    CHECK_THAT(results.targets.at(0).counterfactual->refusal, Contains(why));
    CHECK(results.targets.at(0).outcome->method == attribution::CounterfactualMethod::None);
    CHECK(hasFinding(results, "counterfactual-not-available"));
}

namespace {

/// The valley with two ecosystem types, west and east, and a change that a model gives for
/// them.
struct ModelledValley : ComparedValley {
    records::DocumentId document;

    explicit ModelledValley(TargetCounterfactual method)
    {
        const auto types = raster("Types", LayerRole::EcosystemType, [](int column, int) {
            return column < side / 2 ? 1.0 : 2.0;
        });
        records::Document report;
        report.title = "Model report";
        report.date = day(2026, 3, 1);
        report.digest = digestOf("the report");
        document = plan.add(report);
        change([&](records::Target& each) {
            each.counterfactual = method;
            each.ecosystemLayer = types;
            each.counterfactualDocument = document;
        });
    }
    void give(int type, double changePerHa, std::optional<double> error = std::nullopt)
    {
        plan.add(records::GivenChange{
            {}, target.id, type, changePerHa, error, EvidenceClass::Modelled});
    }
};

} // namespace

TEST_CASE("A change that a document gives for an ecosystem type is taken off", "[run]")
{
    const auto method =
        GENERATE(TargetCounterfactual::StaticBaseline, TargetCounterfactual::Model);
    ModelledValley valley{method};
    valley.give(1, 0.05, 0.01);
    valley.give(2, 0.08, 0.02);
    const attribution::Attribution outcome = *valley.result().outcome;
    CHECK(outcome.method == (method == TargetCounterfactual::Model
                                 ? attribution::CounterfactualMethod::Model
                                 : attribution::CounterfactualMethod::StaticBaseline));
    CHECK_THAT(outcome.counterfactual, Contains("by ecosystem type: Model report, 2026-03-01"));
    CHECK(outcome.strata.size() == 2);
    CHECK(outcome.counterfactualChange == Approx((0.05 + 0.08) * 39 * 78).epsilon(0.002));
    // Four plantings of 25 ha on either side.
    CHECK(outcome.effect.standardError.value() ==
          Approx(std::hypot(100 * 0.01, 100 * 0.02)).epsilon(0.002));
}

TEST_CASE("A given change without its document, or without values, is refused", "[run]")
{
    ModelledValley valley{TargetCounterfactual::Model};
    std::string why;
    SECTION("no value")
    {
        why = "gives no change for any stratum";
    }
    SECTION("a document without a date")
    {
        valley.give(1, 0.05);
        records::Document report = *valley.plan.project().find(valley.document);
        report.date.reset();
        valley.plan.replace(report);
        why = "give its title, its date and the digest of its file";
    }
    SECTION("no ecosystem types")
    {
        valley.give(1, 0.05);
        valley.change([](records::Target& target) { target.ecosystemLayer.reset(); });
        why = "no raster of ecosystem types was booked";
    }
    const attribution::Attribution outcome = *valley.result().outcome;
    CHECK(outcome.method == attribution::CounterfactualMethod::None);
    const auto found =
        std::ranges::find(outcome.findings, "counterfactual-not-available", &Finding::code);
    REQUIRE(found != outcome.findings.end());
    CHECK_THAT(found->message, Contains(why));
}
