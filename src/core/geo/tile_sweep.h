#pragma once

#include "cell_overlay.h"
#include "row_edges.h"
#include "set_interner.h"

#include "ecotone/geo/joint_coverage.h"

namespace ecotone::geo {

/// Goes through the cells of one window and writes down which shapes cover what. Each row is
/// swept from left to right: shapes change only where their edges are, so what lies between two
/// edges is one run.
class TileSweep {
public:
    TileSweep(const GridEdges& edges, const Window& window);
    [[nodiscard]] TileCoverage result() &&;

private:
    void distributeEdges();
    void sweepRow(std::int64_t row);
    void startRow();
    void passLines(std::int64_t col);
    void settle(std::size_t slot);
    [[nodiscard]] std::int64_t nextChange(std::int64_t col) const;
    void mixedCell(std::int64_t col, std::int64_t row);
    void collectCellShapes(std::int64_t col);
    void add(const CoveredRun& run);
    [[nodiscard]] std::uint32_t numberOfFull();

    const GridEdges& m_edges;
    Window m_window;
    // Edges of each row of the window, grouped by shape: m_rowStart[r] … m_rowStart[r + 1].
    std::vector<std::size_t> m_rowStart;
    std::vector<const GridEdge*> m_rowEdges;

    // The state at the left side of the current cell.
    RowEdges m_row;
    std::size_t m_nextPiece = 0, m_nextLine = 0;
    ShapeSet m_full;                 // shapes that cover the whole height of the row
    std::vector<std::size_t> m_part; // slots of shapes that cover part of it, ascending
    bool m_fullChanged = true;
    std::uint32_t m_fullNumber = 0;

    std::vector<CellShape> m_cellShapes;
    std::vector<CellPart> m_parts;
    CellOverlay m_overlay;
    SetInterner m_sets;
    TileCoverage m_coverage;
};

} // namespace ecotone::geo
