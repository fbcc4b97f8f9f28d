#pragma once

#include "open_data_set.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <optional>
#include <string>

namespace ecotone::formats {

/// The data set a request names: the file, or the part of it that was asked for.
/// @throws InputError  unreadable; several parts and none chosen (names them); no such part;
/// its
///                     header claims sizes no honest file has
[[nodiscard]] OpenDataSet openRaster(const RasterRequest& request);

/// Refuses what a header claims before memory is taken for it.
/// @throws InputError
void checkSize(GDALDatasetH raster, const std::filesystem::path& file);

/// How a file places its cells. `trouble` says why it cannot be used.
struct Placement {
    std::optional<geo::Grid> grid; // its CRS not yet set
    std::string trouble;
};
[[nodiscard]] Placement placementOf(GDALDatasetH raster);

/// The grid of an opened raster.
/// @throws InputError  no georeference, or no CRS and none given
[[nodiscard]] geo::Grid gridOf(const OpenDataSet& raster, const std::string& crsOverride);

} // namespace ecotone::formats
