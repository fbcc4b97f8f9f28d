#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/geo/shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::bench {

/// Which cells lie wholly inside a ring. Only these have data in the benchmark landscape: so
/// what its booking must give is cells counted times the area of a cell, without any coverage.
class InnerCells {
public:
    /// @pre the grid is north-up; the ring lies on it
    InnerCells(const geo::Grid& grid, const geo::Ring& ring);
    /// 1 where the cell is wholly inside, else 0; `inside.size()` is the width of the grid.
    void row(std::int64_t row, std::span<std::uint8_t> inside) const;

private:
    struct Edge {
        geo::Point upper, lower; // in grid coordinates, upper.y <= lower.y
    };
    std::vector<std::vector<Edge>> m_edgesByRow;
};

} // namespace ecotone::bench
