#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/geo/shape.h"

#include <vector>

namespace ecotone::cells {

/// The cells of a grid that a shape may touch: one window, or several where it meets the grid
/// again a turn of the earth further on. They may reach beyond the grid.
/// @throws GeometryError  the shape has no place in the grid's CRS
[[nodiscard]] std::vector<geo::Window> windowsRound(const geo::Shape& shape,
                                                    const geo::Grid& grid);

} // namespace ecotone::cells
