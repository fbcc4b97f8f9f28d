#pragma once

#include "grid_edges.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Heights at which being inside changes, along a column line within one row; ascending, an
/// even number. Kept as a set: a height that comes twice goes. That makes it independent of the
/// order of edges and of where the window begins.
class Breaks {
public:
    void clear() noexcept { m_heights.clear(); }
    /// Turns inside into outside and back between two heights.
    void toggle(double top, double bottom);
    [[nodiscard]] std::span<const double> heights() const noexcept { return m_heights; }
    [[nodiscard]] bool isInside(double height) const noexcept;
    /// The length of what is inside.
    [[nodiscard]] double measure() const noexcept;

private:
    void toggle(double height);
    std::vector<double> m_heights;
};

/// The part of an edge that lies in one cell.
struct Piece {
    std::int64_t col = 0;
    std::size_t slot = 0; // of the shape, in RowEdges::shapes
    const GridEdge* edge = nullptr;
    double top = 0.0, bottom = 0.0; // top < bottom
};

/// An upright edge exactly on a column line: it passes through no cell.
struct LineEdge {
    std::int64_t col = 0; // the line left of this column
    std::size_t slot = 0;
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
    [[nodiscard]] std::span<const Piece> pieces() const noexcept
    {
        return m_pieces;
    } // by column, shape
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

    std::vector<RowShape> m_shapes; // reused from row to row, with their memory
    std::size_t m_used = 0;
    std::vector<Piece> m_pieces;
    std::vector<LineEdge> m_lines;
};

} // namespace ecotone::geo
