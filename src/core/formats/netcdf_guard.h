#pragma once

#include <string>

namespace ecotone::formats {

/// Whether a file begins as classic netCDF does, with 32 or 64 bit offsets or with 64 bit data.
[[nodiscard]] bool isClassicNetcdf(const std::string& gdalName);

/// Looks through the header of a file before GDAL does, if it is classic netCDF: every length
/// in it must fit into the file, and every type and dimension must be there. The netCDF library
/// takes memory for whatever a header promises, and crashes on some damaged ones.
/// @throws InputError  names what does not fit
/// Source: Unidata, NetCDF Users Guide, appendix B, file format specifications (CDF-1, 2, 5)
void checkClassicNetcdf(const std::string& gdalName);

} // namespace ecotone::formats
