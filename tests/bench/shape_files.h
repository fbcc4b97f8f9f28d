#pragma once

#include <filesystem>

namespace ecotone::bench {

/// Writes the shapes as GeoPackages, for other programs (the measurements make them anew):
/// landscape.gpkg with the layers boundary and sites, and actions_<count>.gpkg.
/// @throws Error  a file could not be written, or a shape is not valid
void makeShapeFiles(const std::filesystem::path& folder, int actions);

} // namespace ecotone::bench
