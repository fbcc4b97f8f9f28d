#include "simulated_landscape.h"
#include "support/catch.h"

#include "ecotone/attribution/counterfactual_method.h"
#include "ecotone/attribution/difference_in_differences.h"
#include "ecotone/attribution/matched_controls.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

using namespace ecotone;
using namespace ecotone::attribution;
using ecotone::tests::Noise;
using ecotone::tests::simulatedBlock_m;
using ecotone::tests::simulateLandscape;
using ecotone::tests::trueEffect;

// docs/methods/counterfactual.md, "How it was tried out", tells these simulations and what they
// gave.

namespace {

/// What became of a number of simulated landscapes, none of them skipped.
struct Tally {
    int runs = 0;
    int covered = 0;      // by the interval of CF3
    int coveredPlots = 0; // by that of CF4
    int placeboRejected = 0;
    double grossError = 0.0;    // CF0 less the truth, mean
    double leastNaive = 1e9;    // treated less all candidates, less the truth
    double matchedError = 0.0;  // CF3 less the truth, mean
    double standardError = 0.0; // of CF3, mean
};

bool covers(const Effect& effect)
{
    return effect.interval.lower <= trueEffect && trueEffect <= effect.interval.upper;
}

double meanChange(const CandidateCells& cells, CellUse use)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells.uses[i] != use)
            continue;
        sum += cells.outcomes[cells.after].values[i] - cells.outcomes[cells.before].values[i];
        count += 1.0;
    }
    return sum / count;
}

/// A field campaign: 40 plots drawn from the treated ground, 40 from ground that is like it,
/// and read before and after. Where noise goes together over ground, plots of one block are one
/// cluster.
Effect fieldCampaign(const CandidateCells& cells,
                     const std::vector<MatchedPair>& pairs,
                     std::uint64_t seed,
                     Noise noise)
{
    constexpr int plots = 40;
    std::mt19937_64 random{seed};
    PlotChanges treated, control;
    const auto read = [&](PlotChanges& group, std::size_t cell) {
        group.changes.push_back(cells.outcomes[cells.after].values[cell] -
                                cells.outcomes[cells.before].values[cell]);
        if (noise == Noise::Independent)
            return;
        const auto column = static_cast<std::uint64_t>(cells.x_m[cell] / simulatedBlock_m);
        const auto row = static_cast<std::uint64_t>(cells.y_m[cell] / simulatedBlock_m);
        group.clusters.push_back(1'000 * row + column);
    };
    for (int i = 0; i < plots; ++i) {
        read(treated, pairs[random() % pairs.size()].treated);
        read(control, pairs[random() % pairs.size()].control);
    }
    const auto result = differenceInDifferences(treated, control, 0.95);
    REQUIRE(result);
    return result.value().effect;
}

void simulate(std::uint64_t seed, Noise noise, Tally& tally)
{
    const CandidateCells cells = simulateLandscape(seed, noise);
    MatchedControlsOptions options;
    options.seed = seed;
    options.effect.blockSize_m = simulatedBlock_m;
    options.repetitions = 0;
    SilentProgress silent;
    const auto result = matchControls(cells, options, silent);
    REQUIRE(result);
    const MatchedControls& found = result.value();
    REQUIRE(found.placebo);

    ++tally.runs;
    tally.covered += covers(found.effect.effect) ? 1 : 0;
    tally.coveredPlots += covers(fieldCampaign(cells, found.pairs, seed, noise)) ? 1 : 0;
    tally.placeboRejected += found.isPlaceboRejected ? 1 : 0;
    tally.matchedError += found.effect.effect.value - trueEffect;
    tally.standardError += found.effect.effect.standardError;
    const double gross = meanChange(cells, CellUse::Treated);
    tally.grossError += gross - trueEffect;
    tally.leastNaive =
        std::min(tally.leastNaive, gross - meanChange(cells, CellUse::Candidate) - trueEffect);
}

Tally simulateSeeds(std::uint64_t last, Noise noise)
{
    Tally tally;
    for (std::uint64_t seed = 1; seed <= last; ++seed)
        simulate(seed, noise, tally);
    tally.grossError /= tally.runs;
    tally.matchedError /= tally.runs;
    tally.standardError /= tally.runs;
    return tally;
}

/// What holds for any number of runs: treated ground would have done better anyway, so a naive
/// difference and the gross change are far off, and gross change carries no own number.
void checkThatNaiveIsWrong(const Tally& tally)
{
    CHECK(tally.leastNaive >= 0.5 * trueEffect);
    CHECK(tally.grossError >= 0.5 * trueEffect);
    CHECK(highestClaim(CounterfactualMethod::None) == ClaimForm::Collective);
    CHECK(std::abs(tally.matchedError) < 0.1 * trueEffect);
}

} // namespace

TEST_CASE("Intervals of matched controls and plots cover the truth of fifty landscapes",
          "[attribution]")
{
    const Noise noise = GENERATE(Noise::Independent, Noise::Correlated);
    const Tally tally = simulateSeeds(50, noise);
    CHECK(tally.runs == 50);
    // At 95 % each, 43 or fewer of 50 come about in 1 of 200 series; so do 8 rejections at 5 %.
    CHECK(tally.covered >= 43);
    CHECK(tally.coveredPlots >= 43);
    CHECK(tally.placeboRejected <= 8);
    checkThatNaiveIsWrong(tally);
}

TEST_CASE("Intervals of matched controls and plots cover the truth in 93 to 97 of 100 of a "
          "thousand landscapes",
          "[attribution][slow]")
{
    const Noise noise = GENERATE(Noise::Independent, Noise::Correlated);
    const Tally tally = simulateSeeds(1'000, noise);
    WARN((noise == Noise::Independent ? "independent" : "correlated")
         << " noise: CF3 covers " << tally.covered << ", CF4 " << tally.coveredPlots
         << ", placebo rejected " << tally.placeboRejected << " of " << tally.runs
         << "; CF3 off by " << tally.matchedError << " (standard error " << tally.standardError
         << "), CF0 by " << tally.grossError << ", naive difference by at least "
         << tally.leastNaive);
    CHECK(tally.runs == 1'000);
    CHECK(tally.covered >= 930);
    CHECK(tally.covered <= 970);
    CHECK(tally.coveredPlots >= 930);
    CHECK(tally.coveredPlots <= 970);
    CHECK(tally.placeboRejected >= 30);
    CHECK(tally.placeboRejected <= 80);
    checkThatNaiveIsWrong(tally);
}
