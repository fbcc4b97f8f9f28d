#pragma once

#include "file_guard.h"

#include "ecotone/formats/features.h"

namespace ecotone::formats {

[[nodiscard]] bool isCsv(const GuardedFile& file);

/// What a CSV file offers as geometry.
struct CsvFeatures {
    FeatureSet set;
    std::string encoding;
    bool hasGeometry = false; // a column of WKT, or two of coordinates
};

/// Features of a CSV: geometry from a column of WKT (`wkt`, `geometry`, `geom`, `the_geom`,
/// `shape`) or from two of coordinates (`x y`, `lon lat`, `longitude latitude`, `easting
/// northing` …). Columns of longitude and latitude are WGS 84 where nothing else is said.
/// @throws InputError  not readable as a table; geometry without a CRS
[[nodiscard]] CsvFeatures readCsvFeatures(const GuardedFile& file,
                                          const FeatureRequest& request);

} // namespace ecotone::formats
