#pragma once

#include "read_layers.h"

namespace ecotone::run {

/// How the project's shapes and every layer that a figure reads come to the CRS in which they
/// meet: for shapes and cells the analysis grid's, for sub-basins the landscapes'. What is
/// there already is left out. Source: rule R0.9, docs/methods/reading-files.md.
[[nodiscard]] std::vector<CrsOperation> crsOperations(const project::Project& project,
                                                      const ReadLayers& layers,
                                                      const geo::Crs& gridCrs);

} // namespace ecotone::run
