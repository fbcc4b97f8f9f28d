#pragma once

#include "ecotone/geo/shape.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ecotone::formats {

/// An empty cell, a text, a number or a truth value.
using TableCell = std::variant<std::monostate, std::string, double, bool>;

/// A table to be written: for spreadsheets, and with shapes for a GIS.
struct OutTable {
    std::string name;
    std::vector<std::string> columns;              // with units: "area_ha"
    std::vector<std::vector<TableCell>> rows;      // each as long as `columns`
    std::vector<std::optional<geo::Shape>> shapes; // empty, or one per row
    geo::Crs crs = geo::Crs::wgs84();              // of the shapes
};

/// RFC 4180, UTF-8, decimal point; shapes as WKT in a last column `geometry` where there are
/// any. A text that a spreadsheet would run as a formula gets an apostrophe before it.
/// @throws InputError  the file cannot be written. An existing file is replaced only when
/// whole.
void writeCsv(const std::filesystem::path& file, const OutTable& table);
[[nodiscard]] std::string toCsv(const OutTable& table);

/// RFC 7946: WGS 84, seven decimals, exterior rings counter-clockwise.
void writeGeoJson(const std::filesystem::path& file, const OutTable& table);
void writeGeoPackage(const std::filesystem::path& file, const std::vector<OutTable>& tables);
/// One sheet per table; numbers are numbers.
void writeXlsx(const std::filesystem::path& file, const std::vector<OutTable>& tables);

} // namespace ecotone::formats
