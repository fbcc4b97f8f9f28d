#include "ecotone/cells/booking_fold.h"

#include "blank_booking.h"

#include <utility>

namespace ecotone::cells {

BookingFold::BookingFold(const BookingPlan& plan,
                         const geo::Grid& grid,
                         const BookingOptions& options)
    : m_booking{blankBooking(plan, grid, options)}
{
}

void BookingFold::add(const BookedTile& tile)
{
    m_total.add(tile.table);
    takeRemarks(m_booking, tile);
}

Booking BookingFold::booking() &&
{
    m_booking.table = std::move(m_total).table();
    return std::move(m_booking);
}

} // namespace ecotone::cells
