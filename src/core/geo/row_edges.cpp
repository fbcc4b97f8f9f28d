#include "row_edges.h"

#include "sort_few.h"
#include "whole_numbers.h"

#include <algorithm>

namespace ecotone::geo {

void RowEdges::begin(const Window& window)
{
    m_window = window;
    m_left = static_cast<double>(window.col);
    m_nearLeft = static_cast<double>(window.col - 1);
    m_nearRight = static_cast<double>(window.col + window.width + 1);
    for (RowShape& shape : m_shapes)
        shape.sets = {};
}

void RowEdges::addShape(ShapeIndex shape)
{
    if (m_used == m_shapes.size())
        m_shapes.emplace_back();
    RowShape& added = m_shapes[m_used++];
    if (added.shape != shape)
        added.sets = {};
    added.shape = shape;
    added.breaks.clear();
    added.isFull = added.isPart = false;
}

void RowEdges::cut(std::span<const GridEdge* const> edges, std::int64_t row)
{
    m_used = 0;
    m_pieces.clear(m_window);
    m_lines.clear();
    const auto top = static_cast<double>(row);
    const auto bottom = static_cast<double>(row + 1);
    for (const GridEdge* edge : edges)
        cutEdge(*edge, top, bottom);
    sortFewStably(m_lines, [](const LineEdge& a, const LineEdge& b) { return a.col < b.col; });
}

inline void RowEdges::cutEdge(const GridEdge& edge, double rowTop, double rowBottom)
{
    const double top = std::max(edge.y0, rowTop);
    const double bottom = std::min(edge.y1, rowBottom);
    RowShape& shape = shapeFor(edge);
    if (std::max(edge.x0, edge.x1) <= m_left) {
        shape.breaks.toggle(top, bottom);
        return;
    }
    // How far outside of the window an edge runs says nothing, and may be beyond whole numbers.
    const double atTop = std::clamp(edge.xAt(top), m_nearLeft, m_nearRight);
    const double atBottom = std::clamp(edge.xAt(bottom), m_nearLeft, m_nearRight);
    const std::int64_t first = std::min(floorOf(atTop), floorOf(atBottom));
    const std::int64_t last = std::max(ceilOf(atTop), ceilOf(atBottom)) - 1;
    if (first <= last)
        cutAtColumns({edge, top, bottom, first, last}, shape);
    else if (first <= m_window.col) // upright, exactly on the line left of `first`
        shape.breaks.toggle(top, bottom);
    else if (first < m_window.col + m_window.width)
        m_lines.push_back({first, slot(), top, bottom});
}

inline void RowEdges::cutAtColumns(const EdgeInRow& part, RowShape& shape)
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
    if (part.firstCol < m_window.col) {
        enters = heightAt(m_window.col);
        shape.breaks.toggle(std::min(begin, enters), std::max(begin, enters));
    }
    const std::int64_t lastSeen = std::min(part.lastCol, m_window.col + m_window.width - 1);
    for (std::int64_t col = std::max(part.firstCol, m_window.col); col <= lastSeen; ++col) {
        const double leaves = heightAt(col + 1);
        if (enters != leaves)
            addPiece(part.edge, std::min(enters, leaves), std::max(enters, leaves), col);
        enters = leaves;
    }
}

inline void
RowEdges::addPiece(const GridEdge& edge, double top, double bottom, std::int64_t col)
{
    const double middle = across(edge, (top + bottom) / 2.0, col);
    const double area = edge.sign * (bottom - top) * (1.0 - middle);
    m_pieces.add(col, {&edge, top, bottom, area, slot(), 0});
}

} // namespace ecotone::geo
