#pragma once

#include "open_data_set.h"
#include "read_features.h"

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

/// @param crs  of the layer, or what stands for it
/// @throws InputError  a feature cannot be read; there are more than a computer can hold
[[nodiscard]] ReadFeatures readOgrFeatures(const OpenDataSet& opened,
                                           const OgrLayer& layer,
                                           const geo::Crs& crs,
                                           const std::string& encoding);

} // namespace ecotone::formats
