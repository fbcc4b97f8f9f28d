#include "table_check.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::formats {

void expectWellFormed(const OutTable& table)
{
    expects(
        std::ranges::all_of(
            table.rows, [&](const auto& row) { return row.size() == table.columns.size(); }),
        "OutTable: every row has as many cells as there are columns");
    expects(table.shapes.empty() || table.shapes.size() == table.rows.size(),
            "OutTable: no shapes, or one per row");
}

std::string withoutFormula(const std::string& text)
{
    // Spreadsheets also look behind leading tabs and line ends (OWASP, "CSV injection").
    const bool isFormula =
        !text.empty() &&
        std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos &&
        !parseNumber(text);
    return isFormula ? fmt::format("'{}", text) : text;
}

} // namespace ecotone::formats
