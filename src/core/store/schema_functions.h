#pragma once

#include <sqlite3.h>

namespace ecotone::store {

/// Gives a connection the functions that triggers in a project file call: ST_IsEmpty, ST_MinX,
/// ST_MaxX, ST_MinY and ST_MaxY, for the R-trees that QGIS and GDAL put on feature tables, so
/// that their indexes stay right when Ecotone writes. Our own tables call no function that
/// SQLite holds unsafe. Source: OGC 12-128r17, GeoPackage 1.3, annex F.3 (RTree spatial
/// indexes).
void registerSchemaFunctions(sqlite3* connection);

} // namespace ecotone::store
