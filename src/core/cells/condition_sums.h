#pragma once

#include "ecotone/cells/cell_table.h"
#include "ecotone/raster/tile.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ecotone::cells {

/// Neighbouring cells of one row of a tile that are booked together.
struct Segment {
    std::size_t first = 0, end = 0; // cells of the tile
    std::size_t row = 0;            // of the table they are booked to
    double weight = 1.0;            // of every cell: the fraction of it that is covered
};

/// True areas of the cells of a tile: one for all, or one each.
struct TileAreas {
    double common = 0.0;            // m²; where `each` is empty
    std::span<const double> each{}; // m², by cell
};

/// The condition at the two dates of a pair, by cell.
struct ConditionBands {
    const raster::CellValues &opening, &closing;
};

/// Books the change of condition of each segment to its row.
///
/// @param sums    one pair of each row of the table; those of row r stand at r × stride
/// @param unusable  set to the first value outside 0 to 1, if it has none yet
void bookConditions(std::span<const Segment> segments,
                    const ConditionBands& bands,
                    const TileAreas& areas,
                    ConditionSums* sums,
                    std::size_t stride,
                    std::optional<double>& unusable);

} // namespace ecotone::cells
