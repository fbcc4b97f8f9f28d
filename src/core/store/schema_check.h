#pragma once

#include "schema_objects.h"

#include "ecotone/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::store {

/// Why a schema cannot be worked with, as the end of a sentence that begins with the file's
/// name: "has a view “v”, which …". Nothing where all is well. Extra columns and tables are
/// welcome, and so is what QGIS and GDAL add: spatial indexes, feature counts, styles, plain
/// indexes.
[[nodiscard]] std::optional<std::string> strangePart(Database& database,
                                                     const std::vector<SchemaObject>& schema);

/// Looks at the schema once more, whole, and lets its triggers do their work.
/// @throws StorageError  there is something strange in it by now
void requireKnownSchema(Database& database);

/// Which table or column of the newest format is missing, as the end of such a sentence.
[[nodiscard]] std::optional<std::string> missingPart(Database& database,
                                                     const std::vector<SchemaObject>& schema);

} // namespace ecotone::store
