#pragma once

#include "ecotone/raster/band_source.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace ecotone::formats {

/// How a band comes onto a grid that is not its own. Classes keep their values; quantities are
/// averaged (R0.4, docs/methods/reading-files.md).
enum class ValueKind { Classes, Quantity };

/// Who unpacks the tiles of a file: whoever is quicker, or GDAL in any case, to compare.
enum class Decoding { Quickest, ByGdal };

struct RasterRequest {
    std::filesystem::path file;
    std::string subdataset = {}; // netCDF variable, GeoPackage raster; empty: the only one
    int band = 1;
    std::string crsOverride = {};              // where the file names no CRS
    std::optional<double> noDataOverride = {}; // instead of the file's own
    ValueKind kind = ValueKind::Classes;
    Decoding decoding = Decoding::Quickest; // says the same to the last bit
};

/// The grid the file's own cells lie on (rotated and south-up ones as they are).
/// @throws InputError  unreadable; no georeference; no CRS and no override (says how to give
/// one)
[[nodiscard]] geo::Grid gridOf(const RasterRequest& request);

/// The band, readable on any window of `grid`. As stored where both are aligned; else the cell
/// centre is brought into the file's CRS and takes the nearest cell (classes) or the bilinear
/// mean, or the area mean where the file's cells are smaller (quantities). Windows outside the
/// file are NaN.
/// @throws InputError  as `gridOf`; the file has no such band
[[nodiscard]] std::unique_ptr<raster::BandSource> openBand(const RasterRequest& request,
                                                           const geo::Grid& grid);

} // namespace ecotone::formats
