#pragma once

#include "make_booking.h"
#include "read_layers.h"

#include "ecotone/attribution/compared_ground.h"
#include "ecotone/base/checked.h"
#include "ecotone/run/counterfactual_result.h"

#include <map>
#include <string>

namespace ecotone::run {

/// What a target that asks for a comparison (CF3, CF4) gets.
struct Comparison {
    CounterfactualResult result;
    Checked<attribution::ComparedGround> ground; // refused as the result says
};
using Comparisons = std::map<records::TargetId, Comparison>;

/// A comparison that could not be made.
[[nodiscard]] Comparison refusedComparison(std::string why);

/// Whether the target asks for a comparison.
[[nodiscard]] bool asksForComparison(const records::Target& target) noexcept;

/// Compares for every target that asks for it. Says in `layers` which ones were read for it,
/// and how they come onto the grid.
/// @pre made.inputs are there where something was booked
/// @throws InputError  a tile could not be read;  Cancelled
[[nodiscard]] Comparisons compareGround(const project::Project& project,
                                        ReadLayers& layers,
                                        const Sources& sources,
                                        const RunOptions& options,
                                        const MadeBooking& made,
                                        Progress& progress);

/// CF4: the plots of a target beside its control plots.
[[nodiscard]] Comparison comparePlots(const project::Project& project,
                                      const records::Target& target);

} // namespace ecotone::run
