#include "grid_edges.h"

#include "ecotone/base/contract.h"
#include "ecotone/geo/joint_coverage.h"

#include <algorithm>
#include <cmath>

namespace ecotone::geo {

namespace {

std::size_t cellIndex(const Window& window, std::int64_t col, std::int64_t row)
{
    return static_cast<std::size_t>((row - window.row) * window.width + (col - window.col));
}

/// Turns over every cell of a row whose centre lies at or right of `x`.
void turnFrom(std::vector<double>& cells, const Window& window, std::int64_t row, double x)
{
    const double first = std::max(std::ceil(x - 0.5), static_cast<double>(window.col));
    if (first >= static_cast<double>(window.col + window.width))
        return;
    for (auto col = static_cast<std::int64_t>(first); col < window.col + window.width; ++col) {
        double& cell = cells[cellIndex(window, col, row)];
        cell = 1.0 - cell;
    }
}

} // namespace

std::vector<double>
coverageFractions(const Grid& grid, const Shape& shape, const Window& window)
{
    const TileCoverage coverage = JointCoverage{grid, {&shape, 1}}.of(window);
    std::vector<double> fractions(static_cast<std::size_t>(window.cellCount()), 0.0);
    for (const CoveredRun& run : coverage.runs) {
        if (coverage.sets[run.set].empty())
            continue;
        const auto first = fractions.begin() +
                           static_cast<std::ptrdiff_t>(cellIndex(window, run.col, run.row));
        std::fill_n(first, run.length, run.fraction);
    }
    return fractions;
}

std::vector<double>
cellCentreCoverage(const Grid& grid, const Shape& shape, const Window& window)
{
    expects(window.isEmpty() || intersectionOf(window, grid.whole()) == window,
            "cellCentreCoverage: the window lies on the grid");
    const GridEdges edges{grid, {&shape, 1}};
    std::vector<double> cells(static_cast<std::size_t>(window.cellCount()), 0.0);
    for (const GridEdge& edge : edges.edgesFor(window)) {
        const auto last = static_cast<double>(window.row + window.height - 1);
        const double top = std::max(std::ceil(edge.y0 - 0.5), static_cast<double>(window.row));
        for (double row = top; row <= last && row + 0.5 < edge.y1; row += 1.0)
            turnFrom(cells, window, static_cast<std::int64_t>(row), edge.xAt(row + 0.5));
    }
    return cells;
}

} // namespace ecotone::geo
