#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::formats {

/// A table of text as RFC 4180 has it; also with semicolons, tabs or bars between the cells.
struct CsvTable {
    struct Row {
        std::size_t line = 0; // of the file, from 1, where the row starts
        std::vector<std::string> cells;
    };
    char separator = ',';
    std::vector<std::string> columns; // each name once: a second "area" is "area_2"
    std::vector<Row> rows;            // blank lines left out; as many cells as the row has
};

/// The first row holds the names of the columns. Text between double quotes may hold
/// separators, line ends and doubled quotes.
/// @throws InputError  a quote is not closed (names the line), or there is no header
[[nodiscard]] CsvTable parseCsv(std::string_view text, const std::string& subject);

} // namespace ecotone::formats
