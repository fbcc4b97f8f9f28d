#include "tile_sweep.h"

#include "sort_few.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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

} // namespace

TileSweep::TileSweep(const GridEdges& edges, const Window& window)
    : m_edges{edges}
    , m_window{window}
{
    m_coverage.window = window;
    if (window.isEmpty())
        return;
    distributeEdges();
    m_coverage.runs.reserve(static_cast<std::size_t>(window.height) + 2 * m_rowEdges.size());
    for (std::int64_t row = window.row; row < window.row + window.height; ++row)
        sweepRow(row);
}

TileCoverage TileSweep::result() &&
{
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
            add({row, col, next - col, m_full, 1.0});
            col = next;
        }
    }
}

void TileSweep::startRow()
{
    m_nextPiece = 0;
    m_nextLine = 0;
    m_full = SetSteps::emptySet;
    m_part.clear();
    for (std::size_t slot = 0; slot < m_row.shapes().size(); ++slot)
        settle(slot);
}

/// Says anew whether a shape covers the whole height of the row, part of it, or nothing.
void TileSweep::settle(std::size_t slot)
{
    RowShape& shape = m_row.shapes()[slot];
    const auto heights = shape.breaks.heights();
    const bool isFull = heights.size() == 2 && heights[0] == std::floor(heights[0]) &&
                        heights[1] - heights[0] == 1.0;
    const bool isPart = !isFull && !heights.empty();
    if (isFull != shape.isFull)
        m_full = m_sets.toggled(m_full, shape.shape);
    if (isPart != shape.isPart)
        setMember(m_part, slot, isPart);
    shape.isFull = isFull;
    shape.isPart = isPart;
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
    const auto pieces = m_row.pieces().subspan(firstPiece, m_nextPiece - firstPiece);
    // A shape with an edge in the cell is decided by the overlay, even if it is full at the
    // left.
    std::uint32_t others = m_full;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool isFirst = i == 0 || pieces[i].slot != pieces[i - 1].slot;
        const RowShape& shape = m_row.shapes()[pieces[i].slot];
        if (isFirst && shape.isFull)
            others = m_sets.toggled(others, shape.shape);
    }
    if (m_cellShapes.size() == 1)
        bookOneShape(others, col, row);
    else
        bookSeveral(others, col, row);

    for (const Piece& piece : pieces)
        m_row.shapes()[piece.slot].breaks.toggle(piece.top, piece.bottom);
    for (const Piece& piece : pieces)
        settle(piece.slot);
}

void TileSweep::bookOneShape(std::uint32_t others, std::int64_t col, std::int64_t row)
{
    const double fraction = coveredFraction(m_cellShapes[0], col);
    const std::uint32_t all = m_sets.toggled(others, m_cellShapes[0].shape);
    CoveredRun without{row, col, 1, others, 1.0 - fraction};
    CoveredRun with{row, col, 1, all, fraction};
    if (m_sets.isBefore(all, others))
        std::swap(without, with);
    add(without);
    add(with);
}

void TileSweep::bookSeveral(std::uint32_t others, std::int64_t col, std::int64_t row)
{
    m_overlay.cut(m_cellShapes, col, row);
    m_parts.clear();
    for (std::size_t part = 0; part < m_overlay.partCount(); ++part) {
        std::uint32_t set = others;
        for (std::size_t i = 0; i < m_cellShapes.size(); ++i)
            if (m_overlay.isCovered(part, i))
                set = m_sets.toggled(set, m_cellShapes[i].shape);
        m_parts.push_back({set, m_overlay.fraction(part)});
    }
    sortFewStably(m_parts, [&](const CellPart& a, const CellPart& b) {
        return m_sets.isBefore(a.set, b.set);
    });
    for (const CellPart& part : m_parts)
        add({row, col, 1, part.set, part.fraction});
}

/// Writes a run down, with the set by its number here. Nothing where it covers nothing; whole
/// cells join the run before them where they can.
void TileSweep::add(CoveredRun run)
{
    if (!(run.fraction > 0.0))
        return;
    if (m_numbers.size() < m_sets.size())
        m_numbers.resize(m_sets.size(), 0);
    if (m_numbers[run.set] == 0) {
        const auto members = m_sets.members(run.set);
        m_coverage.sets.emplace_back(members.begin(), members.end());
        m_numbers[run.set] = static_cast<std::uint32_t>(m_coverage.sets.size());
    }
    run.set = m_numbers[run.set] - 1;
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
