#pragma once

#include "ecotone/geo/grid.h"

#include <cstddef>
#include <vector>

namespace ecotone::raster {

/// One rectangle of cells with the values of every band of a stack.
///
/// Shape: `bands[b][i]` is band b at cell i, cells row by row over `window`.
/// Unit: as the layer says; scale and offset are already applied.
/// No data: NaN. Classes are whole numbers.
struct Tile {
    std::size_t number = 0; // in the tiling of the whole grid, row by row
    geo::Window window;
    std::vector<std::vector<double>> bands;
};

/// How a grid is cut into tiles: squares of `side` cells, row by row, the last ones cut short.
class Tiling {
public:
    /// @pre side > 0
    Tiling(geo::Window whole, std::int64_t side);
    [[nodiscard]] std::size_t size() const noexcept;
    /// @pre number < size()
    [[nodiscard]] geo::Window window(std::size_t number) const;

private:
    geo::Window m_whole;
    std::int64_t m_side, m_columns, m_rows;
};

} // namespace ecotone::raster
