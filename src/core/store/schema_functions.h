#pragma once

#include <sqlite3.h>

namespace ecotone::store {

/// Gives a connection the functions that the schema of a project file calls:
/// ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY and ST_MaxY, for the R-tree triggers that QGIS and
/// GDAL put on feature tables, so that their indexes stay right when Ecotone writes; and
/// json_valid, which SQLite before 3.41 does not let a schema call that is not trusted. Source:
/// OGC 12-128r17, GeoPackage 1.3, annex F.3 (RTree spatial indexes).
void registerSchemaFunctions(sqlite3* connection);

} // namespace ecotone::store
