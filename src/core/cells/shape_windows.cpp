#include "shape_windows.h"

#include "ecotone/geo/turns.h"

#include <cmath>
#include <cstdint>
#include <optional>

namespace ecotone::cells {

namespace {

/// Whole cells round a shape in the grid's CRS that is moved along x, in grid coordinates.
geo::Window windowRound(const geo::Shape& shape, double shift, const geo::Grid& grid)
{
    geo::Box box;
    for (const geo::Polygon& polygon : shape.polygons)
        for (const geo::Point& point : polygon.outer)
            box.extend(grid.toGrid({point.x + shift, point.y}));
    const auto col = static_cast<std::int64_t>(std::floor(box.minX));
    const auto row = static_cast<std::int64_t>(std::floor(box.minY));
    return {col, row, static_cast<std::int64_t>(std::ceil(box.maxX)) - col,
            static_cast<std::int64_t>(std::ceil(box.maxY)) - row};
}

} // namespace

std::vector<geo::Window> windowsRound(const geo::Shape& shape, const geo::Grid& grid)
{
    std::optional<geo::Shape> moved; // a copy only where there is something to move
    if (!(shape.crs == grid.crs))
        moved = geo::transformed(shape, grid.crs);
    const geo::Shape& there = moved ? *moved : shape;
    std::vector<geo::Window> windows;
    for (const double shift :
         geo::shiftsThatMeet(geo::boxOf(there), geo::boxOf(grid), grid.crs))
        windows.push_back(windowRound(there, shift, grid));
    return windows;
}

} // namespace ecotone::cells
