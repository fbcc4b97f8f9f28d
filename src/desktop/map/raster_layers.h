#pragma once

#include "map_scene.h"

#include "ecotone/project/project.h"
#include "ecotone/run/pipeline.h"

namespace ecotone::desktop {

/// How a raster of the project is coloured: classes by their colours, quantities by a ramp.
[[nodiscard]] RasterLook
rasterLookOf(const project::Project& project, const records::Layer& layer, Ramp ramp);

[[nodiscard]] formats::RasterRequest
requestOf(const records::Layer& layer, const run::Sources& sources, const RasterLook& look);

/// The layer that lies under the shapes of a new map: the degraded baseline of a target where
/// it is a raster, else the latest land cover, else any raster. Nothing where there is none.
[[nodiscard]] std::optional<records::LayerId> groundLayerOf(const project::Project& project);

} // namespace ecotone::desktop
