#include "cells_by_hand.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/balance.h"

#include <cmath>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::cellsByHand;
using ecotone::tests::workedExample;

namespace {

using Differences = std::vector<std::optional<double>>;

} // namespace

TEST_CASE("Worked example ATT-07: standardised mean difference and its flag", "[attribution]")
{
    const auto example = workedExample("ATT-07");
    const auto& inputs = example.at("inputs");
    const auto& expected = example.at("expected");
    const auto difference =
        standardisedMeanDifference({inputs.at("mean_treated"), inputs.at("sd_treated")},
                                   {inputs.at("mean_control"), inputs.at("sd_control")});
    REQUIRE(difference);
    CHECK(*difference == Approx(expected.at("smd").get<double>()).margin(1e-8));
    CHECK(toText(matchQuality(Differences{difference}, 1'000)) ==
          expected.at("flag").get<std::string>());
}

TEST_CASE("A difference without spread is 0 or undefined", "[attribution]")
{
    CHECK(standardisedMeanDifference({2.0, 0.0}, {2.0, 0.0}) == 0.0);
    CHECK_FALSE(standardisedMeanDifference({2.0, 0.0}, {3.0, 0.0}));
}

TEST_CASE("The quality of a match follows the thresholds, at and beside them", "[attribution]")
{
    const Differences balanced(10, 0.1); // 0.1 is not above 0.1
    CHECK(matchQuality(balanced, 200) == MatchQuality::Good);
    CHECK(matchQuality(balanced, 199) == MatchQuality::Caution);
    CHECK(matchQuality(balanced, 50) == MatchQuality::Caution);
    CHECK(matchQuality(balanced, 49) == MatchQuality::Critical);

    Differences someOut = balanced;
    someOut[0] = -0.11;
    someOut[1] = 0.24;
    CHECK(matchQuality(someOut, 200) == MatchQuality::Good); // 20 %, not more
    someOut[2] = 0.11;
    CHECK(matchQuality(someOut, 200) == MatchQuality::Caution);
    someOut[3] = -0.25;
    CHECK(matchQuality(someOut, 200) == MatchQuality::Critical);
    CHECK(matchQuality(Differences{0.0, std::nullopt}, 200) == MatchQuality::Critical);

    CHECK(toText(MatchQuality::Good) == std::string{"good"});
    CHECK(toText(MatchQuality::Caution) == std::string{"caution"});
}

TEST_CASE("The balance table shows groups before and after matching", "[attribution]")
{
    // Treated 4 and 6; candidates 0, 2, 5, 6: matched are 5 and 6 or 5 and 6 the other way
    // round.
    const auto cells = cellsByHand({{CellUse::Treated, {4.0}},
                                    {CellUse::Treated, {6.0}},
                                    {CellUse::Candidate, {0.0}},
                                    {CellUse::Candidate, {2.0}},
                                    {CellUse::Candidate, {5.0}},
                                    {CellUse::Candidate, {6.0}}});
    SilentProgress silent;
    const auto matcher = Matcher::over(cells, 1, silent);
    REQUIRE(matcher);
    const Balance balance = balanceOf(matcher.value(), matcher.value().match(1));
    REQUIRE(balance.covariates.size() == 1);
    const CovariateBalance& row = balance.covariates[0];
    CHECK(row.treatedBefore == GroupMoments{5.0, std::sqrt(2.0)});
    CHECK(row.controlBefore.mean == Approx(3.25));
    CHECK(row.control.mean == Approx(5.5));
    CHECK(row.control.standardDeviation == Approx(std::sqrt(0.5)));
    CHECK(row.difference.value() == Approx(-0.5 / std::sqrt(1.25)));
    CHECK(balance.quality == MatchQuality::Critical);
    REQUIRE(balance.findings.size() == 2);
    CHECK(balance.findings[0].code == "covariate-out-of-balance");
    CHECK(balance.findings[0].severity == Severity::Problem);
    CHECK(balance.findings[1].code == "few-matched-pairs");
    CHECK(balance.findings[1].severity == Severity::Problem);
}

TEST_CASE("A covariate with one value in each matched group is out of balance", "[attribution]")
{
    const auto cells = cellsByHand(
        {{CellUse::Treated, {4.0}}, {CellUse::Candidate, {5.0}}, {CellUse::Candidate, {7.0}}});
    SilentProgress silent;
    const auto matcher = Matcher::over(cells, 1, silent);
    REQUIRE(matcher);
    const Balance balance = balanceOf(matcher.value(), matcher.value().match(1));
    CHECK_FALSE(balance.covariates[0].difference);
    CHECK_THAT(balance.findings[0].message, Catch::Contains("one value"));
}
