#pragma once

#include "breaks.h"
#include "row_pieces.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// A shape whose outline has a part in a cell.
struct CellShape {
    ShapeIndex shape = 0;
    const Breaks* breaks = nullptr; // at the left side of the cell
    std::span<const Piece> pieces;
};

/// Cuts a cell along several outlines into slabs between the heights of all ends and crossings
/// and books every trapezoid to the shapes inside it. Keeps its memory from cell to cell.
class CellOverlay {
public:
    /// Cuts the cell. Its parts then are known by number, each with another set of shapes;
    /// their fractions add up to 1.
    /// @param shapes  ascending by index
    void cut(std::span<const CellShape> shapes, std::int64_t col, std::int64_t row);

    [[nodiscard]] std::size_t partCount() const noexcept { return m_areas.size(); }
    [[nodiscard]] double fraction(std::size_t part) const noexcept { return m_areas[part]; }
    /// Whether a shape, by its place in the list, covers a part.
    [[nodiscard]] bool isCovered(std::size_t part, std::size_t shape) const noexcept
    {
        return ((m_members[part * m_words + shape / 64] >> (shape % 64)) & 1U) != 0;
    }

private:
    struct Line {
        const GridEdge* edge = nullptr;
        std::size_t shape = 0; // place in the list
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
    void toggle(std::size_t shape) noexcept;
    [[nodiscard]] bool isOfPlace(std::size_t part) const noexcept;
    void add(double area);
    void finish();

    std::vector<Line> m_lines; // by top
    std::vector<double> m_heights;
    std::vector<std::size_t> m_active; // lines that may reach the slab
    std::size_t m_next = 0;            // the first line not yet active
    std::vector<Crossing> m_row;

    // Sets of shapes as bits by place in the list, m_words words each.
    std::size_t m_words = 1;
    std::vector<std::uint64_t> m_inside;  // of the place at hand
    std::vector<std::uint64_t> m_members; // of each part
    std::vector<double> m_areas;          // of each part
};

} // namespace ecotone::geo
