#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::tests {

/// Replaces a GeoPackage by one whose vertices are the same places in degrees of longitude and
/// latitude on WGS 84, as `ogr2ogr -t_srs EPSG:4326` writes it.
void writeInDegrees(const std::filesystem::path& file, const std::vector<std::string>& layers);

} // namespace ecotone::tests
