#pragma once

#include "drivers.h"
#include "handles.h"
#include "xml_guard.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ecotone::formats {

/// A file opened by GDAL under our restrictions.
struct OpenDataSet {
    std::filesystem::path file;        // as named, absolute: for messages
    std::string driver;                // "GTiff"
    std::unique_ptr<MemoryFile> bytes; // outlives `handle`, which reads from it
    DataSetPointer handle;
    std::string trouble; // what GDAL said where it opened nothing
};

/// A part of a raster file that can be opened by itself: a netCDF variable, a GeoPackage table.
struct SubDataSet {
    std::string name;     // as a person writes it: "NDVI"
    std::string gdalName; // made from our own path, never taken from the file as it is
};

/// @throws InputError  the name or file is not let in, is of no format we read, or is damaged
[[nodiscard]] OpenDataSet openDataSet(const std::filesystem::path& file, Reading reading);

/// The same where the caller can live without it: `handle` is empty where the file is of no
/// format for this reading.
/// @throws InputError  the name or file is not let in
[[nodiscard]] OpenDataSet tryOpenDataSet(const std::filesystem::path& file, Reading reading);

/// Empty for a file that is one raster by itself.
[[nodiscard]] std::vector<SubDataSet> subDataSetsOf(const OpenDataSet& opened);

/// @throws InputError  it cannot be opened
[[nodiscard]] OpenDataSet openSubDataSet(const OpenDataSet& whole, const SubDataSet& part);

} // namespace ecotone::formats
