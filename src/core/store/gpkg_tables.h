#pragma once

#include "field_values.h"

#include "ecotone/store/database.h"

#include <string>
#include <string_view>

namespace ecotone::store {

/// The CRS the feature tables have now. @param crs  what the settings say; empty: none yet
/// @throws GeometryError  the text names no CRS
[[nodiscard]] TableCrs currentTableCrs(Database& database, const std::string& crs);

/// Gives all feature tables another CRS, which is added to the file's list where it is missing.
/// @throws StorageError  the CRS has no WKT 1, which GeoPackage asks for
[[nodiscard]] TableCrs changeTableCrs(Database& database, const std::string& crs);

/// Whether every shape in a table has this CRS number in its header.
[[nodiscard]] bool shapesAreIn(Database& database, std::string_view table, std::int32_t srsId);

/// Notes when a table was changed. The extent of a feature table is then no longer known: it is
/// left empty, which the standard allows, rather than wrong.
/// @param when  "2026-11-22T03:05:00Z"
void noteChange(Database& database, std::string_view table, std::string_view when);

} // namespace ecotone::store
