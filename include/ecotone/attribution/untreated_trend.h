#pragma once

#include "ecotone/accounts/zone.h"
#include "ecotone/attribution/counterfactual.h"
#include "ecotone/cells/booking.h"

#include <cstddef>
#include <optional>

namespace ecotone::attribution {

/// Where and when the trend is read.
struct TrendQuestion {
    accounts::Zone zone;     // the landscape, or a part of it
    std::size_t pair = 0;    // of conditions, in the booking
    std::size_t stratum = 0; // position of the stratum layer among the booking's class layers
    /// So much ground counts as one independent reading, since neighbours go together: the
    /// square of the distance over which they do. Without it the trend has no error.
    std::optional<Hectares> independentGround;
};

/// CF2: what ground under nobody's action did, by stratum of the same landscape:
/// g = Σ a (q1 − q0) / Σ a over its cells with data at both dates.
/// With `independentGround` b: se = s / sqrt(n), n = Σ a / b, s² = Σ a (q1 − q0 − g)² / Σ a ·
/// n / (n − 1); none where n < 2. It takes neighbours within b to go together wholly, and so is
/// rather too large than too small.
///
/// Every action makes ground treated, whatever its status or obligation code. Ground without a
/// stratum (no data) is left out. A finding names strata that have treated ground and no
/// untreated one: the method has no answer there.
///
/// Refused: no untreated ground with data at both dates at all.
/// @pre  pair and stratum were booked, and the pair's values are usable
/// Source: docs/methods/counterfactual.md *(Ecotone proposal)*.
[[nodiscard]] Checked<Counterfactual> untreatedTrend(const cells::Booking& booking,
                                                     const TrendQuestion& question);

} // namespace ecotone::attribution
