#pragma once

#include "read_layers.h"

#include "ecotone/accounts/boundary.h"

#include <string>
#include <vector>

namespace ecotone::run {

/// A feature of a vector layer that may be booked.
struct BookableFeature {
    std::size_t number = 0;
    std::string name, featureClass;
    geo::Shape shape;
};

/// The features of a layer that count in its role: protected areas and plans are cleaned first.
/// @pre the layer is a vector that was read
[[nodiscard]] std::vector<BookableFeature> bookableFeatures(const ReadLayer& layer,
                                                            Findings& findings);

/// The sub-basins of all layers in that role, with the field that says where they drain.
[[nodiscard]] std::vector<accounts::SubBasin> subBasinsOf(const ReadLayers& layers,
                                                          Findings& findings);

} // namespace ecotone::run
