#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/geo/grid.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::geo {

/// The true area of every cell of a grid. Closed form per row for upright grids in degrees; one
/// factor for ellipsoidal equal-area CRSs (recognised by probing, not by name); elsewhere the
/// true area of the densified outline on a lattice, interpolated to better than
/// `statedError()`. Belongs to one thread; make one per thread.
class CellAreas {
public:
    explicit CellAreas(const Grid& grid);
    ~CellAreas();
    CellAreas(CellAreas&&) noexcept;
    CellAreas& operator=(CellAreas&&) noexcept;

    /// Square metres of each cell of a window, row by row. Cells whose place is not on the
    /// earth have NaN.
    [[nodiscard]] std::vector<double> of(const Window& window) const;
    /// The same into memory of the caller. @pre areas.size() == window.cellCount()
    void fill(const Window& window, std::span<double> areas) const;
    /// Square metres of every cell, where one factor holds for the whole grid.
    [[nodiscard]] std::optional<double> common() const noexcept;

    /// The rule in words, printed with results: "closed form per parallel", "equal-area CRS,
    /// one factor", "densified outlines on a lattice of up to 256 cells".
    [[nodiscard]] const char* rule() const noexcept;
    /// The relative error of the interpolation that no check point exceeds; 0 for closed forms.
    [[nodiscard]] double statedError() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace ecotone::geo
