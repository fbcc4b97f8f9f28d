#pragma once

#include "breaks.h"
#include "grid_edges.h"
#include "row_pieces.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// An upright edge exactly on a column line: it passes through no cell.
struct LineEdge {
    std::int64_t col = 0;   // the line left of this column
    std::uint32_t slot = 0; // of the shape, in RowEdges::shapes
    double top = 0.0, bottom = 0.0;
};

/// A shape with edges in a row, and where it is inside at the left side of the cell at hand:
/// first that of the window.
struct RowShape {
    ShapeIndex shape = 0;
    Breaks breaks;
    bool isFull = false, isPart = false; // over the whole height of the row; over part of it
};

/// The edges of one row, cut into cells. Every height comes from the whole edge, never from an
/// edge that was cut before, so that windows do not matter.
class RowEdges {
public:
    /// @param edges  those with a part in the row, grouped by shape
    void cut(std::span<const GridEdge* const> edges, std::int64_t row, const Window& window);

    [[nodiscard]] std::span<RowShape> shapes() noexcept { return {m_shapes.data(), m_used}; }
    [[nodiscard]] const RowPieces& pieces() const noexcept
    {
        return m_pieces;
    } // of a cell by shape
    [[nodiscard]] std::span<const LineEdge> lineEdges() const noexcept
    {
        return m_lines;
    } // by column

private:
    /// The part of an edge within the row, and the columns it passes through.
    struct EdgeInRow {
        const GridEdge& edge;
        double top, bottom;
        std::int64_t firstCol, lastCol;
    };
    void cutEdge(const GridEdge& edge, std::int64_t row, const Window& window);
    void cutAtColumns(const EdgeInRow& part, RowShape& shape, const Window& window);
    RowShape& shapeFor(const GridEdge& edge);
    [[nodiscard]] std::uint32_t slot() const noexcept
    {
        return static_cast<std::uint32_t>(m_used - 1);
    }

    std::vector<RowShape> m_shapes; // reused from row to row, with their memory
    std::size_t m_used = 0;
    RowPieces m_pieces;
    std::vector<LineEdge> m_lines;
};

} // namespace ecotone::geo
