#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/point.h"

#include <cstdint>

namespace ecotone::geo {

/// A rectangle of cells in grid coordinates: column `col` spans [col, col + 1), rows run
/// downward.
struct Window {
    std::int64_t col = 0, row = 0;
    std::int64_t width = 0, height = 0;
    [[nodiscard]] std::int64_t cellCount() const noexcept { return width * height; }
    [[nodiscard]] bool isEmpty() const noexcept { return width <= 0 || height <= 0; }
    bool operator==(const Window&) const = default;
};

/// The part two windows share; empty (0 x 0) where there is none.
[[nodiscard]] Window intersectionOf(const Window& a, const Window& b) noexcept;

/// Where cells lie: any affine placement (north-up, south-up, rotated, sheared) in a CRS.
///   x = originX + col * colX + row * rowX
///   y = originY + col * colY + row * rowY
/// with (col, row) = (0, 0) the outer corner of the first cell.
struct Grid {
    Crs crs = Crs::wgs84();
    double originX = 0.0, originY = 0.0;
    double colX = 1.0, colY = 0.0;  // step of one column
    double rowX = 0.0, rowY = -1.0; // step of one row
    std::int64_t width = 0, height = 0;

    [[nodiscard]] Point toWorld(Point gridPoint) const noexcept;
    /// @pre the cells have an area
    [[nodiscard]] Point toGrid(Point world) const noexcept;
    [[nodiscard]] Window whole() const noexcept { return {0, 0, width, height}; }
    /// Planar area of a cell in CRS units².
    [[nodiscard]] double cellUnitArea() const noexcept;
    [[nodiscard]] bool isNorthUp() const noexcept;
    bool operator==(const Grid&) const = default;
};

/// The upright rectangle round a grid, in its CRS.
[[nodiscard]] Box boxOf(const Grid& grid) noexcept;

/// Whether the cells of both lie on each other: same CRS, same steps, and origins a whole
/// number of cells apart, to 1e-6 of a cell over the extent of both.
[[nodiscard]] bool areAligned(const Grid& a, const Grid& b) noexcept;

/// The same lattice of cells, grown by whole cells so that it also covers `box` (in its CRS).
[[nodiscard]] Grid grownToCover(const Grid& grid, const Box& box);

} // namespace ecotone::geo
