#include "ecotone/geo/cell_area.h"

#include "area_lattice.h"

#include "ecotone/base/contract.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace ecotone::geo {

namespace {

/// Places over the whole grid, corners included, at which its CRS is tried out.
std::vector<std::pair<std::int64_t, std::int64_t>> trialCells(const Grid& grid)
{
    constexpr std::int64_t steps = 4;
    std::vector<std::pair<std::int64_t, std::int64_t>> cells;
    for (std::int64_t i = 0; i <= steps; ++i)
        for (std::int64_t j = 0; j <= steps; ++j)
            cells.emplace_back((grid.width - 1) * i / steps, (grid.height - 1) * j / steps);
    return cells;
}

/// Upright in degrees, and the degrees are those of WGS 84 to less than a millimetre.
bool hasZonalCells(const Grid& grid)
{
    if (!grid.crs.isGeographic() || grid.rowX != 0.0 || grid.colY != 0.0)
        return false;
    const Transformation toWgs84{grid.crs, Crs::wgs84()};
    return toWgs84.isIdentity() || std::ranges::all_of(trialCells(grid), [&](const auto& cell) {
               constexpr double tolerance = 5e-9; // degrees
               const Point place = grid.toWorld(
                   {static_cast<double>(cell.first), static_cast<double>(cell.second)});
               const Point moved = toWgs84.apply(place);
               return std::abs(std::remainder(moved.x - place.x, 360.0)) < tolerance &&
                      std::abs(moved.y - place.y) < tolerance;
           });
}

/// The one area of all cells, where the CRS keeps areas and all of the grid is on the earth.
std::optional<double> commonArea(const Grid& grid, const AreaLattice& lattice)
{
    if (grid.crs.isGeographic() || !lattice.plane().keepsAreas(boxOf(grid)))
        return std::nullopt;
    for (const auto& [col, row] : trialCells(grid))
        if (std::isnan(lattice.measured(col, row, 1.0)))
            return std::nullopt;
    return grid.cellUnitArea() * grid.crs.metresPerUnit() * grid.crs.metresPerUnit();
}

} // namespace

struct CellAreas::Impl {
    explicit Impl(const Grid& given)
        : grid{given}
        , lattice{given}
        , isZonal{hasZonalCells(given)}
    {
        if (!isZonal)
            common = commonArea(grid, lattice);
    }

    [[nodiscard]] double zonalArea(std::int64_t row) const
    {
        const double a = grid.toWorld({0.0, static_cast<double>(row)}).y;
        const double b = grid.toWorld({0.0, static_cast<double>(row + 1)}).y;
        constexpr double rounding = 1e-9; // degrees that arithmetic may go beyond a pole
        if (std::max(std::abs(a), std::abs(b)) > 90.0 + rounding)
            return std::numeric_limits<double>::quiet_NaN();
        return zonalCellArea(std::max(std::min(a, b), -90.0), std::min(std::max(a, b), 90.0),
                             std::abs(grid.colX))
            .value();
    }

    Grid grid;
    AreaLattice lattice;
    bool isZonal;
    std::optional<double> common;
};

CellAreas::CellAreas(const Grid& grid)
{
    expects(grid.cellUnitArea() > 0.0, "CellAreas: the cells have an area");
    m_impl = std::make_unique<Impl>(grid);
}
CellAreas::~CellAreas() = default;
CellAreas::CellAreas(CellAreas&&) noexcept = default;
CellAreas& CellAreas::operator=(CellAreas&&) noexcept = default;

std::vector<double> CellAreas::of(const Window& window) const
{
    std::vector<double> areas(window.isEmpty() ? 0
                                               : static_cast<std::size_t>(window.cellCount()));
    fill(window, areas);
    return areas;
}

void CellAreas::fill(const Window& window, std::span<double> areas) const
{
    expects(window.isEmpty() || intersectionOf(window, m_impl->grid.whole()) == window,
            "CellAreas: the window lies on the grid");
    if (window.isEmpty())
        return;
    expects(static_cast<std::int64_t>(areas.size()) == window.cellCount(),
            "CellAreas::fill: one area per cell of the window");
    if (m_impl->common)
        std::ranges::fill(areas, *m_impl->common);
    else if (m_impl->isZonal)
        for (std::int64_t row = 0; row < window.height; ++row)
            std::fill_n(areas.begin() + row * window.width, window.width,
                        m_impl->zonalArea(window.row + row));
    else
        m_impl->lattice.fill(window, areas);
}

std::optional<double> CellAreas::common() const noexcept
{
    return m_impl->common;
}

const char* CellAreas::rule() const noexcept
{
    if (m_impl->isZonal)
        return "closed form per parallel";
    return m_impl->common ? "equal-area CRS, one factor"
                          : "densified outlines on a lattice of up to 256 cells";
}

double CellAreas::statedError() const noexcept
{
    return m_impl->isZonal || m_impl->common ? 0.0 : latticeTolerance;
}

} // namespace ecotone::geo
