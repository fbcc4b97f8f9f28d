#pragma once

#include "ecotone/attribution/candidate_cells.h"

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace ecotone::tests {

/// One cell as a test writes it down.
struct HandCell {
    attribution::CellUse use = attribution::CellUse::Candidate;
    std::vector<double> covariates;
    double change = 0.0; // of the outcome, from 0
    double x_m = 0.0, y_m = 0.0;
    double area_ha = 1.0;
    std::int32_t stratum = 0;
};

/// Cells in the order in which they are written, numbered from 0; outcomes of 2015 and 2020.
inline attribution::CandidateCells cellsByHand(const std::vector<HandCell>& rows)
{
    attribution::CandidateCells cells;
    cells.exact = {{"stratum", {}}};
    cells.outcomes = {{2015.0, {}}, {2020.0, {}}};
    cells.before = 0;
    cells.after = 1;
    for (std::size_t i = 0; i < rows.front().covariates.size(); ++i)
        cells.covariates.push_back({"covariate " + std::to_string(i), {}, {}});
    for (const HandCell& row : rows) {
        cells.numbers.push_back(cells.numbers.size());
        cells.x_m.push_back(row.x_m);
        cells.y_m.push_back(row.y_m);
        cells.area_ha.push_back(row.area_ha);
        cells.uses.push_back(row.use);
        cells.exact[0].classes.push_back(row.stratum);
        for (std::size_t i = 0; i < row.covariates.size(); ++i)
            cells.covariates[i].values.push_back(row.covariates[i]);
        cells.outcomes[0].values.push_back(0.0);
        cells.outcomes[1].values.push_back(row.change);
    }
    return cells;
}

/// The same cells in another order.
inline attribution::CandidateCells reordered(const attribution::CandidateCells& cells,
                                             const std::vector<std::size_t>& order)
{
    attribution::CandidateCells result = cells;
    const auto take = [&](auto& to, const auto& from) {
        for (std::size_t i = 0; i < order.size(); ++i)
            to[i] = from[order[i]];
    };
    take(result.numbers, cells.numbers);
    take(result.x_m, cells.x_m);
    take(result.y_m, cells.y_m);
    take(result.area_ha, cells.area_ha);
    take(result.uses, cells.uses);
    for (std::size_t k = 0; k < cells.exact.size(); ++k)
        take(result.exact[k].classes, cells.exact[k].classes);
    for (std::size_t k = 0; k < cells.covariates.size(); ++k)
        take(result.covariates[k].values, cells.covariates[k].values);
    for (std::size_t k = 0; k < cells.outcomes.size(); ++k)
        take(result.outcomes[k].values, cells.outcomes[k].values);
    return result;
}

/// Cells with covariates of different spread that go together, some of them treated.
inline std::vector<HandCell> randomCells(std::mt19937& random,
                                         std::size_t treated,
                                         std::size_t candidates,
                                         std::int32_t strata)
{
    std::normal_distribution<double> normal;
    std::vector<HandCell> rows;
    for (std::size_t i = 0; i < treated + candidates; ++i) {
        HandCell cell;
        cell.use =
            i < treated ? attribution::CellUse::Treated : attribution::CellUse::Candidate;
        const double common = normal(random);
        cell.covariates = {100.0 * (common + 0.5 * normal(random)), common + normal(random),
                           0.01 * normal(random)};
        cell.change = normal(random);
        cell.x_m = 50'000.0 * std::uniform_real_distribution{}(random);
        cell.y_m = 50'000.0 * std::uniform_real_distribution{}(random);
        cell.stratum = static_cast<std::int32_t>(i) % strata;
        rows.push_back(std::move(cell));
    }
    return rows;
}

} // namespace ecotone::tests
