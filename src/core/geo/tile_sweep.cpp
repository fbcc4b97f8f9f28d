#include "tile_sweep.h"

#include "sort_few.h"
#include "whole_numbers.h"

#include "ecotone/base/contract.h"

#include <algorithm>
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

/// A cell that is full or empty but for the rounding of its sum has no sliver in it.
double fractionOf(double area)
{
    constexpr double rounding = 8.0 * std::numeric_limits<double>::epsilon();
    if (area < rounding)
        return 0.0;
    return area > 1.0 - rounding ? 1.0 : area;
}

} // namespace

void TileSweep::begin(const Window& window)
{
    expects(window.isEmpty() || intersectionOf(window, m_edges.grid().whole()) == window,
            "TileSweep: the window lies on the grid");
    m_window = window;
    m_band = {window.col, window.row, window.width, 0};
    m_at = window.row - 1;
    m_sets.clear();
    m_row.begin(window);
}

/// Goes to the next band of rows and finds the edges of each of them. A band is small enough
/// for its edges to stay at hand while its rows are swept.
void TileSweep::distributeEdges()
{
    m_band.row += m_band.height;
    m_band.height =
        std::min(GridEdges::nextBand(m_band.row), m_window.row + m_window.height) - m_band.row;
    m_bandEdges.clear();
    m_edges.addEdgesOfBand(m_band, m_bandEdges);
    const auto top = static_cast<double>(m_band.row);
    const auto bottom = static_cast<double>(m_band.row + m_band.height);
    const auto rowsOf = [&](const GridEdge& edge) {
        const std::int64_t first = floorOf(std::max(edge.y0, top));
        const std::int64_t last = ceilOf(std::min(edge.y1, bottom)) - 1;
        return std::pair{static_cast<std::size_t>(first - m_band.row),
                         static_cast<std::size_t>(last - m_band.row)};
    };
    m_rowStart.assign(static_cast<std::size_t>(m_band.height) + 1, 0);
    for (const GridEdge& edge : m_bandEdges) {
        const auto [first, last] = rowsOf(edge);
        for (std::size_t row = first; row <= last; ++row)
            ++m_rowStart[row + 1];
    }
    for (std::size_t row = 1; row < m_rowStart.size(); ++row)
        m_rowStart[row] += m_rowStart[row - 1];
    m_rowEdges.resize(m_rowStart.back());
    m_rowEnd.assign(m_rowStart.begin(), m_rowStart.end() - 1);
    for (const GridEdge& edge : m_bandEdges) {
        const auto [first, last] = rowsOf(edge);
        for (std::size_t row = first; row <= last; ++row)
            m_rowEdges[m_rowEnd[row]++] = &edge;
    }
}

std::span<const CoveredRun> TileSweep::nextRow()
{
    ++m_at;
    expects(m_at < m_window.row + m_window.height, "TileSweep: the window has a next row");
    m_top = static_cast<double>(m_at);
    m_bottom = static_cast<double>(m_at + 1);
    if (m_at == m_band.row + m_band.height)
        distributeEdges();
    const auto index = static_cast<std::size_t>(m_at - m_band.row);
    m_row.cut(std::span{m_rowEdges}.subspan(m_rowStart[index],
                                            m_rowStart[index + 1] - m_rowStart[index]),
              m_at);
    startRow();
    const std::int64_t end = m_window.col + m_window.width;
    for (std::int64_t col = m_window.col; col < end;) {
        passLines(col);
        if (m_nextPieces > col && m_part.empty()) {
            const std::int64_t next = nextChange();
            addWhole(col, next - col, m_full);
            col = next;
            continue;
        }
        if (isCutByOneShape(col))
            cutByOneShape(col);
        else
            cutBySeveral(col);
        ++col;
        if (m_nextPieces < col)
            m_nextPieces = m_row.pieces().nextColumn(col);
    }
    return m_runs;
}

void TileSweep::startRow()
{
    m_runs.clear();
    m_nextPieces = m_row.pieces().nextColumn(m_window.col);
    m_nextLine = 0;
    m_full = SetSteps::emptySet;
    m_part.clear();
    for (std::uint32_t slot = 0; slot < m_row.shapes().size(); ++slot)
        settle(slot);
}

/// Says anew whether a shape covers the whole height of the row, part of it, or nothing.
void TileSweep::settle(std::uint32_t slot)
{
    RowShape& shape = m_row.shapes()[slot];
    const bool isFull = shape.breaks.isStretch(m_top, m_bottom);
    const bool isPart = !isFull && !shape.breaks.isEmpty();
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

/// The next column with pieces or an upright edge; the end of the window where there is none.
std::int64_t TileSweep::nextChange() const
{
    const auto lines = m_row.lineEdges();
    return m_nextLine < lines.size() ? std::min(m_nextPieces, lines[m_nextLine].col)
                                     : m_nextPieces;
}

/// Whether all edges in the cell, and any shape that covers part of its left side, are one
/// shape's. Nearly all cells that are cut at all are such.
bool TileSweep::isCutByOneShape(std::int64_t col) const
{
    const RowPieces& pieces = m_row.pieces();
    if (m_nextPieces > col)
        return false;
    const std::uint32_t slot = pieces.first(col).slot;
    return pieces.last(col).slot == slot &&
           (m_part.empty() || (m_part.size() == 1 && m_part.front() == slot));
}

/// Books the cell and steps to its right side in one go: either side of the outline is known
/// from the state before.
void TileSweep::cutByOneShape(std::int64_t col)
{
    const RowPieces& pieces = m_row.pieces();
    const Piece* piece = &pieces.first(col);
    const Piece* const last = &pieces.last(col);
    const std::uint32_t slot = piece->slot;
    RowShape& shape = m_row.shapes()[slot];
    double area = shape.breaks.measure();
    for (;; piece = &pieces.after(*piece)) {
        area += piece->areaRight;
        shape.breaks.toggle(piece->top, piece->bottom);
        if (piece == last)
            break;
    }
    const SetPair& sets = setsBeside(shape);
    bookBothSides(col, sets, fractionOf(area));

    shape.isFull = shape.breaks.isStretch(m_top, m_bottom);
    shape.isPart = !shape.isFull && !shape.breaks.isEmpty();
    m_full = shape.isFull ? sets.with : sets.without;
    m_part.clear();
    if (shape.isPart)
        m_part.push_back(slot);
}

/// The sets outside and inside of a shape, given those that cover the left side of the cell.
const SetPair& TileSweep::setsBeside(RowShape& shape)
{
    SetPair& sets = shape.sets;
    if (sets.isKnown && (shape.isFull ? sets.with : sets.without) == m_full)
        return sets;
    const std::uint32_t other = m_sets.toggled(m_full, shape.shape);
    sets = {.without = shape.isFull ? other : m_full,
            .with = shape.isFull ? m_full : other,
            .withComesFirst = false,
            .isKnown = true};
    sets.withComesFirst = m_sets.hasMemberAfter(sets.without, shape.shape);
    return sets;
}

void TileSweep::bookBothSides(std::int64_t col, const SetPair& sets, double fraction)
{
    if (fraction <= 0.0 || fraction >= 1.0) {
        addWhole(col, 1, fraction <= 0.0 ? sets.without : sets.with);
        return;
    }
    if (sets.withComesFirst)
        addPart(col, sets.with, fraction);
    addPart(col, sets.without, 1.0 - fraction);
    if (!sets.withComesFirst)
        addPart(col, sets.with, fraction);
}

void TileSweep::cutBySeveral(std::int64_t col)
{
    collectPieces(col);
    collectCellShapes();
    // A shape with an edge in the cell is decided by the overlay, even if it is full at the
    // left.
    std::uint32_t others = m_full;
    for (std::size_t i = 0; i < m_cellPieces.size(); ++i) {
        const bool isFirst = i == 0 || m_cellPieces[i].slot != m_cellPieces[i - 1].slot;
        const RowShape& shape = m_row.shapes()[m_cellPieces[i].slot];
        if (isFirst && shape.isFull)
            others = m_sets.toggled(others, shape.shape);
    }
    bookOverlay(others, col);
    for (const Piece& piece : m_cellPieces)
        m_row.shapes()[piece.slot].breaks.toggle(piece.top, piece.bottom);
    for (const Piece& piece : m_cellPieces)
        settle(piece.slot);
}

void TileSweep::collectPieces(std::int64_t col)
{
    m_cellPieces.clear();
    const RowPieces& pieces = m_row.pieces();
    if (m_nextPieces > col)
        return;
    const Piece* piece = &pieces.first(col);
    for (; piece != &pieces.last(col); piece = &pieces.after(*piece))
        m_cellPieces.push_back(*piece);
    m_cellPieces.push_back(*piece);
}

/// The shapes whose outlines have a part in the cell: those with pieces in it, and those that
/// cover a part of its left side.
void TileSweep::collectCellShapes()
{
    m_cellShapes.clear();
    auto part = m_part.begin();
    const auto addPartsBefore = [&](std::size_t slot) {
        for (; part != m_part.end() && *part < slot; ++part)
            m_cellShapes.push_back(
                {m_row.shapes()[*part].shape, &m_row.shapes()[*part].breaks, {}});
    };
    const std::span<const Piece> pieces{m_cellPieces};
    for (std::size_t first = 0, end = 0; first < pieces.size(); first = end) {
        const std::uint32_t slot = pieces[first].slot;
        while (end < pieces.size() && pieces[end].slot == slot)
            ++end;
        addPartsBefore(slot);
        if (part != m_part.end() && *part == slot)
            ++part;
        m_cellShapes.push_back({m_row.shapes()[slot].shape, &m_row.shapes()[slot].breaks,
                                pieces.subspan(first, end - first)});
    }
    addPartsBefore(m_row.shapes().size());
}

void TileSweep::bookOverlay(std::uint32_t others, std::int64_t col)
{
    m_overlay.cut(m_cellShapes, col, m_at);
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
        if (part.fraction == 1.0)
            addWhole(col, 1, part.set);
        else if (part.fraction > 0.0)
            addPart(col, part.set, part.fraction);
}

/// Whole cells join the run before them where they can.
void TileSweep::addWhole(std::int64_t col, std::int64_t length, std::uint32_t set)
{
    if (!m_runs.empty()) {
        CoveredRun& last = m_runs.back();
        if (last.set == set && last.fraction == 1.0) {
            last.length += length;
            return;
        }
    }
    m_runs.push_back({m_at, col, length, set, 1.0});
}

} // namespace ecotone::geo
