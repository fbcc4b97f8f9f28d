#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::formats {

/// A file that GDAL may be shown, under a name that can mean nothing but that file.
struct GuardedFile {
    std::filesystem::path named;       // absolute; what the person named
    std::string gdalName;              // the same, or the one data set inside an archive
    std::vector<std::string> siblings; // names of the files beside it that GDAL may look at
};

/// Looks at a name before GDAL does: only an existing regular file (or a .gdb folder) passes,
/// and no name that GDAL would take for a command, an address or a text to be parsed. Archives
/// (.zip, .kmz) pass when their members are harmless and hold exactly one data set.
/// @throws InputError  says what is wrong with the name or the file
[[nodiscard]] GuardedFile guardedFile(const std::filesystem::path& file);

/// Only the check of the name and of what it names.
/// @return the absolute path
[[nodiscard]] std::filesystem::path guardedPath(const std::filesystem::path& file);

} // namespace ecotone::formats
