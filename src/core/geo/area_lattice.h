#pragma once

#include "equal_area_plane.h"

#include "ecotone/geo/grid.h"

#include <array>
#include <map>
#include <span>
#include <vector>

namespace ecotone::geo {

/// The largest relative error of interpolation that is let pass at a check point.
constexpr double latticeTolerance = 1e-10;

/// The true areas of cells by their outlines: measured at the nodes of a lattice and
/// interpolated between them by cubic polynomials. The lattice is anchored at the first cell of
/// the grid and is made finer, block by block, until the interpolation is right at check
/// points; what stays uneven (the rim of a world map) is measured cell by cell. A cell's value
/// depends on nothing but the grid, whatever window is asked for. Belongs to one thread.
class AreaLattice {
public:
    /// @throws GeometryError  PROJ knows no operation from the CRS to WGS 84
    explicit AreaLattice(const Grid& grid);

    /// The area of a parallelogram round the centre of a cell, `scale` cells wide and high,
    /// divided by the square of `scale`; NaN where it is not wholly on the earth.
    [[nodiscard]] double measured(std::int64_t col, std::int64_t row, double scale) const;

    [[nodiscard]] const EqualAreaPlane& plane() const noexcept { return m_plane; }

    /// Writes the areas of a window, row by row.
    void fill(const Window& window, std::span<double> areas);

private:
    /// A square of cells with the areas at sixteen nodes about it, or with an area for each
    /// cell.
    struct Leaf {
        Window cells;
        bool isMeasured = false;
        std::vector<double> areas; // 16 nodes by row, or all cells by row
    };
    using Block = std::vector<Leaf>;

    [[nodiscard]] const Block& blockAt(std::int64_t blockCol, std::int64_t blockRow);
    void divide(const Window& square, Block& out) const;
    [[nodiscard]] std::vector<double> nodesOf(const Window& square) const;
    [[nodiscard]] bool isGood(const Window& square, std::span<const double> nodes) const;
    void fillFrom(const Leaf& leaf, const Window& window, std::span<double> areas);
    [[nodiscard]] const std::vector<std::array<double, 4>>& weightsFor(std::int64_t width);

    Grid m_grid;
    EqualAreaPlane m_plane;
    double m_probeScale = 1.0; // small cells are measured by a larger parallelogram
    std::map<std::pair<std::int64_t, std::int64_t>, Block> m_blocks;
    std::map<std::int64_t, std::vector<std::array<double, 4>>> m_weights; // by width of a leaf
};

} // namespace ecotone::geo
