#pragma once

#include <filesystem>
#include <string>

namespace ecotone::formats {

/// Whether a file that GDAL can open is HDF5 inside, as netCDF-4 is, behind a user block or
/// not.
[[nodiscard]] bool isHdf5(const std::string& gdalName);

/// Looks through an HDF5 file before GDAL does. An HDF5 file can take its cells from any other
/// file: by an external link, a link whose meaning a program defines, raw data stored outside,
/// or a virtual data set. Only a file that holds everything itself passes; no other file is
/// opened to find that out, and no filter plug-in is ever loaded, by us or by GDAL.
/// @throws InputError  names the file and the object that leads elsewhere, leads round in a
///                     circle, is packed with a filter HDF5 has not built in, or cannot be
///                     looked at
void checkHdf5(const std::filesystem::path& file);

} // namespace ecotone::formats
