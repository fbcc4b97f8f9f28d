#pragma once

#include "job.h"

namespace ecotone::bench {

/// E: what the program does to make the cell table: opens the layers, lays the shapes over the
/// grid, reads, books and folds. Its sums are then held against the reference; where they miss
/// it, the outcome says so.
[[nodiscard]] Outcome wholeBooking(const Job& job);

} // namespace ecotone::bench
