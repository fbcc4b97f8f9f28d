#pragma once

#include "ecotone/claims/wording.h"
#include "ecotone/report/report.h"
#include "ecotone/run/claims.h"
#include "ecotone/run/results.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::report {

/// A figure within a sentence about a claim, rounded as in the tables: two decimals, whatever
/// the unit. What `claims::sentencesAt` and `sentencesFor` ask for.
[[nodiscard]] std::string printedInSentence(double value, std::string_view unit);

/// What may be said of a claim group, in English, the lowest level first.
[[nodiscard]] std::vector<claims::Sentence> sentencesOf(const run::ClaimCase& each);

/// For every claim group and target: the level reached, what holds and by which records, what
/// is missing for the next level and what to do, what is refused, and the sentences that may be
/// said, in English.
[[nodiscard]] Section claimsSection(std::span<const run::ClaimCase> cases);

/// Ground that several claim groups act on, and how it is divided. Without blocks where there
/// is none.
[[nodiscard]] Section conflictsSection(const run::Results& results);

} // namespace ecotone::report
