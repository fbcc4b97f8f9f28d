#pragma once

#include "ecotone/base/digest.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ecotone::formats {

/// The files that make up a data set: the file itself and those of the same stem that belong to
/// its format (.shx .dbf .prj .cpg of a shapefile, .hdr of ENVI, world file, .aux.xml), by
/// name.
[[nodiscard]] std::vector<std::filesystem::path> filesOf(const std::filesystem::path& file);

struct DataSetIdentity {
    Digest digest; // over names and bytes of all files, in name order; of the bytes where it is
                   // one
    std::int64_t sizeBytes = 0;
};

/// @throws InputError  a file cannot be read
[[nodiscard]] DataSetIdentity identityOf(const std::filesystem::path& file);

} // namespace ecotone::formats
