#pragma once

#include "job.h"
#include "truth.h"

namespace ecotone::bench {

/// Whether a booking gives the sums it must, by roads that share nothing with it.
struct Agreement {
    double worst = 0.0;  // largest relative deviation that was met
    std::string trouble; // the first sum beyond 1e-9 relative, or empty
};

/// Every shape has the area of its outline, and the landscape, the first shape, has the sums
/// the generator counted.
[[nodiscard]] Agreement checkedSums(const cells::Booking& booking,
                                    const cells::BookingPlan& plan,
                                    const geo::Grid& grid,
                                    const Truth& truth);

/// The tiles are those the bare reading reads; every shape has the area of its outline; some
/// actions have the sums of their cells clipped one by one; where the landscape is booked, its
/// sums are those the generator counted.
[[nodiscard]] Agreement
checked(const cells::Booking& booking, const cells::BookingPlan& plan, const Job& job);

} // namespace ecotone::bench
