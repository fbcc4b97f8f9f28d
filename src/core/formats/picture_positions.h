#pragma once

#include "ecotone/geo/grid.h"

#include <vector>

namespace ecotone::formats {

/// Where the middles of a picture's cells lie in a file, in its columns and rows, row by row.
/// Exact on a lattice of every 16th cell and straight in between, which is within a fraction of
/// a cell of the picture; exact everywhere where the lattice has gaps or a seam.
/// @throws GeometryError  PROJ knows no operation between the two CRSs
[[nodiscard]] std::vector<geo::Point> picturePositions(const geo::Grid& picture,
                                                       const geo::Grid& file);

} // namespace ecotone::formats
