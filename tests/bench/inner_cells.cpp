#include "inner_cells.h"

#include <algorithm>
#include <cmath>

namespace ecotone::bench {

namespace {

/// In cells. An edge counts as met by a cell a little before it meets it, so that no rounding
/// makes a cell whole that is not.
constexpr double margin = 1e-6;

double columnAt(geo::Point upper, geo::Point lower, double y)
{
    if (lower.y <= upper.y)
        return upper.x;
    return upper.x + (lower.x - upper.x) * (y - upper.y) / (lower.y - upper.y);
}

} // namespace

InnerCells::InnerCells(const geo::Grid& grid, const geo::Ring& ring)
    : m_edgesByRow(static_cast<std::size_t>(grid.height))
{
    geo::Point from = grid.toGrid(ring.back());
    for (const geo::Point corner : ring) {
        const geo::Point to = grid.toGrid(corner);
        const Edge edge = from.y <= to.y ? Edge{from, to} : Edge{to, from};
        const auto first = static_cast<std::int64_t>(std::floor(edge.upper.y - margin));
        const auto last = static_cast<std::int64_t>(std::floor(edge.lower.y + margin));
        for (std::int64_t row = first; row <= last; ++row)
            m_edgesByRow[static_cast<std::size_t>(row)].push_back(edge);
        from = to;
    }
}

void InnerCells::row(std::int64_t row, std::span<std::uint8_t> inside) const
{
    const auto& edges = m_edgesByRow[static_cast<std::size_t>(row)];
    const auto top = static_cast<double>(row);
    const double middle = top + 0.5;
    std::vector<double> crossings; // of the middle of the row
    for (const Edge& edge : edges)
        if ((edge.upper.y > middle) != (edge.lower.y > middle))
            crossings.push_back(columnAt(edge.upper, edge.lower, middle));
    std::ranges::sort(crossings);

    std::ranges::fill(inside, std::uint8_t{0});
    const auto at = [&](double column) { return inside.begin() + std::llround(column); };
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        std::fill(at(crossings[i]), at(crossings[i + 1]), std::uint8_t{1});
    for (const Edge& edge : edges) {
        const double a = columnAt(edge.upper, edge.lower, std::max(edge.upper.y, top));
        const double b = columnAt(edge.upper, edge.lower, std::min(edge.lower.y, top + 1.0));
        // A flat edge runs from end to end within the row.
        const bool isFlat = edge.lower.y - edge.upper.y < margin;
        const double least = isFlat ? std::min(edge.upper.x, edge.lower.x) : std::min(a, b);
        const double most = isFlat ? std::max(edge.upper.x, edge.lower.x) : std::max(a, b);
        const auto first = static_cast<std::int64_t>(std::floor(least - margin));
        const auto last = static_cast<std::int64_t>(std::floor(most + margin));
        std::fill(inside.begin() + first, inside.begin() + last + 1, std::uint8_t{0});
    }
}

} // namespace ecotone::bench
