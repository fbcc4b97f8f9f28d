#pragma once

#include "row_edges.h"

#include <map>
#include <span>
#include <vector>

namespace ecotone::geo {

/// A shape whose outline has a part in a cell.
struct CellShape {
    ShapeIndex shape = 0;
    const Breaks* breaks = nullptr; // at the left side of the cell
    std::span<const Piece> pieces;
};

/// A part of a cell and the shapes of the overlay that cover it.
struct CellPart {
    ShapeSet shapes;
    double fraction = 0.0;
};

/// The fraction of a cell that one shape covers, from the signed areas between its edges and
/// the right side of the cell.
[[nodiscard]] double coveredFraction(const CellShape& shape, std::int64_t col);

/// Cuts a cell along several outlines into slabs between the heights of all ends and crossings
/// and books every trapezoid to the shapes inside it. Keeps its memory from cell to cell.
class CellOverlay {
public:
    /// @param shapes  ascending by index
    /// @return the parts by content of their sets; their fractions add up to 1
    [[nodiscard]] const std::vector<CellPart>&
    partsOf(std::span<const CellShape> shapes, std::int64_t col, std::int64_t row);

private:
    struct Line {
        const GridEdge* edge = nullptr;
        std::size_t shape = 0; // in the list given to partsOf
        double top = 0.0, bottom = 0.0;
    };
    struct Crossing {
        double x = 0.0;
        std::size_t shape = 0;
    };
    void collect(std::span<const CellShape> shapes, std::int64_t row);
    void addCrossings(std::int64_t col);
    void
    bookSlab(std::span<const CellShape> shapes, std::int64_t col, double top, double bottom);
    void toggle(ShapeIndex shape);
    void finish();

    std::vector<Line> m_lines; // by top
    std::vector<double> m_heights;
    std::vector<std::size_t> m_active; // lines that may reach the slab
    std::size_t m_next = 0;            // the first line not yet active
    std::vector<Crossing> m_row;
    ShapeSet m_inside;
    std::map<ShapeSet, double> m_areas;
    std::vector<CellPart> m_parts;
};

} // namespace ecotone::geo
