#pragma once

#include "ecotone/formats/write_table.h"
#include "ecotone/project/project.h"

#include <string>
#include <vector>

namespace ecotone::cli {

/// Every record type that has records, as a table for other programs: the columns of the
/// project file, and beside each id the name of what it stands for. Shapes are in the project's
/// CRS.
[[nodiscard]] std::vector<formats::OutTable> recordTables(const project::Project& project);

/// Whether at least one row has a shape.
[[nodiscard]] bool hasShapes(const formats::OutTable& table);

} // namespace ecotone::cli
