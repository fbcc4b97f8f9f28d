#pragma once

#include "ecotone/report/report.h"

#include <QFont>

#include <vector>

namespace ecotone::draw {

/// Parts of the width of a table, in percent, one per column: each column has room for its
/// longest word; what is left goes to the columns whose texts would run over several lines, by
/// how much they want.
/// @param width    of the table, in the unit of the font's metrics
/// @param padding  on each side of a cell
/// @pre the table has columns
[[nodiscard]] std::vector<double>
columnPercents(const report::Table& table, const QFont& letters, double width, double padding);

} // namespace ecotone::draw
