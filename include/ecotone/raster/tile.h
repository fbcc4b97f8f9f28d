#pragma once

#include "ecotone/geo/grid.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace ecotone::raster {

/// Values of bytes: what each of the 256 codes means, NaN for no data.
struct CodedValues {
    std::vector<std::uint8_t> codes;
    std::shared_ptr<const std::array<double, 256>> meaning; // one for all tiles of a band
};

/// The values of a band at the cells of a window, row by row, in the narrowest type that says
/// the same: a band of bytes is never blown up to eight times its size.
/// Unit: as the layer says; scale and offset are already applied.
/// No data: NaN. Classes are whole numbers.
using CellValues = std::variant<std::vector<double>, std::vector<float>, CodedValues>;

/// @pre cell is in the window
[[nodiscard]] double valueAt(const CellValues& values, std::size_t cell);

/// Which tile: its number in the tiling of the whole grid, row by row, and its cells.
struct TilePlace {
    std::size_t number = 0;
    geo::Window window;
};

/// One rectangle of cells with the values of every band of a stack.
struct Tile {
    TilePlace place;
    std::vector<CellValues> bands;
};

/// A number of cells from the left and from above.
struct CellOffset {
    std::int64_t col = 0, row = 0;
    bool operator==(const CellOffset&) const = default;
};

/// How a grid is cut into tiles: squares of `side` cells, row by row, those at the rim cut
/// short. The cuts lie where those of a file lie, so that a block of it is decoded once.
class Tiling {
public:
    /// @param offset  where the first cell of `whole` lies in its tile: (0, 0) in a corner
    /// @pre side > 0
    Tiling(geo::Window whole, std::int64_t side, CellOffset offset = {});
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] std::size_t columns() const noexcept;
    /// @pre number < size()
    [[nodiscard]] geo::Window window(std::size_t number) const;
    /// The tiles that share cells with a window, ascending.
    [[nodiscard]] std::vector<std::size_t> tilesOf(const geo::Window& window) const;
    bool operator==(const Tiling&) const = default;

private:
    geo::Window m_whole;
    std::int64_t m_side;
    std::int64_t m_left, m_top; // of the first tile, as if it were whole
    std::int64_t m_columns, m_rows;
};

} // namespace ecotone::raster
