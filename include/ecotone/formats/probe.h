#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/geo/grid.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::formats {

struct ProbedClass {
    int value = 0;
    std::string name;   // category name or attribute table, where the file has one
    std::string colour; // "#1f8d49" where the file has a colour table
    std::int64_t cells = 0;
};

struct ProbedBand {
    int number = 1;
    std::string description;
    std::string type;                       // "Byte", "Float32"
    std::optional<double> noData;           // as the file says
    double scale = 1.0, offset = 0.0;       // value = stored * scale + offset
    std::optional<double> minimum, maximum; // of the data, scale applied
    std::int64_t validCells = 0, noDataCells = 0;
    bool looksCategorical = false;    // whole numbers, at most 256 different ones
    std::vector<ProbedClass> classes; // where it looks categorical
};

struct ProbedRaster {
    std::optional<geo::Grid> grid; // none: no georeference or no CRS
    std::int64_t width = 0, height = 0;
    std::array<double, 2> cellSize{}; // CRS units (or degrees)
    bool isRotated = false, isSouthUp = false;
    std::vector<ProbedBand> bands;
};

struct ProbedField {
    std::string name, type;
    std::vector<std::string> examples; // up to five different values
};

struct ProbedVectorLayer {
    std::string name;
    std::optional<geo::Crs> crs;
    geo::Box extent;
    std::int64_t featureCount = 0;
    std::int64_t points = 0, lines = 0, polygons = 0, withoutGeometry = 0, invalid = 0;
    bool hasZ = false, hasCurves = false;
    std::string encoding; // how attribute text was read: "UTF-8", "GBK"
    std::vector<ProbedField> fields;
};

/// What a file is and what is wrong with it, before any figure is computed from it.
struct Probe {
    std::filesystem::path file;
    std::string driver; // "GTiff"
    std::int64_t sizeBytes = 0;
    std::optional<ProbedRaster> raster;
    std::vector<ProbedVectorLayer> vectorLayers;
    std::vector<std::string> subdatasets; // netCDF variables, GeoPackage rasters, TIFF pages
    Findings findings;
};

struct ProbeOptions {
    std::string subdataset = {};  // the one to look at; empty: the only one
    std::string crsOverride = {}; // used where the file names none
    std::string encoding = {};    // of attribute text, as in FeatureRequest
    bool countValues = true;      // read every cell for ranges and classes
};

/// @throws InputError  not a regular file, not of an allowed format, or unreadable
[[nodiscard]] Probe probe(const std::filesystem::path& file, const ProbeOptions& options = {});

} // namespace ecotone::formats
