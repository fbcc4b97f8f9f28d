#include "cells_by_hand.h"
#include "simulated_landscape.h"
#include "support/catch.h"

#include "ecotone/attribution/matched_controls.h"

#include <algorithm>
#include <cmath>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::Noise;
using ecotone::tests::simulateLandscape;

namespace {

SilentProgress silent;

MatchedControlsOptions optionsOf(int threads)
{
    MatchedControlsOptions options;
    options.seed = 4;
    options.effect.blockSize_m = tests::simulatedBlock_m;
    options.repetitions = 20;
    options.threads = threads;
    return options;
}

MatchedControls matched(const CandidateCells& cells, int threads = 1)
{
    const auto result = matchControls(cells, optionsOf(threads), silent);
    REQUIRE(result);
    return result.value();
}

bool has(const Findings& findings, const std::string& code)
{
    return std::ranges::any_of(findings,
                               [&](const Finding& each) { return each.code == code; });
}

} // namespace

TEST_CASE("Matched controls come with all that has to be printed beside them", "[attribution]")
{
    const CandidateCells cells = simulateLandscape(4, Noise::Independent);
    const MatchedControls found = matched(cells);
    CHECK(found.seed == 4);
    CHECK(found.supportsAttribution());
    CHECK(found.effect.effect.interval.lower < tests::trueEffect);
    CHECK(found.effect.effect.interval.upper > tests::trueEffect);
    CHECK(found.effect.blockSize_m == tests::simulatedBlock_m);
    CHECK(found.effect.pairs == found.pairs.size());
    CHECK(found.effect.area.value() + found.unmatchedArea.value() ==
          Approx(found.treatedArea.value()));
    CHECK(has(found.findings, "treated-not-matched"));
    CHECK(found.balance.covariates.size() == 4);

    REQUIRE(found.prePeriods.size() == 2);
    CHECK(found.prePeriods[0].fromYear == 2005.0);
    CHECK(found.prePeriods[1].toYear == 2015.0);
    REQUIRE(found.placebo);
    CHECK(found.placebo->fromYear == 2010.0);
    CHECK(found.placebo->treatedPerYear() - found.placebo->controlPerYear() ==
          Approx(found.placebo->difference.effect.value / 5.0));

    CHECK(found.sensitivity.effects.size() == 20);
    CHECK(found.sensitivity.lowest <= found.sensitivity.percentile2_5);
    CHECK(found.sensitivity.percentile2_5 <= found.sensitivity.median);
    CHECK(found.sensitivity.percentile97_5 <= found.sensitivity.highest);
    CHECK(std::abs(*found.sensitivity.median - tests::trueEffect) < 0.02);
}

TEST_CASE("Threads change nothing in what matched controls say", "[attribution]")
{
    const CandidateCells cells = simulateLandscape(5, Noise::Correlated);
    const MatchedControls one = matched(cells, 1), three = matched(cells, 3);
    CHECK(one.pairs == three.pairs);
    CHECK(one.effect.effect == three.effect.effect);
    CHECK(one.sensitivity.effects == three.sensitivity.effects);
}

TEST_CASE("An effect before the action rejects the match", "[attribution]")
{
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells.uses[i] == CellUse::Treated)
            cells.outcomes[cells.before].values[i] += 0.05; // before any action
    const MatchedControls found = matched(cells);
    CHECK(found.isPlaceboRejected);
    CHECK_FALSE(found.supportsAttribution());
    CHECK(found.balance.quality != MatchQuality::Critical);
    CHECK(has(found.findings, "placebo-effect"));
}

TEST_CASE("A critical balance carries no attributed claim", "[attribution]")
{
    CandidateCells cells = simulateLandscape(3, Noise::Independent);
    for (Covariate& covariate : cells.covariates)
        covariate.caliper.reset();
    // Controls must do with half of what they have in common with treated ground.
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells.uses[i] == CellUse::Candidate && cells.covariates[0].values[i] > 0.3)
            cells.uses[i] = CellUse::OtherAction;
    const MatchedControls found = matched(cells);
    CHECK(found.balance.quality == MatchQuality::Critical);
    CHECK_FALSE(found.supportsAttribution());
}

TEST_CASE("Without an earlier date there is no placebo test, and a finding", "[attribution]")
{
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    cells.outcomes.erase(cells.outcomes.begin(), cells.outcomes.begin() + 2);
    cells.before = 0;
    cells.after = 1;
    const MatchedControls found = matched(cells);
    CHECK_FALSE(found.placebo);
    CHECK(found.prePeriods.empty());
    CHECK(has(found.findings, "no-placebo-test"));
}

TEST_CASE("A pre-period without data is left out with a finding", "[attribution]")
{
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    for (double& value : cells.outcomes[0].values)
        value = NAN;
    const MatchedControls found = matched(cells);
    CHECK(found.prePeriods.size() == 1);
    CHECK(found.placebo.has_value());
    CHECK(has(found.findings, "pre-period-not-compared"));
}

TEST_CASE("Treated ground without data is told apart and said", "[attribution]")
{
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    const double before = matched(cells).treatedArea.value();
    for (std::size_t i = 0, blinded = 0; i < cells.size() && blinded < 10; ++i)
        if (cells.uses[i] == CellUse::Treated) {
            cells.covariates[1].values[i] = NAN;
            ++blinded;
        }
    const MatchedControls found = matched(cells);
    CHECK(found.unusableArea.value() == 10.0);
    CHECK(found.treatedArea.value() == before);
    CHECK(has(found.findings, "treated-without-data"));
}

TEST_CASE("Matched controls that cannot be had are refused in words", "[attribution]")
{
    const auto reasonOf = [](const CandidateCells& cells) {
        const auto result = matchControls(cells, optionsOf(1), silent);
        REQUIRE_FALSE(result);
        return result.refusal().reason;
    };
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    SECTION("where no cell is a candidate")
    {
        for (CellUse& use : cells.uses)
            if (use == CellUse::Candidate)
                use = CellUse::LeakageRing;
        CHECK_THAT(reasonOf(cells), Catch::Contains("There are no control cells"));
    }
    SECTION("where calipers admit no pair")
    {
        cells.covariates[0].caliper = 0.0;
        CHECK_THAT(reasonOf(cells), Catch::Contains("within the calipers"));
    }
    SECTION("where all lies in one block")
    {
        MatchedControlsOptions options = optionsOf(1);
        options.effect.blockSize_m = 1e6;
        const auto result = matchControls(cells, options, silent);
        REQUIRE_FALSE(result);
        CHECK_THAT(result.refusal().reason, Catch::Contains("one block of 1000000 m"));
    }
}

TEST_CASE("Repetitions without any pair are counted, not made up", "[attribution]")
{
    CandidateCells cells = simulateLandscape(4, Noise::Independent);
    const auto matcher = Matcher::over(cells, 1, silent);
    REQUIRE(matcher);
    for (double& value : cells.outcomes[0].values)
        value = NAN;
    const SampledRepetitions none =
        repeatOnSamples(matcher.value(), {0, 1}, {5, 0.1, 1, BiasCorrection::None, 1}, silent);
    CHECK(none.effects.empty());
    CHECK(none.withoutPairs == 5);
    CHECK_FALSE(none.median);
}
