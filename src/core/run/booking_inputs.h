#pragma once

#include "analysis_grid.h"
#include "plan_reach.h"
#include "read_layers.h"

#include "ecotone/cells/booking.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ecotone::run {

/// All that a booking is made of.
struct BookingInputs {
    std::optional<AnalysisGrid> grid; // nothing where no landscape has a boundary
    cells::BookingPlan plan;          // shapes in the grid's CRS
    std::shared_ptr<const raster::LayerStack> stack; // null where there is nothing to book
    cells::BookingOptions options;
};

/// What an edit seldom changes, kept from one booking to the next. Belongs to layers that were
/// read: whoever reads them again begins with an empty one.
struct KeptInputs {
    /// The lattice that was chosen, and for what.
    struct Lattice {
        std::vector<geo::Shape> landscapes;
        std::optional<records::LayerId> gridLayer;
        AnalysisGrid grid;
        Findings findings;
    };
    /// Bands that were opened, on which grid, and how each comes onto it.
    struct Stack {
        geo::Grid grid;
        std::vector<records::LayerId> layers;
        std::vector<std::string> resampling;
        std::shared_ptr<const raster::LayerStack> bands;
    };
    std::optional<Lattice> lattice;
    std::optional<Stack> stack;
    std::optional<PlanReach> reach; // of the plan made last, as are the options
    cells::BookingOptions options;
};

/// Lays out what the accounts of a project need booked. Says in `layers` which layers are
/// booked, and how they come onto the grid. Takes from `kept` what is still the same.
/// @throws InputError  a layer could not be opened
[[nodiscard]] BookingInputs bookingInputs(const project::Project& project,
                                          ReadLayers& layers,
                                          const Sources& sources,
                                          const RunOptions& options,
                                          KeptInputs& kept,
                                          Findings& findings);

} // namespace ecotone::run
