#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/difference_in_differences.h"

#include <cmath>

using namespace ecotone::attribution;
using ecotone::tests::workedExample;

TEST_CASE("Worked example ATT-05: difference in differences of published cell means",
          "[attribution]")
{
    const auto example = workedExample("ATT-05");
    const auto& inputs = example.at("inputs");
    const double effect =
        differenceOfMeans(0.0, inputs.at("treated_change"), 0.0, inputs.at("control_change"));
    CHECK(effect == Approx(example.at("expected").at("effect").get<double>()).margin(1e-6));
}

TEST_CASE("The four means of a published table give its effect", "[attribution]")
{
    // Card and Krueger (1994), table 3, full-time equivalents: New Jersey 20.44 to 21.03,
    // Pennsylvania 23.33 to 21.17; printed difference 2.76 (of unrounded means).
    CHECK(differenceOfMeans(20.44, 21.03, 23.33, 21.17) == Approx(2.75));
}

TEST_CASE("Standard errors of two published groups join as printed", "[attribution]")
{
    // The same table: changes 0.59 (standard error 0.54) and −2.16 (1.25); difference 2.76
    // (1.36). Only the errors are printed, so 321 and 78 restaurants stand for any numbers.
    const auto result =
        differenceInDifferences(ChangeSummary{0.59, 0.54 * std::sqrt(321.0), 321},
                                ChangeSummary{-2.16, 1.25 * std::sqrt(78.0), 78}, 0.95);
    REQUIRE(result);
    CHECK(result.value().effect.value == Approx(2.75));
    CHECK(result.value().effect.standardError == Approx(1.36).margin(0.005));
}

TEST_CASE("Two samples of plots give effect, error, degrees of freedom and interval",
          "[attribution]")
{
    // Treated: mean 4, s² = (4 + 0 + 4) / 2 = 4, v = 4/3, f = 2.
    // Control: mean 1, s² = (1 + 1 + 1 + 1) / 3 = 4/3, v = 1/3, f = 3.
    const auto result = differenceInDifferences(PlotChanges{{2.0, 4.0, 6.0}, {}},
                                                PlotChanges{{0.0, 2.0, 0.0, 2.0}, {}}, 0.95);
    REQUIRE(result);
    const Effect& effect = result.value().effect;
    CHECK(effect.value == Approx(3.0));
    CHECK(effect.standardError == Approx(std::sqrt(5.0 / 3.0)));
    // (5/3)² / ((4/3)² / 2 + (1/3)² / 3) = (25/9) / (25/27)
    CHECK(effect.degreesOfFreedom == Approx(3.0));
    // t(0.975, 3) = 3.182446
    CHECK(effect.interval.lower == Approx(3.0 - 3.182446 * std::sqrt(5.0 / 3.0)).epsilon(1e-6));
    CHECK(effect.interval.upper == Approx(3.0 + 3.182446 * std::sqrt(5.0 / 3.0)).epsilon(1e-6));
    CHECK_FALSE(effect.isDistinguishable());

    SECTION("and over an area the same in other units")
    {
        const Effect total = scaledBy(effect, 20.0);
        CHECK(total.value == Approx(60.0));
        CHECK(total.interval.upper == Approx(20.0 * effect.interval.upper));
        CHECK(total.pValue == effect.pValue);
    }
    SECTION("and turned round by a negative factor, with its bounds in order")
    {
        const Effect turned = scaledBy(effect, -1.0);
        CHECK(turned.interval.lower == -effect.interval.upper);
        CHECK(turned.standardError == effect.standardError);
    }
    SECTION("and as an estimate for sums")
    {
        CHECK(asEstimate(effect).evidence == ecotone::EvidenceClass::Measured);
        CHECK(asEstimate(effect).standardError == effect.standardError);
    }
}

TEST_CASE("Summaries and plots of one sample say the same", "[attribution]")
{
    const auto plots = differenceInDifferences(PlotChanges{{2.0, 4.0, 6.0}, {}},
                                               PlotChanges{{0.0, 2.0, 0.0, 2.0}, {}}, 0.9);
    const auto summaries = differenceInDifferences(
        ChangeSummary{4.0, 2.0, 3}, ChangeSummary{1.0, std::sqrt(4.0 / 3.0), 4}, 0.9);
    REQUIRE(plots);
    REQUIRE(summaries);
    CHECK(plots.value().effect.interval.lower ==
          Approx(summaries.value().effect.interval.lower));
    CHECK(plots.value().effect.pValue == Approx(summaries.value().effect.pValue));
}

TEST_CASE("Plots that lie together count once", "[attribution]")
{
    // Every plot read three times over tells no more than once.
    const PlotChanges control{{0.0, 2.0, 0.0, 2.0}, {}};
    const auto single =
        differenceInDifferences(PlotChanges{{2.0, 4.0, 6.0}, {}}, control, 0.95);
    const auto triple = differenceInDifferences(
        PlotChanges{{2, 2, 2, 4, 4, 4, 6, 6, 6}, {7, 7, 7, 1, 1, 1, 5, 5, 5}}, control, 0.95);
    REQUIRE(single);
    REQUIRE(triple);
    CHECK(triple.value().treated.clusters == 3);
    CHECK(triple.value().effect.standardError == Approx(single.value().effect.standardError));
    CHECK(triple.value().effect.degreesOfFreedom ==
          Approx(single.value().effect.degreesOfFreedom));
}

TEST_CASE("Plots not read at both dates are left out and counted", "[attribution]")
{
    const auto result = differenceInDifferences(PlotChanges{{2.0, NAN, 4.0, 6.0}, {}},
                                                PlotChanges{{0.0, 2.0}, {}}, 0.95);
    REQUIRE(result);
    CHECK(result.value().treated.withoutData == 1);
    CHECK(result.value().treated.mean == 4.0);
}

TEST_CASE("Groups without any spread have an exact difference", "[attribution]")
{
    const auto result =
        differenceInDifferences(PlotChanges{{1.0, 1.0}, {}}, PlotChanges{{0.5, 0.5}, {}}, 0.95);
    REQUIRE(result);
    CHECK(result.value().effect.interval == ecotone::Interval{0.5, 0.5});
    CHECK(result.value().effect.pValue == 0.0);
    CHECK(effectOf(0.0, 0.0, 3.0, 0.95).pValue == 1.0);
}

TEST_CASE("One plot, or one cluster, is no group", "[attribution]")
{
    const PlotChanges two{{0.0, 2.0}, {}};
    CHECK(differenceInDifferences(PlotChanges{{1.0, NAN}, {}}, two, 0.95).refusal().reason ==
          "The treated group has 1 plots with data at both dates; a difference in differences "
          "(CF4) needs at least two.");
    CHECK_THAT(
        differenceInDifferences(two, PlotChanges{{1.0, 2.0}, {4, 4}}, 0.95).refusal().reason,
        Catch::Contains("The control group has 1 clusters"));
    CHECK_THAT(
        differenceInDifferences(ChangeSummary{1.0, 1.0, 1}, ChangeSummary{1.0, 1.0, 9}, 0.95)
            .refusal()
            .reason,
        Catch::Contains("The treated group has 1 plots"));
    CHECK_THAT(
        differenceInDifferences(ChangeSummary{1.0, 1.0, 9}, ChangeSummary{1.0, -1.0, 9}, 0.95)
            .refusal()
            .reason,
        Catch::Contains("cannot be negative"));
}
