#pragma once

#include "ecotone/claims/refusals.h"

#include <vector>

namespace ecotone::claims {

/// What the words and the figure of a statement bring about, beyond its facts. A rule may be
/// named more than once.
[[nodiscard]] std::vector<RuledOut>
refusalsOfWords(const Statement& statement, const ClaimFacts& facts, const Policy& policy);

// Said of facts and of stated figures alike.
[[nodiscard]] RuledOut limitedByNoData(const ClaimFacts& facts, const Policy& policy);
[[nodiscard]] RuledOut standAloneFigure();
[[nodiscard]] RuledOut forecastAsOutcome();

} // namespace ecotone::claims
