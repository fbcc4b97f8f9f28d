#pragma once

#include "sql_tokens.h"

#include <span>
#include <string_view>

namespace ecotone::store {

/// Whether a trigger is, to the word, one that the GeoPackage standard gives for the R-tree of
/// a column, or one with which GDAL counts the features of a table or keeps an R-tree right
/// while it edits. Source: OGC 12-128r17 and r19 (GeoPackage 1.3, 1.4), annex F.3; GDAL 3.6,
/// ogr/ogrsf_frmts/gpkg/ogrgeopackagetablelayer.cpp.
[[nodiscard]] bool isKnownTrigger(std::span<const SqlToken> trigger,
                                  std::string_view table,
                                  std::string_view column,
                                  std::string_view idColumn);

/// Whether a trigger can do nothing but refuse a row, as those of the standard's tile and
/// metadata tables do.
[[nodiscard]] bool onlyRefuses(std::span<const SqlToken> trigger);

/// Whether a virtual table is the standard's R-tree of a column.
[[nodiscard]] bool isKnownRtree(std::span<const SqlToken> virtualTable,
                                std::string_view table,
                                std::string_view column);

} // namespace ecotone::store
