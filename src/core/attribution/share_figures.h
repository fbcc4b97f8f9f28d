#pragma once

#include "share_context.h"
#include "share_sums.h"
#include "shared_outcome.h"

namespace ecotone::attribution {

/// The figures of an attribution, from what was added up; without overlaps
/// (share_overlaps.h).
[[nodiscard]] Attribution shareFigures(const ShareContext& of,
                                       const SharedOutcome& outcome,
                                       Basis basis,
                                       const ShareSums& sums);

} // namespace ecotone::attribution
