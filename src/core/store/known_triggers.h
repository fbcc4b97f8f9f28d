#pragma once

#include <string>
#include <string_view>

namespace ecotone::store {

/// A statement without white space and double quotes, in lower case: enough to recognise one
/// that was written by a program, whatever the version's layout.
[[nodiscard]] std::string condensed(std::string_view sql);

/// Whether a trigger is, to the word, one that the GeoPackage standard gives for the R-tree of
/// a column, or one with which GDAL counts the features of a table. Source: OGC 12-128r17 and
/// r19 (GeoPackage 1.3, 1.4), annex F.3; GDAL, "GeoPackage vector".
[[nodiscard]] bool isKnownTrigger(std::string_view sql,
                                  std::string_view table,
                                  std::string_view column,
                                  std::string_view idColumn);

/// Whether a trigger can do nothing but refuse a row, as those of the standard's tile and
/// metadata tables do.
[[nodiscard]] bool onlyRefuses(std::string_view sql);

/// Whether a virtual table is the standard's R-tree of a column.
[[nodiscard]] bool
isKnownRtree(std::string_view sql, std::string_view table, std::string_view column);

} // namespace ecotone::store
