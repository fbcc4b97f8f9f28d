#pragma once

#include "ecotone/cells/cell_table.h"

#include <span>

namespace ecotone::cells {

/// The table with shapes that have other numbers now.
/// @param numberNow  by number before; different numbers for the shapes that occur in the table
[[nodiscard]] CellTable renumbered(const CellTable& table,
                                   std::span<const geo::ShapeIndex> numberNow);

/// The rows of two tables that are not the same in both. Of a row that has other sums, the sums
/// of `b` are given.
[[nodiscard]] CellTable rowsThatDiffer(const CellTable& a, const CellTable& b);

/// The table without the rows whose keys `replaced` has, and with those of `fresh`.
/// @pre the keys of `fresh` are among those of `replaced`
[[nodiscard]] CellTable
withRowsReplaced(const CellTable& table, const CellTable& replaced, const CellTable& fresh);

} // namespace ecotone::cells
