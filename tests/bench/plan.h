#pragma once

#include "ecotone/cells/booking.h"

#include <vector>

namespace ecotone::bench {

/// What is laid over the layers: actions, and on request the landscape and its sites, which
/// make every tile of it count.
struct Overlay {
    int actions = 2'000;
    bool withLandscape = false;
};

/// The landscape and the sites where asked for, then the actions; two class layers (degraded,
/// ecosystem) and one pair of conditions, as a run of the program plans them.
[[nodiscard]] cells::BookingPlan planFor(const Overlay& overlay);

/// The tiles of a grid that a landscape, site or action covers in part, ascending: those a
/// booking reads.
[[nodiscard]] std::vector<std::size_t> tilesMet(const cells::BookingPlan& plan,
                                                const geo::Grid& grid);

} // namespace ecotone::bench
