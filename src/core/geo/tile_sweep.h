#pragma once

#include "cell_overlay.h"
#include "row_edges.h"
#include "set_steps.h"

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
    void bookOneShape(std::uint32_t others, std::int64_t col, std::int64_t row);
    void bookSeveral(std::uint32_t others, std::int64_t col, std::int64_t row);
    void add(CoveredRun run);

    const GridEdges& m_edges;
    Window m_window;
    // Edges of each row of the window, grouped by shape: m_rowStart[r] … m_rowStart[r + 1].
    std::vector<std::size_t> m_rowStart;
    std::vector<const GridEdge*> m_rowEdges;

    // The state at the left side of the current cell.
    RowEdges m_row;
    std::size_t m_nextPiece = 0, m_nextLine = 0;
    std::uint32_t m_full = SetSteps::emptySet; // shapes that cover the whole height of the row
    std::vector<std::size_t> m_part; // slots of those that cover part of it, ascending

    std::vector<CellShape> m_cellShapes;
    CellOverlay m_overlay;
    struct CellPart {
        std::uint32_t set = 0;
        double fraction = 0.0;
    };
    std::vector<CellPart> m_parts;
    SetSteps m_sets;
    std::vector<std::uint32_t> m_numbers; // by set: its number in the coverage + 1; 0: none yet
    TileCoverage m_coverage;
};

} // namespace ecotone::geo
