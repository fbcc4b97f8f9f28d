#pragma once

#include "crs_of.h"
#include "csv_table.h"
#include "file_guard.h"
#include "read_features.h"

#include <cstddef>
#include <optional>
#include <string>

namespace ecotone::formats {

[[nodiscard]] bool isCsv(const GuardedFile& file);

/// Where the geometry stands in a table: in a column of WKT (`wkt`, `geometry`, `geom`,
/// `the_geom`, `shape`) or in two of coordinates (`x y`, `lon lat`, `longitude latitude`,
/// `easting northing` …).
struct GeometryColumns {
    std::optional<std::size_t> wkt;
    std::optional<std::size_t> x, y;
    bool areDegrees = false; // the names say longitude and latitude
    [[nodiscard]] bool any() const noexcept { return wkt || (x && y); }
};

/// A CSV file as a layer of features.
struct CsvLayer {
    std::string name, subject; // subject: how it is called in messages
    CsvTable table;
    GeometryColumns columns;
    std::string encoding;
    Findings findings;
};

/// @throws InputError  not readable as a table of text
[[nodiscard]] CsvLayer openCsv(const GuardedFile& file, const std::string& encoding);

/// The CRS its WKT names by SRID, or WGS 84 where its columns are called longitude and latitude
/// and no other was given (that is a finding).
/// @throws InputError  rows name several
[[nodiscard]] NamedCrs namedCrs(CsvLayer& layer, const std::string& given);

[[nodiscard]] ReadFeatures readCsv(const CsvLayer& layer, const geo::Crs& crs);

} // namespace ecotone::formats
