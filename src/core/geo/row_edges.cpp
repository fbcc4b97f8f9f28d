#include "row_edges.h"

#include "sort_few.h"

#include <algorithm>
#include <cmath>

namespace ecotone::geo {

void Breaks::toggle(double height)
{
    const auto place = std::ranges::lower_bound(m_heights, height);
    if (place != m_heights.end() && *place == height)
        m_heights.erase(place);
    else
        m_heights.insert(place, height);
}

void Breaks::toggle(double top, double bottom)
{
    toggle(top);
    toggle(bottom);
}

bool Breaks::isInside(double height) const noexcept
{
    const auto above = std::ranges::upper_bound(m_heights, height) - m_heights.begin();
    return above % 2 == 1;
}

double Breaks::measure() const noexcept
{
    double length = 0.0;
    for (std::size_t i = 0; i + 1 < m_heights.size(); i += 2)
        length += m_heights[i + 1] - m_heights[i];
    return length;
}

RowShape& RowEdges::shapeFor(const GridEdge& edge)
{
    if (m_used == 0 || m_shapes[m_used - 1].shape != edge.shape) {
        if (m_used == m_shapes.size())
            m_shapes.emplace_back();
        m_shapes[m_used].shape = edge.shape;
        m_shapes[m_used].breaks.clear();
        m_shapes[m_used].isFull = m_shapes[m_used].isPart = false;
        ++m_used;
    }
    return m_shapes[m_used - 1];
}

void RowEdges::cut(std::span<const GridEdge* const> edges,
                   std::int64_t row,
                   const Window& window)
{
    m_used = 0;
    m_pieces.clear();
    m_lines.clear();
    for (const GridEdge* edge : edges)
        cutEdge(*edge, row, window);
    sortFewStably(m_pieces, [](const Piece& a, const Piece& b) {
        return a.col != b.col ? a.col < b.col : a.slot < b.slot;
    });
    sortFewStably(m_lines, [](const LineEdge& a, const LineEdge& b) { return a.col < b.col; });
}

void RowEdges::cutEdge(const GridEdge& edge, std::int64_t row, const Window& window)
{
    const double top = std::max(edge.y0, static_cast<double>(row));
    const double bottom = std::min(edge.y1, static_cast<double>(row + 1));
    const auto [lowest, highest] = std::minmax({edge.xAt(top), edge.xAt(bottom)});
    RowShape& shape = shapeFor(edge);
    const auto first = static_cast<std::int64_t>(std::floor(lowest));
    const bool isOnLine = lowest == highest && lowest == static_cast<double>(first);
    if (!isOnLine) {
        const auto last = static_cast<std::int64_t>(std::ceil(highest)) - 1;
        cutAtColumns({edge, top, bottom, first, std::max(first, last)}, shape, window);
    } else if (first <= window.col) {
        shape.breaks.toggle(top, bottom);
    } else if (first < window.col + window.width) {
        m_lines.push_back({first, m_used - 1, top, bottom});
    }
}

void RowEdges::cutAtColumns(const EdgeInRow& part, RowShape& shape, const Window& window)
{
    // The height at which the edge passes the column line `col`; its ends are exact, so that
    // the pieces of an edge always join.
    const bool runsRight = part.edge.x1 > part.edge.x0;
    const double begin = runsRight ? part.top : part.bottom;
    const double end = runsRight ? part.bottom : part.top;
    const auto heightAt = [&](std::int64_t col) {
        if (col <= part.firstCol)
            return begin;
        if (col > part.lastCol)
            return end;
        return std::clamp(part.edge.yAt(static_cast<double>(col)), part.top, part.bottom);
    };
    const std::int64_t left = window.col;
    const std::int64_t lastSeen = std::min(part.lastCol, left + window.width - 1);
    if (part.firstCol < left) {
        const double passes = heightAt(left);
        shape.breaks.toggle(std::min(begin, passes), std::max(begin, passes));
    }
    for (std::int64_t col = std::max(part.firstCol, left); col <= lastSeen; ++col) {
        const double enters = heightAt(col);
        const double leaves = heightAt(col + 1);
        if (enters != leaves)
            m_pieces.push_back({col, m_used - 1, &part.edge, std::min(enters, leaves),
                                std::max(enters, leaves)});
    }
}

} // namespace ecotone::geo
