#pragma once

#include "file_guard.h"

namespace ecotone::formats {

/// Refuses HDF5, as netCDF-4 is inside, by its signature: as the file itself, in an archive, or
/// as overviews or a mask beside a file, which GDAL opens with any driver it has (classic
/// netCDF is refused there too). An HDF5 file
/// can take its cells from any other file, and libhdf5 crashes or never returns on some
/// damaged ones, so it never sees a file of somebody else's.
/// @throws InputError  names the file, and the formats to convert it to
void refuseHdf5(const GuardedFile& guarded);

} // namespace ecotone::formats
