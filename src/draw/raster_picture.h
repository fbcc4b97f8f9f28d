#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/report/painter.h"

#include <QImage>

#include <vector>

namespace ecotone::draw {

/// A layer of classes as colours, and which of its classes are to be seen.
struct RasterPicture {
    QImage image;                          // no data is transparent
    std::vector<report::MapClass> visible; // by value; nameless ones called by their value
};

/// Reads the layer on the grid, a strip at a time.
/// @throws InputError  the layer cannot be read
[[nodiscard]] RasterPicture paintRaster(const report::MapRaster& raster, const geo::Grid& grid);

} // namespace ecotone::draw
