#pragma once

#include "ecotone/formats/write_table.h"

#include <string>

namespace ecotone::formats {

/// @pre the rows of the table are as long as its columns, and there are no shapes or one per
/// row
void expectWellFormed(const OutTable& table);

/// A text as a spreadsheet may see it: with an apostrophe before what it would run as a
/// formula.
[[nodiscard]] std::string withoutFormula(const std::string& text);

} // namespace ecotone::formats
