#pragma once

#include "cell_overlay.h"
#include "row_edges.h"
#include "set_steps.h"

#include "ecotone/geo/joint_coverage.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Goes through the rows of one window after the other and tells which shapes cover what. Each
/// row is swept from left to right: shapes change only where their edges are, so what lies
/// between two edges is one run.
class TileSweep {
public:
    /// @pre `edges` outlives the sweep
    explicit TileSweep(const GridEdges& edges) : m_edges{edges} {}
    /// @pre the window lies on the grid
    void begin(const Window& window);
    /// The runs of the next row of the window; they last until the row after it.
    /// @pre the window has a next row
    [[nodiscard]] std::span<const CoveredRun> nextRow();
    [[nodiscard]] const SetSteps& sets() const noexcept { return m_sets; }

private:
    void distributeEdges();
    void startRow();
    void passLines(std::int64_t col);
    void settle(std::uint32_t slot);
    [[nodiscard]] std::int64_t nextChange() const;
    [[nodiscard]] bool isCutByOneShape(std::int64_t col) const;
    void cutByOneShape(std::int64_t col);
    void cutBySeveral(std::int64_t col);
    void collectPieces(std::int64_t col);
    void collectCellShapes();
    [[nodiscard]] const SetPair& setsBeside(RowShape& shape);
    void bookBothSides(std::int64_t col, const SetPair& sets, double fraction);
    void bookOverlay(std::uint32_t others, std::int64_t col);
    void addWhole(std::int64_t col, std::int64_t length, std::uint32_t set);
    void addPart(std::int64_t col, std::uint32_t set, double fraction)
    {
        m_runs.push_back({m_at, col, 1, set, fraction});
    }

    const GridEdges& m_edges;
    Window m_window;
    std::int64_t m_at = 0;              // the row at hand
    double m_top = 0.0, m_bottom = 0.0; // of that row
    Window m_band; // the rows of the window at hand, all of one band of `m_edges`
    std::vector<GridEdge> m_bandEdges;
    // Edges of each row of the band, grouped by shape: m_rowStart[r] … m_rowStart[r + 1].
    std::vector<std::size_t> m_rowStart;
    std::vector<std::size_t> m_rowEnd; // up to which a row is filled
    std::vector<const GridEdge*> m_rowEdges;

    // The state at the left side of the current cell.
    RowEdges m_row;
    std::int64_t m_nextPieces = 0; // the column of the next cell with pieces
    std::size_t m_nextLine = 0;
    std::uint32_t m_full = SetSteps::emptySet; // shapes that cover the whole height of the row
    std::vector<std::uint32_t> m_part; // slots of those that cover part of it, ascending

    std::vector<Piece> m_cellPieces;
    std::vector<CellShape> m_cellShapes;
    CellOverlay m_overlay;
    struct CellPart {
        std::uint32_t set = 0;
        double fraction = 0.0;
    };
    std::vector<CellPart> m_parts;
    SetSteps m_sets;
    std::vector<CoveredRun> m_runs; // of the row at hand
};

} // namespace ecotone::geo
