#pragma once

#include "booking_inputs.h"

#include <functional>
#include <memory>
#include <optional>

namespace ecotone::run {

/// How cells are booked: in one pass, from tiles that were booked elsewhere, or by bringing a
/// kept booking up to date, which whoever keeps it may go on owning: it is only looked at until
/// the figures are made. @pre the inputs have a stack
using Booker = std::function<std::shared_ptr<const cells::Booking>(BookingInputs&, Progress&)>;

/// A booking of everything the accounts of a project need.
struct MadeBooking {
    std::shared_ptr<const cells::Booking> booking; // empty where no landscape has a boundary
    std::optional<AnalysisGrid> grid;
    /// What it was made of, where a target asks for a comparison and something was booked.
    std::optional<BookingInputs> inputs;
};

/// Says in `layers` which layers were booked, and how they came onto the grid.
/// @throws InputError  a tile could not be read;  Cancelled
[[nodiscard]] MadeBooking makeBooking(const project::Project& project,
                                      ReadLayers& layers,
                                      const Sources& sources,
                                      const RunOptions& options,
                                      const Booker& booker,
                                      KeptInputs& kept,
                                      Findings& findings,
                                      Progress& progress);

} // namespace ecotone::run
