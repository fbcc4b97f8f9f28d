#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::formats {

/// What a file beside another is to it.
enum class Sidecar {
    None,  // nothing
    Data,  // part of what the data set says: .dbf, .prj, .hdr, .tfw, .aux.xml, .msk
    Helper // only makes reading faster: .ovr, .qix, .sbn
};

/// What `name` is to `main`, by name: the same stem and an ending from our fixed list for the
/// format of `main`, or the whole name and .aux.xml, .msk or .ovr.
[[nodiscard]] Sidecar sidecarKind(std::string_view main, std::string_view name);

/// Names of `file` and its sidecars in its folder, in name order. Only regular files count.
[[nodiscard]] std::vector<std::string> sidecarNames(const std::filesystem::path& file);

/// What GDAL keeps beside a raster (.aux.xml) may name files to open as its overviews or its
/// geolocation. We need none of that, so such a file is not let in.
/// @param gdalName  of the .aux.xml
/// @throws InputError  it names other files
void checkAuxiliary(const std::string& gdalName);

} // namespace ecotone::formats
