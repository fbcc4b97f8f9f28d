#pragma once

#include <filesystem>

namespace ecotone::formats {

/// Gives every member of a zip archive the date 1980-01-01 00:00, the first that a zip can
/// name, so that the same content gives the same bytes. GDAL from 3.7 on and Qt date members
/// by the clock.
/// @pre the archive was written by GDAL or Qt, and is smaller than 4 GiB
/// @throws InputError  it cannot be read or written
void setZipDates(const std::filesystem::path& archive);

} // namespace ecotone::formats
