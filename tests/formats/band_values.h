#pragma once

#include "ecotone/formats/raster_band.h"

#include <vector>

namespace ecotone::tests {

/// The values of a band on a window of a grid.
[[nodiscard]] std::vector<double> valuesOf(const formats::RasterRequest& request,
                                           const geo::Grid& grid,
                                           const geo::Window& window);
/// The values of a band on the whole of its own grid.
[[nodiscard]] std::vector<double> ownValues(const formats::RasterRequest& request);

/// NaN equals NaN here.
void checkSame(const std::vector<double>& found, const std::vector<double>& expected);

} // namespace ecotone::tests
