#include "cells_by_hand.h"
#include "support/catch.h"

#include "ecotone/attribution/matched_effect.h"

#include <cmath>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::cellsByHand;
using ecotone::tests::HandCell;

namespace {

constexpr DatePair beforeAfter{0, 1};
constexpr EffectOptions plain{1'000.0, 0.95, BiasCorrection::None};
constexpr EffectOptions corrected{1'000.0, 0.95, BiasCorrection::Regression};

/// One pair: where its cells lie (in blocks), what they did, and their covariate.
struct HandPair {
    double treated = 0.0, control = 0.0;
    int treatedBlock = 0, controlBlock = 0;
    double treatedX = 0.0, controlX = 0.0;
    double area_ha = 1.0;
    std::size_t stratum = 0;
};

struct Matched {
    CandidateCells cells;
    std::vector<MatchedPair> pairs;
};

Matched matchedByHand(const std::vector<HandPair>& rows)
{
    std::vector<HandCell> cells;
    Matched result;
    for (const HandPair& row : rows) {
        result.pairs.push_back({cells.size(), cells.size() + 1, row.stratum, 0.0});
        cells.push_back({CellUse::Treated,
                         {row.treatedX},
                         row.treated,
                         1'000.0 * row.treatedBlock + 500.0,
                         500.0,
                         row.area_ha});
        cells.push_back({CellUse::Candidate,
                         {row.controlX},
                         row.control,
                         1'000.0 * row.controlBlock + 500.0,
                         500.0});
    }
    result.cells = cellsByHand(cells);
    return result;
}

MatchedEffect effectOf(const Matched& matched, const EffectOptions& options)
{
    const auto result = matchedEffect(matched.cells, matched.pairs, beforeAfter, options);
    REQUIRE(result);
    return result.value();
}

} // namespace

TEST_CASE("Pairs in blocks of their own have the standard error of paired differences",
          "[attribution]")
{
    // Differences 2, 4, 2, 6: mean 3.5, s² = 11/3.
    const MatchedEffect found = effectOf(
        matchedByHand({{3, 1, 0, 10}, {5, 1, 1, 11}, {4, 2, 2, 12}, {8, 2, 3, 13}}), plain);
    CHECK(found.effect.value == Approx(3.5));
    CHECK(found.effect.standardError == Approx(std::sqrt(11.0 / 12.0)));
    CHECK(found.effect.degreesOfFreedom == Approx(3.0));
    // t(0.975, 3) = 3.182446
    CHECK(found.effect.interval.lower ==
          Approx(3.5 - 3.182446 * std::sqrt(11.0 / 12.0)).epsilon(1e-6));
    CHECK(found.treatedChange == Approx(5.0));
    CHECK(found.controlChange == Approx(1.5));
    CHECK(found.correction == 0.0);
    CHECK(found.treatedBlocks == 4);
    CHECK(found.controlBlocks == 4);
    CHECK(found.pairs == 4);
    CHECK(found.blockSize_m == 1'000.0);
}

TEST_CASE("Treated cells of one block tell less than cells of several", "[attribution]")
{
    // Deviations −1.5, 0.5, −1.5, 2.5; the first two in one block: ((−1)² + 1.5² + 2.5²) / 16 =
    // 0.59375. Weights 0.5, 0.25, 0.25: G = 1 / 0.375 = 8/3, G / (G − 1) = 1.6.
    const MatchedEffect found = effectOf(
        matchedByHand({{3, 1, 0, 10}, {5, 1, 0, 11}, {4, 2, 2, 12}, {8, 2, 3, 13}}), plain);
    CHECK(found.effectiveBlocks == Approx(8.0 / 3.0));
    CHECK(found.effect.standardError == Approx(std::sqrt(1.6 * 0.59375)));
    CHECK(found.effect.degreesOfFreedom == Approx(5.0 / 3.0));
}

TEST_CASE("Pairs go together where the control of one lies beside the treated of another",
          "[attribution]")
{
    // As in the first case, but the first control lies in the block of the third treated cell:
    // the product of their deviations, 1.5², counts twice.
    const MatchedEffect found = effectOf(
        matchedByHand({{3, 1, 0, 2}, {5, 1, 1, 11}, {4, 2, 2, 12}, {8, 2, 3, 13}}), plain);
    CHECK(found.effect.standardError ==
          Approx(std::sqrt(4.0 / 3.0 * (11.0 + 2.0 * 2.25) / 16.0)));
}

TEST_CASE("Pairs that share both blocks count once, not twice", "[attribution]")
{
    // Blocks 0 and 10 both hold the first two pairs.
    const MatchedEffect found = effectOf(
        matchedByHand({{3, 1, 0, 10}, {5, 1, 0, 10}, {4, 2, 2, 12}, {8, 2, 3, 13}}), plain);
    CHECK(found.effect.standardError == Approx(std::sqrt(1.6 * 0.59375)));
}

TEST_CASE("The variance is never below that by blocks of the treated cells", "[attribution]")
{
    // Differences 1 and −1, mean 0; the control of one lies beside the other's treated cell, so
    // their product takes all variance away: what is left is the variance by treated blocks.
    const MatchedEffect found = effectOf(matchedByHand({{1, 0, 0, 1}, {-1, 0, 1, 12}}), plain);
    CHECK(found.effect.standardError == Approx(std::sqrt(2.0 * 0.5)));
}

TEST_CASE("Pairs weigh by the area of their treated cell", "[attribution]")
{
    const MatchedEffect found =
        effectOf(matchedByHand({{3, 1, 0, 10, 0, 0, 1.0}, {5, 1, 1, 11, 0, 0, 3.0}}), plain);
    CHECK(found.effect.value == Approx((2.0 + 3.0 * 4.0) / 4.0));
    CHECK(found.area.value() == 4.0);
}

TEST_CASE("What pairs still differ by is taken off with the slope of the controls",
          "[attribution]")
{
    // Ground does 1 + 2x; the action adds 0.5. Every treated cell has the larger x.
    const Matched matched = matchedByHand({{3.5, 1.0, 0, 10, 1.0, 0.0},
                                           {6.5, 4.0, 1, 11, 2.5, 1.5},
                                           {9.5, 7.0, 2, 12, 4.0, 3.0},
                                           {5.1, 3.0, 3, 13, 1.8, 1.0}});
    const MatchedEffect found = effectOf(matched, corrected);
    CHECK(found.effect.value == Approx(0.5));
    CHECK(found.correction == Approx(2.0 * (1.0 + 1.0 + 1.0 + 0.8) / 4.0));
    CHECK(found.effect.standardError == Approx(0.0).margin(1e-12));
    CHECK(effectOf(matched, plain).effect.value == Approx(0.5 + 1.9));
    CHECK(
        matchedDifference(matched.cells, matched.pairs, beforeAfter, BiasCorrection::Regression)
            .value() == Approx(0.5));
}

TEST_CASE("Slopes are found within strata, whatever lies between them", "[attribution]")
{
    // 2x in one stratum, 100 + 2x in the other, where x is larger: over both together the slope
    // would be far steeper.
    const Matched matched = matchedByHand({{2.5, 0.0, 0, 10, 1.0, 0.0, 1.0, 0},
                                           {4.5, 2.0, 1, 11, 2.0, 1.0, 1.0, 0},
                                           {122.5, 120.0, 2, 12, 11.0, 10.0, 1.0, 1},
                                           {126.5, 124.0, 3, 13, 13.0, 12.0, 1.0, 1}});
    const MatchedEffect found = effectOf(matched, corrected);
    CHECK(found.correction == Approx(2.0));
    CHECK(found.effect.value == Approx(0.5));
}

TEST_CASE("Slopes that are guesses make the effect less sure", "[attribution]")
{
    // Controls 0, 1, 0, 1 at x = 0, 0, 1, 1 have slope 0 by least squares, and pairs differ by
    // x = 2 each: an error of the slope is an error of the effect.
    std::vector<HandPair> rows;
    for (int i = 0; i < 4; ++i) {
        const double y = i % 2, x = i / 2;
        rows.push_back({y, y, i, 10 + i, x + 2.0, x});
    }
    // All differences are 0, so the whole error is that of the slope. Controls less their fit
    // 0.5: e = ∓0.5; x less its mean: ∓0.5, with variance 0.25, so the slope moves by
    // Σ (x e) / 4 / 0.25 and the effect by twice that: contributions ±0.5, in blocks of their
    // own: 4 · 0.25 · 4/3.
    const MatchedEffect found = effectOf(matchedByHand(rows), corrected);
    CHECK(found.effect.value == Approx(0.0).margin(1e-12));
    CHECK(found.effect.standardError == Approx(std::sqrt(4.0 / 3.0)));
}

TEST_CASE("Covariates in which controls do not differ have no slope", "[attribution]")
{
    const MatchedEffect found =
        effectOf(matchedByHand({{3, 1, 0, 10, 5.0, 4.0}, {5, 1, 1, 11, 6.0, 4.0}}), corrected);
    CHECK(found.correction == 0.0);
    CHECK(found.effect.value == Approx(3.0));
}

TEST_CASE("Pairs without data at one of the dates are left out", "[attribution]")
{
    const MatchedEffect found = effectOf(
        matchedByHand({{3, 1, 0, 10}, {NAN, 1, 1, 11}, {4, NAN, 2, 12}, {8, 2, 3, 13}}), plain);
    CHECK(found.pairs == 2);
    CHECK(found.effect.value == Approx(4.0));
}

TEST_CASE("An effect of no pairs, or of one block, is refused", "[attribution]")
{
    const Matched none = matchedByHand({{NAN, 1, 0, 10}});
    CHECK_THAT(matchedEffect(none.cells, none.pairs, beforeAfter, plain).refusal().reason,
               Catch::Contains("No matched pair has data in both 2015 and 2020"));
    CHECK_FALSE(
        matchedDifference(none.cells, none.pairs, beforeAfter, BiasCorrection::Regression));

    const Matched together = matchedByHand({{3, 1, 0, 10}, {5, 1, 0, 11}});
    CHECK_THAT(
        matchedEffect(together.cells, together.pairs, beforeAfter, plain).refusal().reason,
        Catch::Contains("lie in one block of 1000 m"));
    const Matched besides = matchedByHand({{3, 1, 0, 10}, {5, 1, 1, 10}});
    CHECK_FALSE(matchedEffect(besides.cells, besides.pairs, beforeAfter, plain));
}
