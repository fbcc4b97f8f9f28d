#include "cell_overlay.h"

#include "sort_few.h"

#include <algorithm>

namespace ecotone::geo {

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
    sortFewStably(m_lines, [](const Line& a, const Line& b) { return a.top < b.top; });
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

void CellOverlay::toggle(std::size_t shape) noexcept
{
    m_inside[shape / 64] ^= std::uint64_t{1} << (shape % 64);
}

/// Whether a part has the set of shapes at hand.
bool CellOverlay::isOfPlace(std::size_t part) const noexcept
{
    const std::uint64_t* const members = m_members.data() + part * m_words;
    for (std::size_t word = 0; word < m_words; ++word)
        if (members[word] != m_inside[word])
            return false;
    return true;
}

/// Books an area to the set of shapes at hand. A cell has few parts, so looking through them is
/// the quickest way to find one.
void CellOverlay::add(double area)
{
    for (std::size_t part = 0; part < m_areas.size(); ++part)
        if (isOfPlace(part)) {
            m_areas[part] += area;
            return;
        }
    m_members.insert(m_members.end(), m_inside.begin(), m_inside.end());
    m_areas.push_back(area);
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
    sortFewStably(m_row, [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    std::ranges::fill(m_inside, 0U);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes[i].breaks->isInside(middle))
            toggle(i);

    // The width at mid-height times the height is the area of a trapezoid.
    double from = 0.0;
    for (const Crossing& crossing : m_row) {
        if (crossing.x > from)
            add((crossing.x - from) * (bottom - top));
        from = crossing.x;
        toggle(crossing.shape);
    }
    if (from < 1.0)
        add((1.0 - from) * (bottom - top));
}

/// What rounding left of 1 goes to the largest part.
void CellOverlay::finish()
{
    double total = 0.0;
    for (const double area : m_areas)
        total += area;
    *std::ranges::max_element(m_areas) += 1.0 - total;
}

void CellOverlay::cut(std::span<const CellShape> shapes, std::int64_t col, std::int64_t row)
{
    m_words = (shapes.size() + 63) / 64;
    m_inside.assign(m_words, 0);
    m_members.clear();
    m_areas.clear();
    collect(shapes, row);
    addCrossings(col);
    std::ranges::sort(m_heights);
    m_active.clear();
    m_next = 0;
    for (std::size_t i = 0; i + 1 < m_heights.size(); ++i)
        if (m_heights[i] < m_heights[i + 1])
            bookSlab(shapes, col, m_heights[i], m_heights[i + 1]);
    finish();
}

} // namespace ecotone::geo
