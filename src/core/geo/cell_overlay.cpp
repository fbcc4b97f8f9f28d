#include "cell_overlay.h"

#include <algorithm>
#include <limits>

namespace ecotone::geo {

namespace {

/// Where an edge is at a height, from the left side of the cell (0) to its right side (1).
double across(const GridEdge& edge, double height, std::int64_t col)
{
    return std::clamp(edge.xAt(height) - static_cast<double>(col), 0.0, 1.0);
}

} // namespace

double coveredFraction(const CellShape& shape, std::int64_t col)
{
    double area = shape.breaks->measure();
    for (const Piece& piece : shape.pieces) {
        const double middle = across(*piece.edge, (piece.top + piece.bottom) / 2.0, col);
        area += piece.edge->sign * (piece.bottom - piece.top) * (1.0 - middle);
    }
    // A cell that is full or empty but for the rounding of this sum has no sliver in it.
    constexpr double rounding = 8.0 * std::numeric_limits<double>::epsilon();
    if (area < rounding)
        return 0.0;
    return area > 1.0 - rounding ? 1.0 : area;
}

void CellOverlay::collect(std::span<const CellShape> shapes, std::int64_t row)
{
    m_lines.clear();
    m_heights.assign({static_cast<double>(row), static_cast<double>(row + 1)});
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto breaks = shapes[i].breaks->heights();
        m_heights.insert(m_heights.end(), breaks.begin(), breaks.end());
        for (const Piece& piece : shapes[i].pieces) {
            m_lines.push_back({piece.edge, i, piece.top, piece.bottom});
            m_heights.push_back(piece.top);
            m_heights.push_back(piece.bottom);
        }
    }
    std::ranges::stable_sort(m_lines, {}, &Line::top);
}

/// Adds the heights at which edges of different shapes cross. Edges that only meet, or lie on
/// each other, do not change sides.
void CellOverlay::addCrossings(std::int64_t col)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& a = m_lines[i];
        for (std::size_t j = i + 1; j < m_lines.size() && m_lines[j].top < a.bottom; ++j) {
            const Line& b = m_lines[j];
            if (a.shape == b.shape)
                continue;
            const double top = b.top; // never above a.top
            const double bottom = std::min(a.bottom, b.bottom);
            const double atTop = across(*a.edge, top, col) - across(*b.edge, top, col);
            const double atBottom = across(*a.edge, bottom, col) - across(*b.edge, bottom, col);
            if ((atTop < 0.0 && atBottom > 0.0) || (atTop > 0.0 && atBottom < 0.0))
                m_heights.push_back(top + (bottom - top) * (atTop / (atTop - atBottom)));
        }
    }
}

void CellOverlay::toggle(ShapeIndex shape)
{
    const auto place = std::ranges::lower_bound(m_inside, shape);
    if (place != m_inside.end() && *place == shape)
        m_inside.erase(place);
    else
        m_inside.insert(place, shape);
}

void CellOverlay::bookSlab(std::span<const CellShape> shapes,
                           std::int64_t col,
                           double top,
                           double bottom)
{
    const double middle = (top + bottom) / 2.0;
    for (; m_next < m_lines.size() && m_lines[m_next].top <= top; ++m_next)
        m_active.push_back(m_next);
    std::erase_if(m_active, [&](std::size_t line) { return m_lines[line].bottom < bottom; });

    m_row.clear();
    for (const std::size_t line : m_active)
        m_row.push_back({across(*m_lines[line].edge, middle, col), m_lines[line].shape});
    std::ranges::stable_sort(m_row, {}, &Crossing::x);
    m_inside.clear();
    for (const CellShape& shape : shapes)
        if (shape.breaks->isInside(middle))
            m_inside.push_back(shape.shape);

    // The width at mid-height times the height is the area of a trapezoid.
    double from = 0.0;
    for (const Crossing& crossing : m_row) {
        if (crossing.x > from)
            m_areas[m_inside] += (crossing.x - from) * (bottom - top);
        from = crossing.x;
        toggle(shapes[crossing.shape].shape);
    }
    if (from < 1.0)
        m_areas[m_inside] += (1.0 - from) * (bottom - top);
}

/// Hands the areas over. What rounding left of 1 goes to the largest part.
void CellOverlay::finish()
{
    m_parts.clear();
    double total = 0.0;
    for (const auto& [set, area] : m_areas) {
        total += area;
        m_parts.push_back({set, area});
    }
    std::ranges::max_element(m_parts, {}, &CellPart::fraction)->fraction += 1.0 - total;
}

const std::vector<CellPart>&
CellOverlay::partsOf(std::span<const CellShape> shapes, std::int64_t col, std::int64_t row)
{
    collect(shapes, row);
    addCrossings(col);
    std::ranges::sort(m_heights);
    m_areas.clear();
    m_active.clear();
    m_next = 0;
    for (std::size_t i = 0; i + 1 < m_heights.size(); ++i)
        if (m_heights[i] < m_heights[i + 1])
            bookSlab(shapes, col, m_heights[i], m_heights[i + 1]);
    finish();
    return m_parts;
}

} // namespace ecotone::geo
