#pragma once

#include "analysis_grid.h"
#include "read_layers.h"

#include "ecotone/cells/booking.h"

#include <optional>

namespace ecotone::run {

/// All that a booking is made of.
struct BookingInputs {
    std::optional<AnalysisGrid> grid;        // nothing where no landscape has a boundary
    cells::BookingPlan plan;                 // shapes in the grid's CRS
    std::optional<raster::LayerStack> stack; // nothing where there is nothing to book
    cells::BookingOptions options;
};

/// Lays out what the accounts of a project need booked. Says in `layers` which layers are
/// booked, and how they come onto the grid.
/// @throws InputError  a layer could not be opened
[[nodiscard]] BookingInputs bookingInputs(const project::Project& project,
                                          ReadLayers& layers,
                                          const Sources& sources,
                                          const RunOptions& options,
                                          Findings& findings);

} // namespace ecotone::run
