#pragma once

#include "ecotone/cells/booking.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace ecotone::cells {

/// Books some tiles and hands each to `take` as soon as it is booked, in ascending number: so
/// that what was booked can go to disk while the rest is still to come. Errors as of `book`.
///
/// @param tiles  ascending numbers of the tiling of the grid by side and offset
void bookEachTile(const BookingPlan& plan,
                  const raster::LayerStack& stack,
                  const std::vector<std::size_t>& tiles,
                  const BookingOptions& options,
                  Progress& progress,
                  const std::function<void(std::size_t, BookedTile)>& take);

} // namespace ecotone::cells
