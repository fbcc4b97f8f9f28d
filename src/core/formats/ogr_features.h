#pragma once

#include "open_data_set.h"
#include "text_encoding.h"

#include "ecotone/formats/features.h"

#include <string>
#include <vector>

namespace ecotone::formats {

/// One layer of an opened data set; belongs to it.
struct OgrLayer {
    OGRLayerH handle = nullptr;
    std::string name;
    bool hasGeometry = false;
    long long featureCount = 0;
};

[[nodiscard]] std::vector<OgrLayer> layersOf(const OpenDataSet& opened);

/// What is read of a layer, and the encoding its text was in.
struct OgrFeatures {
    FeatureSet set;
    std::string encoding;
    std::vector<std::string> fieldTypes; // "Integer", "String", in the order of set.fields
    bool hasHeights = false, hasCurves = false;
    std::int64_t lines = 0, withoutGeometry = 0;
};

/// @param crs  of the layer, or what stands for it
/// @throws InputError  a feature cannot be read; there are more than a computer can hold
[[nodiscard]] OgrFeatures readOgrFeatures(const OpenDataSet& opened,
                                          const OgrLayer& layer,
                                          const geo::Crs& crs,
                                          const std::string& encoding);

} // namespace ecotone::formats
