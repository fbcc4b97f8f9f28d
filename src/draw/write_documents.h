#pragma once

#include "ecotone/report/report.h"

#include <filesystem>
#include <vector>

namespace ecotone::draw {

/// Writes `report.pdf` and `report.odt` into a folder that is there, beside what
/// `report::writeReport` writes. Files of the same names are replaced, each only when the new
/// one is whole.
/// @return the files written
/// @throws InputError  a file cannot be written
std::vector<std::filesystem::path> writeDocuments(const std::filesystem::path& folder,
                                                  const report::Report& report);

} // namespace ecotone::draw
