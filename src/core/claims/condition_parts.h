#pragma once

#include "ecotone/claims/condition.h"
#include "ecotone/claims/facts.h"
#include "ecotone/claims/level.h"
#include "ecotone/claims/policy.h"

namespace ecotone::claims {

// One function per condition; `evaluate` chooses among them.

// About the place and the goal.
[[nodiscard]] ConditionResult boundaryJustified(const ClaimFacts& facts);
[[nodiscard]] ConditionResult goalLinked(const ClaimFacts& facts, Level level);

// About the claimed actions.
[[nodiscard]] ConditionResult beyondObligations(const ClaimFacts& facts, Level level);
[[nodiscard]] ConditionResult implemented(const ClaimFacts& facts);
[[nodiscard]] ConditionResult resourcedAndMonitored(const ClaimFacts& facts);
[[nodiscard]] ConditionResult evidenceAttached(const ClaimFacts& facts);
[[nodiscard]] ConditionResult consentGiven(const ClaimFacts& facts);

// About the outcome.
[[nodiscard]] ConditionResult measuredTwice(const ClaimFacts& facts, const Policy& policy);
[[nodiscard]] ConditionResult
counterfactualStrong(const ClaimFacts& facts, Level level, const Policy& policy);
[[nodiscard]] ConditionResult distinguishable(const ClaimFacts& facts);
[[nodiscard]] ConditionResult responseTimeReached(const ClaimFacts& facts,
                                                  const Policy& policy);
[[nodiscard]] ConditionResult identityCloses(const ClaimFacts& facts);
[[nodiscard]] ConditionResult leakageAssessed(const ClaimFacts& facts);
[[nodiscard]] ConditionResult impactsShown(const ClaimFacts& facts);

// About whoever is concerned.
[[nodiscard]] ConditionResult noCompetingClaim(const ClaimFacts& facts);
[[nodiscard]] ConditionResult consolidationUniform(const ClaimFacts& facts);
[[nodiscard]] ConditionResult actorsNamed(const ClaimFacts& facts);
[[nodiscard]] ConditionResult independentlyReviewed(const ClaimFacts& facts);
[[nodiscard]] ConditionResult membershipDated(const ClaimFacts& facts);
[[nodiscard]] ConditionResult commitmentQuantified(const ClaimFacts& facts);

/// Whether a pledge is for the landscape, has quantity, unit, baseline and deadline, and is
/// signed.
[[nodiscard]] bool isQuantified(const ClaimFacts& facts, const records::Pledge& pledge);

/// Whether a member of the claim group is in an initiative of the landscape on the as-of date,
/// and a document shows it.
[[nodiscard]] bool isDatedMember(const ClaimFacts& facts,
                                 const records::Membership& membership);

/// The results that figures are from, if they were computed again with the same digest.
[[nodiscard]] std::optional<Proof> runProof(const ClaimFacts& facts);

/// Fails: there are no figures of an indicator, or the results they are from do not verify.
[[nodiscard]] ConditionResult withoutOutcome(Condition condition, const ClaimFacts& facts);
[[nodiscard]] ConditionResult withoutRun(Condition condition, const ClaimFacts& facts);
/// Fails: no action is claimed.
[[nodiscard]] ConditionResult withoutActions(Condition condition, const ClaimFacts& facts);

} // namespace ecotone::claims
