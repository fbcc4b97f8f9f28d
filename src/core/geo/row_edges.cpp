#include "row_edges.h"

#include "sort_few.h"
#include "whole_numbers.h"

#include <algorithm>

namespace ecotone::geo {

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
    m_pieces.clear(window);
    m_lines.clear();
    for (const GridEdge* edge : edges)
        cutEdge(*edge, row, window);
    sortFewStably(m_lines, [](const LineEdge& a, const LineEdge& b) { return a.col < b.col; });
}

void RowEdges::cutEdge(const GridEdge& edge, std::int64_t row, const Window& window)
{
    const double top = std::max(edge.y0, static_cast<double>(row));
    const double bottom = std::min(edge.y1, static_cast<double>(row + 1));
    RowShape& shape = shapeFor(edge);
    if (std::max(edge.x0, edge.x1) <= static_cast<double>(window.col)) {
        shape.breaks.toggle(top, bottom);
        return;
    }
    // How far outside of the window an edge runs says nothing, and may be beyond whole numbers.
    const auto near = [&](double x) {
        return std::clamp(x, static_cast<double>(window.col - 1),
                          static_cast<double>(window.col + window.width + 1));
    };
    const double atTop = near(edge.xAt(top)), atBottom = near(edge.xAt(bottom));
    const double lowest = std::min(atTop, atBottom), highest = std::max(atTop, atBottom);
    const std::int64_t first = floorOf(lowest);
    const bool isOnLine = lowest == highest && lowest == static_cast<double>(first);
    if (!isOnLine)
        cutAtColumns({edge, top, bottom, first, std::max(first, ceilOf(highest) - 1)}, shape,
                     window);
    else if (first <= window.col)
        shape.breaks.toggle(top, bottom);
    else if (first < window.col + window.width)
        m_lines.push_back({first, slot(), top, bottom});
}

void RowEdges::cutAtColumns(const EdgeInRow& part, RowShape& shape, const Window& window)
{
    // The height at which the edge passes the column line `col`; its ends are exact, so that
    // the pieces of an edge always join.
    const bool runsRight = part.edge.x1 > part.edge.x0;
    const double begin = runsRight ? part.top : part.bottom;
    const double end = runsRight ? part.bottom : part.top;
    const auto heightAt = [&](std::int64_t col) {
        if (col > part.lastCol)
            return end;
        return std::clamp(part.edge.yAt(static_cast<double>(col)), part.top, part.bottom);
    };
    double enters = begin;
    if (part.firstCol < window.col) {
        enters = heightAt(window.col);
        shape.breaks.toggle(std::min(begin, enters), std::max(begin, enters));
    }
    const std::int64_t lastSeen = std::min(part.lastCol, window.col + window.width - 1);
    for (std::int64_t col = std::max(part.firstCol, window.col); col <= lastSeen; ++col) {
        const double leaves = heightAt(col + 1);
        if (enters != leaves)
            m_pieces.add(col, {&part.edge, std::min(enters, leaves), std::max(enters, leaves),
                               slot(), 0});
        enters = leaves;
    }
}

} // namespace ecotone::geo
