#pragma once

#include "analysis_grid.h"
#include "read_layers.h"

#include "ecotone/cells/booking.h"

#include <optional>

namespace ecotone::run {

/// Books everything the accounts of a project need, in one pass over the tiles.
struct MadeBooking {
    cells::Booking booking; // empty where no landscape has a boundary
    std::optional<AnalysisGrid> grid;
};

/// Says in `layers` which layers were booked, and how they came onto the grid.
/// @throws InputError  a tile could not be read;  Cancelled
[[nodiscard]] MadeBooking makeBooking(const project::Project& project,
                                      ReadLayers& layers,
                                      const Sources& sources,
                                      const RunOptions& options,
                                      Findings& findings,
                                      Progress& progress);

} // namespace ecotone::run
