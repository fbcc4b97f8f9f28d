#pragma once

#include "ecotone/cells/booking.h"
#include "ecotone/cells/cell_table_builder.h"

namespace ecotone::cells {

/// Folds booked tiles into a booking one after the other, so that they need not be in memory
/// together. Of all touched tiles it is `book(...)`, bit by bit.
class BookingFold {
public:
    BookingFold(const BookingPlan& plan, const geo::Grid& grid, const BookingOptions& options);
    /// @pre tiles come in ascending number
    void add(const BookedTile& tile);
    [[nodiscard]] Booking booking() &&;

private:
    Booking m_booking;
    CellTableBuilder m_total;
};

} // namespace ecotone::cells
