#pragma once

#include "actions.h"
#include "cover.h"
#include "hydrology.h"
#include "shapes.h"

#include <vector>

namespace ecotone::sample {

/// Everything the sample files are written from. Made from nothing but the constants of this
/// folder: the same on every machine and on every day.
struct World {
    std::vector<River> rivers;
    SubBasins basins;
    std::vector<int> landscapeBasins; // ids of those that drain through the landscape's outlet
    Area landscape;
    std::vector<SampleAction> actions;
    Rasters rasters;
};

[[nodiscard]] World makeWorld();

} // namespace ecotone::sample
