#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/geo/shape.h"
#include "ecotone/geo/shape_sets.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Which shapes cover a place: ascending, without repetition. Compared by content.
using ShapeSet = std::vector<ShapeIndex>;

/// A part of one cell, or of a run of whole cells, covered by exactly one set of shapes.
struct CoveredRun {
    std::int64_t row = 0;    // in grid coordinates
    std::int64_t col = 0;    // first column
    std::int64_t length = 1; // more than 1 only where fraction is 1
    std::uint32_t set = 0;   // index into `TileCoverage::sets`, or number in `CoverageSweep`
    double fraction = 1.0;   // of the area of each cell of the run, (0, 1]
};

/// Exact joint coverage of one window. For every cell the fractions of its runs add up to 1
/// (cells no shape touches are covered by the empty set), to 1e-12.
struct TileCoverage {
    Window window;
    std::vector<ShapeSet> sets;   // each content once; order of first appearance in row order
    std::vector<CoveredRun> runs; // by row, then column, then set content
};

/// Shapes laid over a grid, ready to be asked tile by tile which set of shapes covers which
/// exact fraction of which cell. Edges are straight in the grid's CRS after densified
/// transformation. Immutable after construction; `of` may be called from many threads.
///
/// Coverage by one shape comes from signed area accumulation along rows; where several outlines
/// pass through one cell, the cell is cut into slabs at the heights of all vertices and
/// crossings and every trapezoid is booked to the set of shapes inside it. Shared edges and
/// identical shapes are exact: both neighbours compute the same numbers. No sliver is merged or
/// dropped. Source: docs/methods/joint-coverage.md.
class JointCoverage {
public:
    /// @throws GeometryError  a shape cannot be brought into the grid's CRS (names its index)
    JointCoverage(const Grid& grid, std::span<const Shape> shapes);
    ~JointCoverage();
    JointCoverage(JointCoverage&&) noexcept;
    JointCoverage& operator=(JointCoverage&&) noexcept;

    [[nodiscard]] const Grid& grid() const noexcept;
    [[nodiscard]] std::size_t shapeCount() const noexcept;
    /// Whether the box of any shape touches the window.
    [[nodiscard]] bool touches(const Window& window) const noexcept;
    /// The fractions of a cell are the same to the last bit whatever window it is asked in.
    /// @pre the window lies on the grid
    [[nodiscard]] TileCoverage of(const Window& window) const;

private:
    friend class CoverageSweep;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Joint coverage row by row, for one thread that goes through many windows: what it needs of
/// memory is little, and kept.
class CoverageSweep {
public:
    /// @pre `coverage` outlives the sweep
    explicit CoverageSweep(const JointCoverage& coverage);
    ~CoverageSweep();
    CoverageSweep(CoverageSweep&&) noexcept;
    CoverageSweep& operator=(CoverageSweep&&) noexcept;

    /// Forgets the window before, and its sets. @pre the window lies on the grid
    void begin(const Window& window);
    /// The runs of the next row of the window, with the bits of `JointCoverage::of`; they last
    /// until the row after it. @pre the window has a next row
    [[nodiscard]] std::span<const CoveredRun> nextRow();
    /// The sets met so far in the window, or on the way: runs give their numbers.
    [[nodiscard]] std::size_t setCount() const noexcept;
    [[nodiscard]] std::span<const ShapeIndex> set(std::uint32_t number) const noexcept;

private:
    std::unique_ptr<class TileSweep> m_sweep;
};

/// The fraction of every cell of a window covered by one shape, row by row: for maps, tests and
/// comparison with the cell-centre rule.
/// @throws GeometryError  the shape cannot be brought into the grid's CRS
/// @pre the window lies on the grid
[[nodiscard]] std::vector<double>
coverageFractions(const Grid& grid, const Shape& shape, const Window& window);
/// 1 where the centre of the cell is inside, else 0. Offered for comparison only. Errors as
/// above.
[[nodiscard]] std::vector<double>
cellCentreCoverage(const Grid& grid, const Shape& shape, const Window& window);

} // namespace ecotone::geo
