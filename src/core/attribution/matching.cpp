#include "ecotone/attribution/matching.h"

#include "nearest_points.h"
#include "seeded_draws.h"
#include "whitening.h"
#include "work_in_parallel.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/cell_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace ecotone::attribution {

namespace {

/// Found for every treated cell beforehand. Most choices end here; a cell whose nearest
/// controls are all taken asks again.
constexpr std::size_t nearestKept = 6;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

bool isUsable(const CandidateCells& cells, std::size_t cell)
{
    const auto hasData = [&](const auto& layer) { return !std::isnan(layer.values[cell]); };
    return hasData(cells.outcomes[cells.before]) && hasData(cells.outcomes[cells.after]) &&
           std::ranges::all_of(cells.covariates, hasData) &&
           std::ranges::none_of(cells.exact, [&](const ExactLayer& layer) {
               return layer.classes[cell] == cells::noDataClass;
           });
}

using StratumKey = std::vector<std::int32_t>;

StratumKey stratumOf(const CandidateCells& cells, std::size_t cell)
{
    StratumKey key;
    for (const ExactLayer& layer : cells.exact)
        key.push_back(layer.classes[cell]);
    return key;
}

/// Candidates that agree in every exact layer, and their coordinates.
struct Stratum {
    std::vector<std::size_t> candidates;  // positions among the cells, by number
    std::vector<std::uint32_t> positions; // the same among all candidates
    std::vector<double> coordinates;
    std::optional<NearestPoints> points;
};

struct UsableCells {
    std::vector<std::size_t> treated, candidates, unusableTreated; // by number
};

UsableCells usableCellsOf(const CandidateCells& cells)
{
    UsableCells result;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const CellUse use = cells.uses[cell];
        if (use == CellUse::Treated)
            (isUsable(cells, cell) ? result.treated : result.unusableTreated).push_back(cell);
        else if (use == CellUse::Candidate && isUsable(cells, cell))
            result.candidates.push_back(cell);
    }
    const auto number = [&](std::size_t cell) { return cells.numbers[cell]; };
    for (auto* const list : {&result.treated, &result.candidates, &result.unusableTreated}) {
        std::ranges::sort(*list, {}, number);
        expects(std::ranges::adjacent_find(*list, {}, number) == list->end(),
                "Matcher: every cell has a number of its own");
    }
    return result;
}

std::optional<Refusal> whyNot(const CandidateCells& cells, const UsableCells& usable)
{
    if (cells.covariates.empty())
        return Refusal{"Matching needs at least one covariate that drives the outcome, such as "
                       "elevation, slope or distance to a road; name the layers to match on."};
    if (usable.treated.empty())
        return Refusal{"No treated cell has data in all covariates, exact layers and both "
                       "outcomes, so there is nothing to match; check that the layers cover "
                       "the action."};
    if (usable.candidates.empty())
        return Refusal{
            "There are no control cells: no cell outside all actions and the leakage ring has "
            "data in all layers. Matched controls (CF3) are not available here; widen the "
            "landscape or narrow the ring, else the claim rests on a weaker counterfactual."};
    return std::nullopt;
}

} // namespace

struct Matcher::Prepared {
    const CandidateCells& cells;
    UsableCells usable;
    std::vector<double> treatedCoordinates;
    std::vector<Stratum> strata;
    std::vector<std::uint32_t> stratumOfTreated; // none: no candidate agrees with the cell
    std::vector<std::uint32_t> nearest;          // nearestKept a treated cell, none at the end

    Prepared(const CandidateCells& all, UsableCells some, const Whitening& whitening);
    void findNearest(int threads, Progress& progress);
    [[nodiscard]] bool isWithinCalipers(std::size_t treated, std::size_t candidate) const;
    /// The nearest free candidate, among all, of a treated cell; none where there is none.
    [[nodiscard]] std::uint32_t freeNearest(std::size_t treated,
                                            const std::vector<char>& isTaken) const;
    [[nodiscard]] double distance(std::size_t treated, std::size_t inStratum) const;
    [[nodiscard]] Matching match(std::span<const std::size_t> order) const;

    [[nodiscard]] std::size_t axes() const { return cells.covariates.size(); }
    [[nodiscard]] const double* place(std::size_t treated) const
    {
        return treatedCoordinates.data() + treated * axes();
    }
};

Matcher::Prepared::Prepared(const CandidateCells& all,
                            UsableCells some,
                            const Whitening& whitening)
    : cells{all}
    , usable{std::move(some)}
    , treatedCoordinates{whitening.coordinates(all, usable.treated)}
{
    std::map<StratumKey, std::uint32_t> known;
    for (std::size_t i = 0; i < usable.candidates.size(); ++i) {
        const auto [entry, isNew] = known.try_emplace(stratumOf(cells, usable.candidates[i]),
                                                      static_cast<std::uint32_t>(known.size()));
        if (isNew)
            strata.emplace_back();
        strata[entry->second].candidates.push_back(usable.candidates[i]);
        strata[entry->second].positions.push_back(static_cast<std::uint32_t>(i));
    }
    for (Stratum& stratum : strata) {
        stratum.coordinates = whitening.coordinates(cells, stratum.candidates);
        stratum.points.emplace(stratum.coordinates, whitening.reach());
    }
    for (const std::size_t cell : usable.treated) {
        const auto found = known.find(stratumOf(cells, cell));
        stratumOfTreated.push_back(found == known.end() ? none : found->second);
    }
}

bool Matcher::Prepared::isWithinCalipers(std::size_t treated, std::size_t candidate) const
{
    return std::ranges::all_of(cells.covariates, [&](const Covariate& covariate) {
        // The caliper itself is allowed, and decimals that binary numbers miss by a bit.
        return !covariate.caliper ||
               std::abs(covariate.values[treated] - covariate.values[candidate]) <=
                   *covariate.caliper * (1.0 + 1e-12);
    });
}

void Matcher::Prepared::findNearest(int threads, Progress& progress)
{
    constexpr std::size_t stretch = 64;
    progress.begin("Looking for control cells");
    nearest.assign(usable.treated.size() * nearestKept, none);
    workInParallel(
        usable.treated.size(), stretch, threads, progress, [this](std::size_t treated) {
            if (stratumOfTreated[treated] == none)
                return;
            const Stratum& stratum = strata[stratumOfTreated[treated]];
            const auto found =
                stratum.points->nearest(place(treated), nearestKept, [&](std::size_t point) {
                    return isWithinCalipers(usable.treated[treated], stratum.candidates[point]);
                });
            for (std::size_t i = 0; i < found.size(); ++i)
                nearest[treated * nearestKept + i] = static_cast<std::uint32_t>(found[i]);
        });
}

std::uint32_t Matcher::Prepared::freeNearest(std::size_t treated,
                                             const std::vector<char>& isTaken) const
{
    if (stratumOfTreated[treated] == none)
        return none;
    const Stratum& stratum = strata[stratumOfTreated[treated]];
    for (std::size_t i = 0; i < nearestKept; ++i) {
        const std::uint32_t point = nearest[treated * nearestKept + i];
        if (point == none)
            return none; // there are no more admissible candidates, taken or not
        if (isTaken[stratum.positions[point]] == 0)
            return point;
    }
    const auto found = stratum.points->nearest(place(treated), 1, [&](std::size_t point) {
        return isTaken[stratum.positions[point]] == 0 &&
               isWithinCalipers(usable.treated[treated], stratum.candidates[point]);
    });
    return found.empty() ? none : static_cast<std::uint32_t>(found.front());
}

double Matcher::Prepared::distance(std::size_t treated, std::size_t inStratum) const
{
    const double* const other =
        strata[stratumOfTreated[treated]].coordinates.data() + inStratum * axes();
    double sum = 0.0;
    for (std::size_t axis = 0; axis < axes(); ++axis)
        sum += (place(treated)[axis] - other[axis]) * (place(treated)[axis] - other[axis]);
    return std::sqrt(sum);
}

Matching Matcher::Prepared::match(std::span<const std::size_t> order) const
{
    std::vector<char> isTaken(usable.candidates.size(), 0);
    std::vector<std::pair<std::size_t, std::uint32_t>> choices; // treated, in its stratum
    for (const std::size_t treated : order) {
        const std::uint32_t chosen = freeNearest(treated, isTaken);
        if (chosen != none)
            isTaken[strata[stratumOfTreated[treated]].positions[chosen]] = 1;
        choices.emplace_back(treated, chosen);
    }
    std::ranges::sort(choices); // treated cells are numbered by cell number
    Matching result;
    for (const auto& [treated, chosen] : choices) {
        if (chosen == none) {
            result.unmatched.push_back(usable.treated[treated]);
            continue;
        }
        const std::uint32_t stratum = stratumOfTreated[treated];
        result.pairs.push_back({usable.treated[treated], strata[stratum].candidates[chosen],
                                stratum, distance(treated, chosen)});
    }
    return result;
}

Checked<Matcher> Matcher::over(const CandidateCells& cells, int threads, Progress& progress)
{
    requireWellFormed(cells);
    UsableCells usable = usableCellsOf(cells);
    if (auto refusal = whyNot(cells, usable))
        return std::move(*refusal);
    const Checked<Whitening> whitening =
        Whitening::of(cells, usable.treated, usable.candidates);
    if (!whitening)
        return whitening.refusal();
    auto prepared = std::make_unique<Prepared>(cells, std::move(usable), whitening.value());
    prepared->findNearest(threads, progress);
    return Matcher{std::move(prepared)};
}

Matcher::Matcher(std::unique_ptr<const Prepared> prepared) : m_prepared{std::move(prepared)} {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Matching Matcher::match(std::uint64_t seed) const
{
    return m_prepared->match(SeededDraws{seed}.order(m_prepared->usable.treated.size()));
}

Matching Matcher::matchSample(std::uint64_t seed, double share) const
{
    expects(share > 0.0 && share <= 1.0, "matchSample: a share above 0, 1 at most");
    const auto order = SeededDraws{seed}.order(m_prepared->usable.treated.size());
    const auto wanted = std::llround(share * static_cast<double>(order.size()));
    return m_prepared->match(
        std::span{order}.first(static_cast<std::size_t>(std::max(1LL, wanted))));
}

const CandidateCells& Matcher::cells() const noexcept
{
    return m_prepared->cells;
}
std::span<const std::size_t> Matcher::treated() const noexcept
{
    return m_prepared->usable.treated;
}
std::span<const std::size_t> Matcher::candidates() const noexcept
{
    return m_prepared->usable.candidates;
}
std::span<const std::size_t> Matcher::unusableTreated() const noexcept
{
    return m_prepared->usable.unusableTreated;
}

} // namespace ecotone::attribution
