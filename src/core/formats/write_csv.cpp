#include "table_check.h"

#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/geo/wkb.h"

#include <fmt/format.h>

#include <cmath>

namespace ecotone::formats {

namespace {

constexpr const char* lineEnd = "\r\n"; // RFC 4180, section 2

std::string quoted(const std::string& text)
{
    if (text.find_first_of("\",\r\n") == std::string::npos && trimmed(text) == text)
        return text;
    std::string result;
    for (const char c : text)
        result += c == '"' ? std::string{"\"\""} : std::string{c};
    return fmt::format("\"{}\"", result);
}

struct CellText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const
    {
        return quoted(withoutFormula(text));
    }
    std::string operator()(double value) const
    {
        return std::isfinite(value) ? numberText(value) : std::string{};
    }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
};

void addCell(std::string& csv, std::size_t column, const std::string& text)
{
    if (column > 0)
        csv += ',';
    csv += text;
}

} // namespace

std::string toCsv(const OutTable& table)
{
    expectWellFormed(table);
    const bool hasShapes = !table.shapes.empty();
    std::string csv;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        addCell(csv, i, quoted(withoutFormula(table.columns[i])));
    if (hasShapes)
        addCell(csv, table.columns.size(), "geometry");
    csv += lineEnd;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t i = 0; i < table.rows[row].size(); ++i)
            addCell(csv, i, std::visit(CellText{}, table.rows[row][i]));
        if (hasShapes)
            addCell(csv, table.columns.size(),
                    table.shapes[row] ? quoted(geo::toWkt(*table.shapes[row])) : std::string{});
        csv += lineEnd;
    }
    return csv;
}

void writeCsv(const std::filesystem::path& file, const OutTable& table)
{
    writeWholeText(file, toCsv(table));
}

} // namespace ecotone::formats
