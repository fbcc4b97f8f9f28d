#pragma once

#include "shapes.h"

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ecotone::sample {

using Value = std::variant<std::string, int, double, bool>;

struct SampleFeature {
    std::vector<Value> values; // one per column
    Area area;                 // or
    std::vector<Place> line;   // one of the two, or neither
};

/// A table of features; the first feature settles the type of each column.
struct FeatureFile {
    std::string name;
    std::string description;
    std::vector<std::string> columns;
    std::vector<SampleFeature> features;
};

/// Writes `<name>.geojson` into the folder, in the CRS of the frame, which the file names.
/// @throws InputError  the file cannot be written
void writeFeatures(const std::filesystem::path& folder, const FeatureFile& file);

} // namespace ecotone::sample
