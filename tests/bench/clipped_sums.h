#pragma once

#include "workload.h"

#include "ecotone/geo/shape.h"

namespace ecotone::bench {

/// Area and condition over one shape, m² and m² times index.
struct ClippedSums {
    double area = 0.0;
    double degraded = 0.0; // area of class 1 of the mask
    double assessed = 0.0, opening = 0.0, closing = 0.0;
    double gains = 0.0, losses = 0.0;
};

/// By clipping the rings of the shape at the sides of every cell, and reading the cells through
/// GDAL: nothing of the engine has a part in it.
/// @throws Error  a layer could not be read
[[nodiscard]] ClippedSums
clippedSums(const geo::Shape& shape, const Size& size, const LayerFiles& files);

} // namespace ecotone::bench
