#pragma once

#include "results.h"

namespace ecotone::bench {

/// One case on each number of threads, alternating: in every round and for every number of
/// threads the bare reading, then the booking. One reading before them warms the disk cache.
/// @throws Error  a measurement failed
[[nodiscard]] std::vector<BookingResult>
measureBooking(const Options& options, const Size& size, const Overlay& overlay);

/// The overlay by itself: GEOS, then the engine, in every round, on one thread.
/// @throws Error  GEOS gave nothing
[[nodiscard]] SignatureResult measureSignatures(const Options& options, int actions);

} // namespace ecotone::bench
