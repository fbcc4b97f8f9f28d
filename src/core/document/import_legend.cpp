#include "import_legend.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/base/whole_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace ecotone::document {
namespace {

using Row = std::vector<std::string>;

std::string textOf(const std::filesystem::path& file)
{
    std::optional<std::string> text = readWhole(file);
    if (!text)
        throw InputError{fmt::format("The legend {} cannot be read.", file.string())};
    std::string all = std::move(*text);
    if (all.starts_with("\xEF\xBB\xBF")) // the mark some spreadsheets put before UTF-8
        all.erase(0, 3);
    if (!isUtf8(all))
        throw InputError{fmt::format("The legend {} is not in UTF-8; save it in that encoding.",
                                     file.string())};
    return all;
}

char separatorOf(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('\n'));
    return *std::ranges::max_element(std::string_view{",;\t"}, {}, [&](char each) {
        return std::ranges::count(first, each);
    });
}

/// The column of a property: the one named in the recipe, or one of the usual titles.
std::optional<std::size_t> columnOf(const Row& titles,
                                    const std::map<std::string, std::string>& columns,
                                    const std::string& property,
                                    std::initializer_list<std::string_view> usual)
{
    const auto at = [&](auto matches) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(titles, matches);
        if (found == titles.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - titles.begin());
    };
    if (const auto given = columns.find(property); given != columns.end())
        return at([&](const std::string& title) { return title == given->second; });
    for (const std::string_view word : usual)
        if (const auto found = at([&](const std::string& t) { return lowerAscii(t) == word; }))
            return found;
    return std::nullopt;
}

/// Why a column that the user names cannot be taken.
std::optional<Refusal> wrongColumn(const std::string& legend,
                                   const Row& titles,
                                   const std::map<std::string, std::string>& columns)
{
    constexpr std::array known =
        std::to_array<std::string_view>({"value", "name", "colour", "group"});
    for (const auto& [property, title] : columns) {
        if (std::ranges::find(known, property) == known.end())
            return Refusal{fmt::format("“{}” is nothing that a legend says of a class; there "
                                       "are {}.",
                                       property, joinWords({known.begin(), known.end()}))};
        if (std::ranges::find(titles, title) == titles.end())
            return Refusal{fmt::format("The legend {} has no column “{}” to take the {} from. "
                                       "Its columns: {}.",
                                       legend, title, property, joinWords(titles))};
    }
    return std::nullopt;
}

std::optional<int> wholeNumber(const std::string& text)
{
    const std::optional<double> number = parseNumber(text);
    if (!number || *number != std::floor(*number) ||
        std::abs(*number) > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

} // namespace

std::vector<Row> csvRows(std::string_view text)
{
    const char separator = separatorOf(text);
    std::vector<Row> rows;
    Row row;
    std::string cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.emplace_back(trimmed(cell));
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.front().empty())
            rows.push_back(row);
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == separator)
            endCell();
        else if (!quoted && c == '\n')
            endRow();
        else
            cell += c;
    }
    endRow();
    return rows;
}

Checked<std::vector<records::LayerClass>>
readLegend(const std::filesystem::path& file, const std::map<std::string, std::string>& columns)
{
    const std::vector<Row> rows = csvRows(textOf(file));
    const std::string name = file.filename().string();
    if (rows.empty())
        return Refusal{fmt::format("The legend {} is empty.", name)};
    if (auto refusal = wrongColumn(name, rows.front(), columns))
        return *refusal;
    const auto value = columnOf(rows.front(), columns, "value", {"value", "class", "code"});
    if (!value)
        return Refusal{
            fmt::format("The legend {} has no column of class values. Its columns: {}.", name,
                        joinWords(rows.front()))};
    const auto title = columnOf(rows.front(), columns, "name", {"name", "label", "title"});
    const auto colour = columnOf(rows.front(), columns, "colour", {"colour", "color"});
    const auto group = columnOf(rows.front(), columns, "group", {"group"});
    std::vector<records::LayerClass> classes;
    std::set<int> seen;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto cell = [&](const std::optional<std::size_t>& column) {
            return column && *column < rows[i].size() ? rows[i][*column] : std::string{};
        };
        const std::optional<int> number = wholeNumber(cell(value));
        if (!number || !seen.insert(*number).second)
            return Refusal{
                fmt::format("The legend {} has the class “{}” in row {}, which is {}.", name,
                            cell(value), i + 1, number ? "there already" : "no whole number")};
        records::LayerClass made;
        made.value = *number;
        made.name = cell(title).empty() ? "class " + cell(value) : cell(title);
        made.colour = cell(colour);
        made.classGroup = cell(group);
        classes.push_back(std::move(made));
    }
    return classes;
}

} // namespace ecotone::document
