#pragma once

#include "handles.h"

#include <filesystem>

namespace ecotone::formats {

/// Looks at the schema of an opened GeoPackage: a virtual table can be a door to other files,
/// so only the index modules of the standard (R-tree, full text) are let in. Triggers never
/// run, because files are opened for reading only; views run without functions that reach
/// outside.
/// @throws InputError  names the table
void checkSchema(GDALDatasetH geoPackage, const std::filesystem::path& file);

} // namespace ecotone::formats
