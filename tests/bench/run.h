#pragma once

#include "results.h"

#include <set>

namespace ecotone::bench {

/// What can be measured. A new kind of measurement is a part here and a function in run.cpp.
enum class Part { Booking, Signatures, Growth, Edits, Matching };

/// Makes the layers that are missing, measures, prints each line as soon as it is known.
/// @throws Error
[[nodiscard]] Results runBenchmarks(const Options& options, const std::set<Part>& parts);

} // namespace ecotone::bench
