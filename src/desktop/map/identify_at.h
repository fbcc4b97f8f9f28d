#pragma once

#include "identify.h"
#include "map_scene.h"
#include "raster_reader.h"

#include "ecotone/project/project.h"

namespace ecotone::desktop {

/// The records and features under a point, the topmost first, with what one asks about first.
[[nodiscard]] std::vector<Identified> surfacesAt(const MapScene& scene,
                                                 const project::Project& project,
                                                 geo::Point point,
                                                 double reach);

/// The values of the rasters at a point, the topmost first. Reads files: not for the window's
/// thread.
[[nodiscard]] std::vector<Identified>
rasterValuesAt(const MapScene& scene, RasterReader& reader, geo::Point point);

} // namespace ecotone::desktop
