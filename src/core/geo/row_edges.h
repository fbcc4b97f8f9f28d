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

/// Two sets of shapes that differ by one.
struct SetPair {
    std::uint32_t without = 0, with = 0;
    bool withComesFirst = false; // by content
    bool isKnown = false;
};

/// A shape with edges in a row, and where it is inside at the left side of the cell at hand:
/// first that of the window.
struct RowShape {
    ShapeIndex shape = 0;
    bool isFull = false, isPart = false; // over the whole height of the row; over part of it
    /// The sets last met on either side of its outline: most likely those of the next cell,
    /// and of the next row.
    SetPair sets;
    Breaks breaks;
};

/// The edges of one row, cut into cells. Every height comes from the whole edge, never from an
/// edge that was cut before, so that windows do not matter.
class RowEdges {
public:
    /// Goes to another window; forgets sets.
    void begin(const Window& window);
    /// @param edges  those with a part in the row, grouped by shape
    void cut(std::span<const GridEdge* const> edges, std::int64_t row);

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
    void cutEdge(const GridEdge& edge, double rowTop, double rowBottom);
    void cutAtColumns(const EdgeInRow& part, RowShape& shape);
    void addPiece(const GridEdge& edge, double top, double bottom, std::int64_t col);
    RowShape& shapeFor(const GridEdge& edge)
    {
        if (m_used == 0 || m_shapes[m_used - 1].shape != edge.shape)
            addShape(edge.shape);
        return m_shapes[m_used - 1];
    }
    void addShape(ShapeIndex shape);
    [[nodiscard]] std::uint32_t slot() const noexcept
    {
        return static_cast<std::uint32_t>(m_used - 1);
    }

    Window m_window;
    double m_left = 0.0, m_nearLeft = 0.0, m_nearRight = 0.0; // columns of the window
    std::vector<RowShape> m_shapes; // reused from row to row, with their memory
    std::size_t m_used = 0;
    RowPieces m_pieces;
    std::vector<LineEdge> m_lines;
};

} // namespace ecotone::geo
