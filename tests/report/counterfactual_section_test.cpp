#include "reading.h"
#include "support/catch.h"

#include "ecotone/report/build_report.h"

#include <algorithm>

using namespace ecotone;
using tests::column;
using tests::sampleReport;
using tests::tableOf;
using tests::Texts;

namespace {

attribution::MatchedEffect compared(double treated, double control, double error)
{
    attribution::MatchedEffect made;
    made.effect = attribution::effectOf(treated - control, error, 20.0, 0.95);
    made.treatedChange = treated;
    made.controlChange = control;
    made.pairs = 240;
    made.area = Hectares{240.0};
    made.blockSize_m = 1'000.0;
    made.effectiveBlocks = 21.04;
    return made;
}

/// 240 pairs matched by one layer: 0.12 against 0.05 a hectare; over the five years before 0.01
/// against 0.01.
run::CounterfactualResult matched()
{
    run::CounterfactualResult result;
    run::MatchedResult match;
    match.period = {*Date::of(2015, 7, 1), *Date::of(2025, 7, 1)};
    match.by.push_back({"Slope", records::MatchingUse::Nearest, 2.5, "as stored"});
    match.leakageRingM = 5'000.0;
    match.candidates = 40'000;
    match.samplingRate = 0.25;
    match.controls.seed = 7;
    match.controls.effect = compared(0.12, 0.05, 0.01);
    match.controls.prePeriods.push_back({2010.5, 2015.5, compared(0.01, 0.01, 0.004)});
    match.controls.placebo = match.controls.prePeriods.back();
    match.controls.balance.quality = attribution::MatchQuality::Caution;
    match.controls.balance.covariates.push_back(
        {"Slope", {12.0, 3.0}, {6.0, 3.0}, {12.0, 3.0}, {11.55, 3.0}, 2.0, 0.15});
    result.matched = match;
    return result;
}

std::string allText(const report::Report& report)
{
    std::string all;
    for (const report::Section& section : report.sections)
        for (const report::Block& block : section.blocks) {
            if (const auto* const paragraph = std::get_if<report::Paragraph>(&block))
                all += paragraph->text + "\n";
            if (const auto* const callout = std::get_if<report::Callout>(&block))
                all += callout->text + "\n";
            if (const auto* const facts = std::get_if<report::Facts>(&block))
                for (const report::Fact& fact : facts->facts)
                    all += fact.label + ": " + fact.value + "\n";
        }
    return all;
}

} // namespace

TEST_CASE("A match stands in the report with its effect, balance and test", "[report]")
{
    auto sample = tests::sampleLandscape();
    sample.results.targets.front().counterfactual = matched();
    const auto report = sampleReport(sample);
    const std::string text = allText(report);
    // t of 20 degrees of freedom is 2.086.
    CHECK_THAT(text, Catch::Contains("the difference is 0.0700 per hectare (standard error "
                                     "0.0100, 95 % interval 0.0491 to 0.0909)"));
    CHECK_THAT(text, Catch::Contains("The interval keeps clear of zero."));
    CHECK_THAT(text, Catch::Contains("Matched by: Slope: within 2.5"));
    CHECK_THAT(text, Catch::Contains("Candidates looked at: 25.00"));
    const report::Table& balance = tableOf(report, "balance");
    CHECK(column(balance, 0) == Texts{"Slope"});
    CHECK(column(balance, 3) == Texts{"2.000"});
    CHECK(column(balance, 4) == Texts{"0.150"});
    CHECK_THAT(balance.note, Catch::Contains("This match: caution."));
    const report::Table& before = tableOf(report, "before-the-actions");
    CHECK(column(before, 0) == Texts{"2010 to 2015"});
    CHECK(column(before, 1) == Texts{"0.0020"}); // 0.01 in five years
    CHECK_THAT(before.note, Catch::Contains("it found nothing that should not be there"));
}

TEST_CASE("A comparison that failed says so in the report", "[report]")
{
    auto sample = tests::sampleLandscape();
    SECTION("a rejected test")
    {
        auto result = matched();
        result.matched->controls.isPlaceboRejected = true;
        sample.results.targets.front().counterfactual = result;
        CHECK_THAT(tableOf(sampleReport(sample), "before-the-actions").note,
                   Catch::Contains("it failed"));
    }
    SECTION("no comparison at all")
    {
        run::CounterfactualResult result;
        result.refusal = "There are no control cells.";
        sample.results.targets.front().counterfactual = result;
        CHECK_THAT(allText(sampleReport(sample)),
                   Catch::Contains("There are no control cells."));
    }
}

TEST_CASE("Plots stand in the report beside their control plots", "[report]")
{
    auto sample = tests::sampleLandscape();
    run::PlotsResult plots;
    plots.change.effect = attribution::effectOf(0.1, 0.06, 4.0, 0.95);
    plots.change.treated = {0.2, 0.003, 3, 3, 0, 2.0};
    plots.change.control = {0.1, 0.001, 3, 3, 0, 2.0};
    run::CounterfactualResult result;
    result.plots = plots;
    sample.results.targets.front().counterfactual = result;
    const auto report = sampleReport(sample);
    const report::Table& table = tableOf(report, "plots");
    CHECK(column(table, 1) == Texts{"0.2000"});
    CHECK(column(table, 5) == Texts{"0.1000"});
    CHECK_THAT(table.note, Catch::Contains("is not known"));
    CHECK_THAT(allText(report), Catch::Contains("The interval includes zero"));
}
