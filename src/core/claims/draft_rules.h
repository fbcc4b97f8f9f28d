#pragma once

#include "draft_reading.h"

#include "ecotone/claims/draft_check.h"

#include <vector>

namespace ecotone::claims {

/// A rule that a sentence breaks, and the words that break it.
struct Breach {
    DraftReason reason = DraftReason::UnknownFigure;
    Match words;
    bool isSure = false; // it rests on figures and what is known of them
};
using Breaches = std::vector<Breach>;

/// Rules about what words say: state of the ground, cause and effect, companies, duties,
/// targets, missing data, statutory metrics.
void judgeWords(const Reading& reading, const DraftFacts& facts, Breaches& breaches);
/// Rules about figures: where they come from and what stands beside them.
void judgeFigures(const Reading& reading, const DraftFacts& facts, Breaches& breaches);
/// Rules about whose figures are: one's own, everybody's, stand-alone ones.
void judgeOwners(const Reading& reading, const DraftFacts& facts, Breaches& breaches);
/// Rules about hectares that are added: of several targets, of actions that overlap.
void judgeSums(const Reading& reading, const DraftFacts& facts, Breaches& breaches);
/// Rules about time: commitments told as done, outcomes before their time, forecasts.
void judgeTimes(const Reading& reading, const DraftFacts& facts, Breaches& breaches);

/// The recorded action a sentence names best, by the words of its name and, between equals, by
/// who is named with it; null where none is named.
[[nodiscard]] const DraftAction* namedAction(const Reading& reading, const DraftFacts& facts);
/// Whether an action is owed to somebody: site mitigation, closure, offset, permit.
[[nodiscard]] bool isDuty(const DraftAction& action);
/// Where the words of an action's name stand.
[[nodiscard]] std::vector<Match> wordsOfName(const Reading& reading, const DraftAction& action);

} // namespace ecotone::claims
