#pragma once

#include "ecotone/report/report.h"
#include "ecotone/run/claims.h"
#include "ecotone/run/results.h"

#include <span>

namespace ecotone::report {

/// For every claim group and target: the level reached, what holds and by which records, what
/// is missing for the next level and what to do, what is refused, and the sentences that may be
/// said, in English.
[[nodiscard]] Section claimsSection(std::span<const run::ClaimCase> cases);

/// Ground that several claim groups act on, and how it is divided. Without blocks where there
/// is none.
[[nodiscard]] Section conflictsSection(const run::Results& results);

} // namespace ecotone::report
