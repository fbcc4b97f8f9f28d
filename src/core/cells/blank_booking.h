#pragma once

#include "ecotone/cells/booking.h"

namespace ecotone::cells {

/// A booking of nothing: what its numbers stand for, and how areas are found.
[[nodiscard]] Booking
blankBooking(const BookingPlan& plan, const geo::Grid& grid, const BookingOptions& options);

/// Takes in what a tile says beside its table. Tiles come in ascending order.
void takeRemarks(Booking& booking, const BookedTile& tile);

} // namespace ecotone::cells
