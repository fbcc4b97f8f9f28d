#pragma once

#include "open_data_set.h"

#include "ecotone/formats/probe.h"

namespace ecotone::formats {

/// Looks at every band of an opened raster.
/// @throws InputError  its header claims sizes no honest file has, or cells cannot be read
[[nodiscard]] ProbedRaster
probeRaster(const OpenDataSet& raster, const ProbeOptions& options, Findings& findings);

} // namespace ecotone::formats
