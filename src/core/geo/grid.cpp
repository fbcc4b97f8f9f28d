#include "ecotone/geo/grid.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ecotone::geo {

namespace {

/// In cells: how far lattices may be apart and still count as one.
constexpr double latticeTolerance = 1e-6;
/// In cells: what arithmetic may add to a box that ends exactly on a cell border.
constexpr double borderTolerance = 1e-9;

std::array<Point, 4> cornersOf(const Grid& grid)
{
    const auto width = static_cast<double>(grid.width);
    const auto height = static_cast<double>(grid.height);
    return {Point{0.0, 0.0}, Point{width, 0.0}, Point{width, height}, Point{0.0, height}};
}

/// Whether every corner of `b`, in cells of `a`, lies where a plain shift would put it.
bool isShifted(const Grid& a, const Grid& b, Point shift)
{
    return std::ranges::all_of(cornersOf(b), [&](Point corner) {
        const Point seen = a.toGrid(b.toWorld(corner));
        return std::abs(seen.x - corner.x - shift.x) < latticeTolerance &&
               std::abs(seen.y - corner.y - shift.y) < latticeTolerance;
    });
}

} // namespace

Window intersectionOf(const Window& a, const Window& b) noexcept
{
    const auto col = std::max(a.col, b.col);
    const auto row = std::max(a.row, b.row);
    const Window shared{col, row, std::min(a.col + a.width, b.col + b.width) - col,
                        std::min(a.row + a.height, b.row + b.height) - row};
    return shared.isEmpty() ? Window{} : shared;
}

Point Grid::toWorld(Point gridPoint) const noexcept
{
    return {originX + gridPoint.x * colX + gridPoint.y * rowX,
            originY + gridPoint.x * colY + gridPoint.y * rowY};
}

Point Grid::toGrid(Point world) const noexcept
{
    const double dx = world.x - originX;
    const double dy = world.y - originY;
    // Without rotation a plain division keeps points on cell borders exactly there.
    if (rowX == 0.0 && colY == 0.0)
        return {dx / colX, dy / rowY};
    const double determinant = colX * rowY - rowX * colY;
    return {(dx * rowY - dy * rowX) / determinant, (dy * colX - dx * colY) / determinant};
}

double Grid::cellUnitArea() const noexcept
{
    return std::abs(colX * rowY - rowX * colY);
}

bool Grid::isNorthUp() const noexcept
{
    return rowX == 0.0 && colY == 0.0 && colX > 0.0 && rowY < 0.0;
}

Box boxOf(const Grid& grid) noexcept
{
    Box box;
    for (const Point corner : cornersOf(grid))
        box.extend(grid.toWorld(corner));
    return box;
}

bool areAligned(const Grid& a, const Grid& b) noexcept
{
    if (!(a.crs == b.crs) || !(a.cellUnitArea() > 0.0) || !(b.cellUnitArea() > 0.0))
        return false;
    const Point origin = a.toGrid(b.toWorld({0.0, 0.0}));
    const Point shift{std::round(origin.x), std::round(origin.y)};
    return isShifted(a, b, shift) && isShifted(b, a, {-shift.x, -shift.y});
}

Grid grownToCover(const Grid& grid, const Box& box)
{
    expects(grid.cellUnitArea() > 0.0, "grownToCover: the cells have an area");
    if (box.isEmpty())
        return grid;
    Box cells;
    cells.extend(Point{0.0, 0.0});
    cells.extend(Point{static_cast<double>(grid.width), static_cast<double>(grid.height)});
    for (const Point corner : {Point{box.minX, box.minY}, Point{box.maxX, box.minY},
                               Point{box.maxX, box.maxY}, Point{box.minX, box.maxY}})
        cells.extend(grid.toGrid(corner));
    const double left = std::floor(cells.minX + borderTolerance);
    const double top = std::floor(cells.minY + borderTolerance);

    Grid grown = grid;
    const Point origin = grid.toWorld({left, top});
    grown.originX = origin.x;
    grown.originY = origin.y;
    grown.width = static_cast<std::int64_t>(std::ceil(cells.maxX - borderTolerance) - left);
    grown.height = static_cast<std::int64_t>(std::ceil(cells.maxY - borderTolerance) - top);
    return grown;
}

} // namespace ecotone::geo
