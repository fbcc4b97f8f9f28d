#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::formats {

struct ArchiveMember {
    std::string gdalName; // "/vsizip/{/data/mines.zip}/mines.shp"
    std::vector<std::string> siblings;
};

/// The one data set of a zip or KMZ archive. Nothing is unpacked to disk.
/// @throws InputError  not an archive; it is too large; it holds no data set, or several (names
///                     them)
[[nodiscard]] ArchiveMember onlyDataSetIn(const std::filesystem::path& archive);

} // namespace ecotone::formats
