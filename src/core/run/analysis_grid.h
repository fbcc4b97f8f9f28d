#pragma once

#include "read_layers.h"

#include "ecotone/raster/tile.h"

#include <string>
#include <vector>

namespace ecotone::run {

/// The lattice of cells figures are booked on, and why this one.
struct AnalysisGrid {
    geo::Grid grid;
    std::string reason;
    raster::CellOffset offset = {}; // of the grid's first cell from the lattice's
};

/// The lattice of the project's grid layer; else of the finest raster of classes that touches a
/// landscape; else of the finest raster of condition; else plain equal-area cells round the
/// landscapes.
/// @pre landscapes is not empty
[[nodiscard]] AnalysisGrid chooseLattice(const project::Project& project,
                                         const ReadLayers& layers,
                                         const std::vector<geo::Shape>& landscapes,
                                         Findings& findings);

/// The cells of the lattice that cover `box` (in the grid's CRS), with one cell to spare.
[[nodiscard]] AnalysisGrid fittedTo(const AnalysisGrid& lattice, const geo::Box& box);

/// A shape brought into a CRS; nothing where it has no place there.
[[nodiscard]] std::optional<geo::Shape> placed(const geo::Shape& shape, const geo::Crs& crs);

} // namespace ecotone::run
