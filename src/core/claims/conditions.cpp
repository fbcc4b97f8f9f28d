#include "ecotone/claims/conditions.h"

#include "condition_parts.h"
#include "names.h"

#include <fmt/format.h>

namespace ecotone::claims {

ConditionResult
evaluate(Condition condition, const ClaimFacts& facts, Level level, const Policy& policy)
{
    switch (condition) {
    case Condition::BoundaryJustified:
        return boundaryJustified(facts);
    case Condition::GoalLinked:
        return goalLinked(facts, level);
    case Condition::BeyondObligations:
        return beyondObligations(facts, level);
    case Condition::Implemented:
        return implemented(facts);
    case Condition::ResourcedAndMonitored:
        return resourcedAndMonitored(facts);
    case Condition::EvidenceAttached:
        return evidenceAttached(facts);
    case Condition::MeasuredTwice:
        return measuredTwice(facts, policy);
    case Condition::CounterfactualStrong:
        return counterfactualStrong(facts, level, policy);
    case Condition::Distinguishable:
        return distinguishable(facts);
    case Condition::ResponseTimeReached:
        return responseTimeReached(facts, policy);
    case Condition::IdentityCloses:
        return identityCloses(facts);
    case Condition::LeakageAssessed:
        return leakageAssessed(facts);
    case Condition::NoCompetingClaim:
        return noCompetingClaim(facts);
    case Condition::ConsolidationUniform:
        return consolidationUniform(facts);
    case Condition::ActorsNamed:
        return actorsNamed(facts);
    case Condition::IndependentlyReviewed:
        return independentlyReviewed(facts);
    case Condition::ConsentGiven:
        return consentGiven(facts);
    case Condition::ImpactsShown:
        return impactsShown(facts);
    case Condition::MembershipDated:
        return membershipDated(facts);
    case Condition::CommitmentQuantified:
        break;
    }
    return commitmentQuantified(facts);
}

std::optional<Proof> runProof(const ClaimFacts& facts)
{
    if (!facts.outcome || !facts.verified.contains(facts.outcome->run))
        return std::nullopt;
    return Proof{"results", 0, facts.outcome->runTitle, facts.outcome->run};
}

ConditionResult withoutOutcome(Condition condition, const ClaimFacts& facts)
{
    return fails(condition, "no-outcome",
                 fmt::format("No indicator has figures for {} in {}: measure one at two dates "
                             "and compute the accounts.",
                             inQuotes(facts.claimant.name), inQuotes(facts.landscape.name)));
}

ConditionResult withoutRun(Condition condition, const ClaimFacts& facts)
{
    return fails(condition, "results-not-verified",
                 fmt::format("The figures are from {}, which did not come out the same when "
                             "they were computed again: compute them anew and use the new "
                             "figures.",
                             inQuotes(facts.outcome->runTitle)));
}

ConditionResult withoutActions(Condition condition, const ClaimFacts& facts)
{
    return fails(condition, "no-action",
                 fmt::format("No action of {} in {} is claimed: name the actions the claim is "
                             "about.",
                             inQuotes(facts.claimant.name), inQuotes(facts.landscape.name)));
}

} // namespace ecotone::claims
