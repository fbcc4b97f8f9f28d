#pragma once

#include "ecotone/report/report.h"
#include "ecotone/run/results.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::report {

/// Writes the report into a folder, which is made where it is missing: `index.html` (all in one
/// page), `report.md`, `report.xlsx` (a sheet per table, with raw numbers), a CSV per table named
/// by its id, a PNG per map, and `results.json` with every unrounded figure. Files of the same names are replaced, each only when the new one is whole.
///
/// @return the files written, in the order named above
/// @throws InputError  the folder or a file cannot be written
std::vector<std::filesystem::path> writeReport(const std::filesystem::path& folder,
                                               const Report& report,
                                               const run::Results& results);

} // namespace ecotone::report
