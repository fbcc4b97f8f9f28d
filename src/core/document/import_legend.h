#pragma once

#include "ecotone/base/checked.h"
#include "ecotone/document/import_layer.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::document {

/// The classes of a legend: a CSV file whose first line holds titles.
/// Refused: no column of values, a value that is no whole number, a value given twice.
/// @throws InputError  the file cannot be read
[[nodiscard]] Checked<std::vector<records::LayerClass>>
readLegend(const std::filesystem::path& file,
           const std::map<std::string, std::string>& columns);

/// The lines of a CSV text (RFC 4180; comma, semicolon or tab, whichever the first line has
/// more of), each cell trimmed. Blank lines are left out.
[[nodiscard]] std::vector<std::vector<std::string>> csvRows(std::string_view text);

} // namespace ecotone::document
