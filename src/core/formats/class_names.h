#pragma once

#include "handles.h"

#include <map>
#include <string>

namespace ecotone::formats {

/// What a raster file says about one of its classes.
struct ClassLabel {
    std::string name;
    std::string colour; // "#1f8d49"
};

/// Names and colours by class: from category names, the raster attribute table and the colour
/// table, in this order of preference.
[[nodiscard]] std::map<int, ClassLabel> classLabelsOf(GDALRasterBandH band);

} // namespace ecotone::formats
