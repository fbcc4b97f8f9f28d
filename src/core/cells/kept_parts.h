#pragma once

#include "ecotone/cells/booking.h"
#include "ecotone/raster/tile.h"

#include <memory>
#include <optional>
#include <vector>

namespace ecotone::cells {

/// The cells that a shape may touch (shape_windows.h).
using Windows = std::vector<geo::Window>;

/// What is kept between two updates of a booking.
struct KeptParts {
    BookingPlan plan;
    geo::Grid grid;
    raster::Tiling tiling;
    std::vector<Windows> windows; // by shape
    BookedTiles tiles;
    std::shared_ptr<const Booking> booking;
    std::optional<CellTable> keysChanged; // by the last update
};

} // namespace ecotone::cells
