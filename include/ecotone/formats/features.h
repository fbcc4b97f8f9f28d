#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/geo/shape.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::formats {

/// One feature of a vector file: attribute text by field name (numbers as their shortest exact
/// text, dates ISO, null fields left out), and its surface or its point.
struct Feature {
    std::size_t number = 0; // FID, or the line of a CSV
    std::map<std::string, std::string> attributes;
    std::optional<geo::Shape> shape; // none: the feature has no surface
    std::optional<geo::Point> point; // of a point feature, in the layer's CRS

    /// The attribute's text, or empty.
    [[nodiscard]] std::string text(const std::string& field) const;
};

struct FeatureSet {
    std::string layerName;
    geo::Crs crs = geo::Crs::wgs84();
    std::vector<std::string> fields; // in file order
    std::vector<Feature> features;   // in file order
    Findings findings;               // repairs, linearised curves, dropped lines, encodings …
};

struct FeatureRequest {
    std::filesystem::path file;
    std::string layer = {}; // empty: the only one (several without a choice are refused, named)
    std::string crsOverride = {}; // where the file names no CRS
    std::string encoding =
        {}; // of attribute text; empty: as declared, else UTF-8, else GBK by content
};

/// Reads all features. Invalid surfaces are repaired and reported, curves linearised, heights
/// dropped, and what cannot be used is left out with a finding; nothing is dropped in silence.
/// @throws InputError  unreadable, no such layer, no CRS and no override (says how to give one)
[[nodiscard]] FeatureSet readFeatures(const FeatureRequest& request);

} // namespace ecotone::formats
