#include "matching_cost.h"

#include "chance.h"
#include "value_noise.h"

#include "ecotone/attribution/balance.h"
#include "ecotone/attribution/matched_effect.h"
#include "ecotone/attribution/matching.h"
#include "ecotone/attribution/sampled_repetitions.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ecotone::bench {

namespace {

using namespace attribution;

constexpr std::size_t columns = 1'100, rows = 1'000;
constexpr std::size_t treatedCells = 100'000;
constexpr std::size_t covariates = 8;
constexpr double cell_m = 100.0, putIn = 0.05;
constexpr DatePair beforeAfter{0, 1};

/// A smooth surface with some roughness of its own in every cell.
std::vector<double> roughSurface(std::uint64_t layer)
{
    const ValueNoise noise{{100 + layer, static_cast<std::int64_t>(3 + layer), 6}};
    std::vector<float> heights(columns);
    std::vector<double> surface;
    for (std::size_t row = 0; row < rows; ++row) {
        noise.row(static_cast<std::int64_t>(row), heights);
        for (std::size_t column = 0; column < columns; ++column)
            surface.push_back(static_cast<double>(
                heights[column] + 0.3F * nearlyNormal(scattered(layer, row, column))));
    }
    return surface;
}

/// Treated are those that a score of two covariates and chance puts highest.
void chooseTreated(CandidateCells& cells)
{
    std::vector<double> scores;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        scores.push_back(cells.covariates[0].values[cell] +
                         0.5 * cells.covariates[1].values[cell] +
                         2.0 * static_cast<double>(nearlyNormal(scattered(1'000, cell))));
    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto last = order.begin() + treatedCells;
    std::ranges::nth_element(order, last, std::greater{},
                             [&](std::size_t cell) { return scores[cell]; });
    std::for_each(order.begin(), last,
                  [&](std::size_t cell) { cells.uses[cell] = CellUse::Treated; });
}

CandidateCells makeCells()
{
    CandidateCells cells;
    const std::size_t size = columns * rows;
    cells.uses.assign(size, CellUse::Candidate);
    cells.area_ha.assign(size, 1.0);
    for (std::size_t cell = 0; cell < size; ++cell) {
        cells.numbers.push_back(cell);
        cells.x_m.push_back(cell_m * static_cast<double>(cell % columns));
        cells.y_m.push_back(cell_m * static_cast<double>(cell / columns));
    }
    for (std::size_t i = 0; i < covariates; ++i)
        cells.covariates.push_back({fmt::format("covariate {}", i), roughSurface(i), {}});
    chooseTreated(cells);
    cells.outcomes = {{2015.0, std::vector<double>(size, 0.5)}, {2020.0, {}}};
    for (std::size_t cell = 0; cell < size; ++cell)
        cells.outcomes[1].values.push_back(
            0.5 + 0.03 * cells.covariates[0].values[cell] +
            0.02 * cells.covariates[1].values[cell] +
            0.05 * static_cast<double>(nearlyNormal(scattered(2'000, cell))) +
            (cells.uses[cell] == CellUse::Treated ? putIn : 0.0));
    cells.before = beforeAfter.from;
    cells.after = beforeAfter.to;
    return cells;
}

template <class Value>
const Value& accepted(const Checked<Value>& result)
{
    if (!result)
        throw InputError{"The benchmark of matching was refused: " + result.refusal().reason};
    return result.value();
}

MatchingResult measured(const CandidateCells& cells, int threads)
{
    SilentProgress progress;
    MatchingResult result;
    result.threads = threads;
    const Stopwatch whole;
    const Checked<Matcher> prepared = Matcher::over(cells, threads, progress);
    const Matcher& matcher = accepted(prepared);
    result.neighbours = whole.read();

    const Stopwatch full;
    const Matching matching = matcher.match(1);
    const Balance balance = balanceOf(matcher, matching);
    const auto effect = matchedEffect(cells, matching.pairs, beforeAfter, {});
    result.fullMatch = full.read();

    const Stopwatch again;
    RepetitionOptions options;
    options.threads = threads;
    const SampledRepetitions repeated =
        repeatOnSamples(matcher, beforeAfter, options, progress);
    result.repetitions = again.read();
    result.all = whole.read();

    result.candidates = matcher.candidates().size();
    result.treated = matcher.treated().size();
    result.pairs = matching.pairs.size();
    result.figures = {accepted(effect).effect.value, accepted(effect).effect.standardError,
                      balance.covariates.front().difference.value_or(NAN)};
    result.figures.insert(result.figures.end(), repeated.effects.begin(),
                          repeated.effects.end());
    result.effectError = std::abs(result.figures[0] - putIn) / result.figures[1];
    if (!(result.effectError < 4.0))
        result.trouble = fmt::format("the effect is {:.1f} standard errors from the one put in",
                                     result.effectError);
    return result;
}

} // namespace

std::vector<MatchingResult> measureMatching(const std::vector<int>& threads)
{
    const CandidateCells cells = makeCells();
    std::vector<MatchingResult> results;
    for (const int count : threads) {
        results.push_back(measured(cells, count));
        if (results.back().figures != results.front().figures)
            results.back().trouble = "the number of threads changes the figures";
    }
    return results;
}

} // namespace ecotone::bench
