#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/geo/joint_coverage.h"
#include "ecotone/geo/shape.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// An edge of a shape in grid coordinates, from the smaller row to the larger whatever the
/// direction of the ring, so that neighbours who share an edge compute the same numbers from
/// it.
struct GridEdge {
    double x0 = 0.0, y0 = 0.0, x1 = 0.0, y1 = 0.0; // y0 < y1
    ShapeIndex shape = 0;
    float sign = 1.0F; // 1 where the shape lies towards larger columns, else -1

    /// Both keep the order of their argument, rounding included.
    [[nodiscard]] double xAt(double y) const noexcept
    {
        const double x = x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        return std::clamp(x, std::min(x0, x1), std::max(x0, x1));
    }
    /// @pre the edge is not upright
    [[nodiscard]] double yAt(double x) const noexcept
    {
        return std::clamp(y0 + (x - x0) / (x1 - x0) * (y1 - y0), y0, y1);
    }
};

/// Where an edge is at a height, from the left side of the cell (0) to its right side (1).
[[nodiscard]] inline double across(const GridEdge& edge, double height, std::int64_t col)
{
    return std::clamp(edge.xAt(height) - static_cast<double>(col), 0.0, 1.0);
}

/// The edges of many shapes over a grid, found again by rows. Edges along a row and edges
/// below, above or right of the grid have no part in coverage and are left out. Immutable.
class GridEdges {
public:
    /// @throws GeometryError  a shape cannot be brought into the grid's CRS (names its index)
    GridEdges(const Grid& grid, std::span<const Shape> shapes);

    [[nodiscard]] const Grid& grid() const noexcept { return m_grid; }
    [[nodiscard]] std::size_t shapeCount() const noexcept { return m_boxes.size(); }
    /// Edges with a part in the rows of the window and left of its right side, in any order.
    /// Shapes that lie wholly left of the window are passed over.
    [[nodiscard]] std::vector<GridEdge> edgesFor(const Window& window) const;
    /// Adds the edges that `edgesFor` finds, for a window within one band of rows: those of one
    /// shape after those of another, in the order of its rings.
    /// @pre no row of the window is in another band than its first one
    void addEdgesOfBand(const Window& window, std::vector<GridEdge>& edges) const;
    /// The first row of the band after that of a row.
    [[nodiscard]] static std::int64_t nextBand(std::int64_t row) noexcept
    {
        return (row / rowsOfBand + 1) * rowsOfBand;
    }
    [[nodiscard]] bool touches(const Window& window) const noexcept;

private:
    static constexpr std::int64_t rowsOfBand = 128;

    /// A ring, whose points stand in m_points from `first` on to those of the next ring.
    struct GridRing {
        std::uint32_t first = 0;
        ShapeIndex shape = 0;
        bool isLeftOfRising = false; // the shape, of an edge towards larger rows
    };
    /// An edge in a band of rows: from which point to the next, and where its shape lies.
    class BandEdge {
    public:
        BandEdge() = default;
        BandEdge(std::uint32_t point, bool isShapeLeft)
            : m_code{point << 1U | (isShapeLeft ? 1U : 0U)}
        {
        }
        [[nodiscard]] std::size_t point() const noexcept { return m_code >> 1U; }
        /// Towards smaller columns.
        [[nodiscard]] bool isShapeLeft() const noexcept { return (m_code & 1U) != 0; }

    private:
        std::uint32_t m_code = 0;
    };
    /// The edges of one shape in a band of rows: from `first` in m_bandEdges to the next group.
    struct Group {
        ShapeIndex shape = 0;
        std::size_t first = 0;
    };

    void add(const Shape& shape, ShapeIndex index);
    void add(const Polygon& polygon, double shift, ShapeIndex index);
    void add(const Ring& ring, bool isLeftOfRising, ShapeIndex index);
    void indexRows();
    template <class Take>
    void visitBands(Take take) const;
    [[nodiscard]] std::size_t bandOf(double row) const noexcept;
    [[nodiscard]] GridEdge edgeOf(BandEdge edge, ShapeIndex shape) const noexcept;
    template <class Take>
    void visitEdges(std::size_t band, const Window& window, Take take) const;

    Grid m_grid;
    Box m_place; // of the grid, in its CRS
    // Points rather than edges are kept, which share them: half the memory to walk through.
    std::vector<Point> m_points;   // in grid coordinates; each ring ends with its first point
    std::vector<GridRing> m_rings; // and one past the last
    std::vector<Box> m_boxes;      // of each shape, in grid coordinates

    // Which edges have a part in each band of rows: those of band b stand in the groups
    // m_bandStart[b] … m_bandStart[b + 1] of m_groups, ascending.
    std::vector<std::size_t> m_bandStart;
    std::vector<Group> m_groups; // and one past the last
    std::vector<BandEdge> m_bandEdges;
};

} // namespace ecotone::geo
