#pragma once

#include "ecotone/claims/condition.h"
#include "ecotone/claims/facts.h"
#include "ecotone/claims/level.h"
#include "ecotone/claims/policy.h"

namespace ecotone::claims {

/// Whether a condition holds for a claim of this level. Three ask for more the higher the
/// level: C2 (a pledge, then actions, must be linked to the goal), C3 (additional conservation
/// actions carry no outcome, support no number of its own) and C8 (untreated trend, then
/// controls).
///
/// A condition that holds names the records that show it; without them, or when the digest of a
/// document behind them does not verify, it fails.
/// Source: docs/methods/claims.md.
[[nodiscard]] ConditionResult
evaluate(Condition condition, const ClaimFacts& facts, Level level, const Policy& policy = {});

} // namespace ecotone::claims
