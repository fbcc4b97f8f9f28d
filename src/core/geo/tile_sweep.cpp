#include "tile_sweep.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace ecotone::geo {

namespace {

/// Adds or removes a member of an ascending list.
template <class T>
void setMember(std::vector<T>& list, T value, bool isMember)
{
    const auto place = std::ranges::lower_bound(list, value);
    const bool wasMember = place != list.end() && *place == value;
    if (isMember && !wasMember)
        list.insert(place, value);
    else if (!isMember && wasMember)
        list.erase(place);
}

ShapeSet united(const ShapeSet& a, const ShapeSet& b)
{
    ShapeSet all;
    all.reserve(a.size() + b.size());
    std::ranges::set_union(a, b, std::back_inserter(all));
    return all;
}

} // namespace

TileSweep::TileSweep(const GridEdges& edges, const Window& window)
    : m_edges{edges}
    , m_window{window}
{
    m_coverage.window = window;
    if (window.isEmpty())
        return;
    distributeEdges();
    for (std::int64_t row = window.row; row < window.row + window.height; ++row)
        sweepRow(row);
}

TileCoverage TileSweep::result() &&
{
    m_coverage.sets = std::move(m_sets).sets();
    return std::move(m_coverage);
}

void TileSweep::distributeEdges()
{
    const std::vector<std::uint32_t> found = m_edges.edgesFor(m_window);
    const auto first = static_cast<double>(m_window.row);
    const auto last = static_cast<double>(m_window.row + m_window.height - 1);
    const auto rowsOf = [&](const GridEdge& edge) {
        const double top = std::clamp(std::floor(edge.y0), first, last);
        const double bottom = std::clamp(std::ceil(edge.y1) - 1.0, first, last);
        return std::pair{static_cast<std::size_t>(top - first),
                         static_cast<std::size_t>(bottom - first)};
    };
    m_rowStart.assign(static_cast<std::size_t>(m_window.height) + 1, 0);
    for (const std::uint32_t index : found) {
        const auto [top, bottom] = rowsOf(m_edges.edge(index));
        for (std::size_t row = top; row <= bottom; ++row)
            ++m_rowStart[row + 1];
    }
    for (std::size_t row = 1; row < m_rowStart.size(); ++row)
        m_rowStart[row] += m_rowStart[row - 1];
    m_rowEdges.resize(m_rowStart.back());
    std::vector<std::size_t> next(m_rowStart.begin(), m_rowStart.end() - 1);
    for (const std::uint32_t index : found) {
        const auto [top, bottom] = rowsOf(m_edges.edge(index));
        for (std::size_t row = top; row <= bottom; ++row)
            m_rowEdges[next[row]++] = &m_edges.edge(index);
    }
}

void TileSweep::sweepRow(std::int64_t row)
{
    const auto index = static_cast<std::size_t>(row - m_window.row);
    m_row.cut(std::span{m_rowEdges}.subspan(m_rowStart[index],
                                            m_rowStart[index + 1] - m_rowStart[index]),
              row, m_window);
    startRow();
    const std::int64_t end = m_window.col + m_window.width;
    for (std::int64_t col = m_window.col; col < end;) {
        passLines(col);
        const bool hasPieces =
            m_nextPiece < m_row.pieces().size() && m_row.pieces()[m_nextPiece].col == col;
        if (hasPieces || !m_part.empty()) {
            mixedCell(col, row);
            ++col;
        } else {
            const std::int64_t next = std::min(end, nextChange(col));
            add({row, col, next - col, numberOfFull(), 1.0});
            col = next;
        }
    }
}

void TileSweep::startRow()
{
    m_nextPiece = 0;
    m_nextLine = 0;
    m_full.clear();
    m_part.clear();
    m_fullChanged = true;
    for (std::size_t slot = 0; slot < m_row.shapes().size(); ++slot)
        settle(slot);
}

/// Says anew whether a shape covers the whole height of the row, part of it, or nothing.
void TileSweep::settle(std::size_t slot)
{
    const RowShape& shape = m_row.shapes()[slot];
    const auto heights = shape.breaks.heights();
    const bool isFull = heights.size() == 2 && heights[0] == std::floor(heights[0]) &&
                        heights[1] - heights[0] == 1.0;
    setMember(m_full, shape.shape, isFull);
    setMember(m_part, slot, !isFull && !heights.empty());
    m_fullChanged = true;
}

/// Upright edges on the line left of a column.
void TileSweep::passLines(std::int64_t col)
{
    const auto lines = m_row.lineEdges();
    for (; m_nextLine < lines.size() && lines[m_nextLine].col == col; ++m_nextLine) {
        const LineEdge& line = lines[m_nextLine];
        m_row.shapes()[line.slot].breaks.toggle(line.top, line.bottom);
        settle(line.slot);
    }
}

std::int64_t TileSweep::nextChange(std::int64_t col) const
{
    std::int64_t next = std::numeric_limits<std::int64_t>::max();
    if (m_nextPiece < m_row.pieces().size())
        next = std::min(next, m_row.pieces()[m_nextPiece].col);
    if (m_nextLine < m_row.lineEdges().size())
        next = std::min(next, m_row.lineEdges()[m_nextLine].col);
    return std::max(next, col + 1);
}

/// The shapes whose outlines have a part in the cell: those with pieces in it, and those that
/// cover a part of its left side. Passes the pieces over.
void TileSweep::collectCellShapes(std::int64_t col)
{
    m_cellShapes.clear();
    const auto pieces = m_row.pieces();
    auto part = m_part.begin();
    const auto addPartsBefore = [&](std::size_t slot) {
        for (; part != m_part.end() && *part < slot; ++part)
            m_cellShapes.push_back(
                {m_row.shapes()[*part].shape, &m_row.shapes()[*part].breaks, {}});
    };
    while (m_nextPiece < pieces.size() && pieces[m_nextPiece].col == col) {
        const std::size_t slot = pieces[m_nextPiece].slot;
        const std::size_t first = m_nextPiece;
        while (m_nextPiece < pieces.size() && pieces[m_nextPiece].col == col &&
               pieces[m_nextPiece].slot == slot)
            ++m_nextPiece;
        addPartsBefore(slot);
        if (part != m_part.end() && *part == slot)
            ++part;
        m_cellShapes.push_back({m_row.shapes()[slot].shape, &m_row.shapes()[slot].breaks,
                                pieces.subspan(first, m_nextPiece - first)});
    }
    addPartsBefore(m_row.shapes().size());
}

void TileSweep::mixedCell(std::int64_t col, std::int64_t row)
{
    const std::size_t firstPiece = m_nextPiece;
    collectCellShapes(col);
    // A shape with an edge in the cell is decided by the overlay, even if it is full at the
    // left.
    for (const CellShape& shape : m_cellShapes)
        setMember(m_full, shape.shape, false);
    m_fullChanged = true;

    if (m_cellShapes.size() == 1) {
        const double fraction = coveredFraction(m_cellShapes[0], col);
        m_parts = {{{}, 1.0 - fraction}, {{m_cellShapes[0].shape}, fraction}};
    } else {
        m_parts = m_overlay.partsOf(m_cellShapes, col, row);
    }
    for (CellPart& part : m_parts)
        part.shapes = united(m_full, part.shapes);
    std::ranges::sort(m_parts, {}, &CellPart::shapes);
    for (const CellPart& part : m_parts)
        if (part.fraction > 0.0)
            add({row, col, 1, m_sets.numberOf(part.shapes), part.fraction});

    const auto pieces = m_row.pieces();
    for (std::size_t i = firstPiece; i < m_nextPiece; ++i)
        m_row.shapes()[pieces[i].slot].breaks.toggle(pieces[i].top, pieces[i].bottom);
    for (std::size_t i = firstPiece; i < m_nextPiece; ++i)
        settle(pieces[i].slot);
}

std::uint32_t TileSweep::numberOfFull()
{
    if (m_fullChanged)
        m_fullNumber = m_sets.numberOf(m_full);
    m_fullChanged = false;
    return m_fullNumber;
}

/// Whole cells join the run before them where they can.
void TileSweep::add(const CoveredRun& run)
{
    if (!m_coverage.runs.empty()) {
        CoveredRun& last = m_coverage.runs.back();
        if (last.row == run.row && last.set == run.set && last.fraction == 1.0 &&
            run.fraction == 1.0 && last.col + last.length == run.col) {
            last.length += run.length;
            return;
        }
    }
    m_coverage.runs.push_back(run);
}

} // namespace ecotone::geo
