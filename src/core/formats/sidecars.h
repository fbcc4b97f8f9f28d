#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::formats {

/// Whether `name` is a file that belongs to `main` by name: the same stem and an ending from
/// our fixed list (.prj .dbf .hdr .tfw …), or the whole name and .aux.xml, .ovr or .msk.
[[nodiscard]] bool isSidecarOf(std::string_view main, std::string_view name);

/// Names of `file` and its sidecars in its folder, in name order.
/// @throws InputError  an .aux.xml among them would make GDAL open other files
[[nodiscard]] std::vector<std::string> sidecarNames(const std::filesystem::path& file);

/// What GDAL keeps beside a raster (.aux.xml) may name files to open as its overviews or its
/// geolocation. We need none of that, so such a file is not let in.
/// @param gdalName  of the .aux.xml
/// @throws InputError  it names other files
void checkAuxiliary(const std::string& gdalName);

} // namespace ecotone::formats
