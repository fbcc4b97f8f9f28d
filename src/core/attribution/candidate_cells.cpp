#include "ecotone/attribution/candidate_cells.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::attribution {

void requireWellFormed(const CandidateCells& cells)
{
    const std::size_t size = cells.size();
    expects(cells.x_m.size() == size && cells.y_m.size() == size &&
                cells.area_ha.size() == size && cells.uses.size() == size,
            "CandidateCells: number, place, area and use of every cell");
    expects(
        std::ranges::all_of(
            cells.exact, [&](const ExactLayer& each) { return each.classes.size() == size; }) &&
            std::ranges::all_of(
                cells.covariates,
                [&](const Covariate& each) { return each.values.size() == size; }) &&
            std::ranges::all_of(
                cells.outcomes,
                [&](const DatedOutcome& each) { return each.values.size() == size; }),
        "CandidateCells: one value a cell in every layer");
    expects(cells.before < cells.after && cells.after < cells.outcomes.size() &&
                std::ranges::is_sorted(cells.outcomes, std::ranges::less_equal{},
                                       &DatedOutcome::year),
            "CandidateCells: outcomes ascending by year, the one before before the one after");
}

} // namespace ecotone::attribution
