#pragma once

#include "results.h"

namespace ecotone::bench {

/// Matching of 100 000 treated cells with a million candidates by eight covariates, without
/// calipers and exact layers, which would only make it faster: looking for neighbours, one full
/// match with effect and balance, and 100 repetitions on 10 % of the treated cells. One line a
/// number of threads; all must give the same to the last bit, near the effect that was put in.
[[nodiscard]] std::vector<MatchingResult> measureMatching(const std::vector<int>& threads);

} // namespace ecotone::bench
