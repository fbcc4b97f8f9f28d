#include "condition_parts.h"
#include "names.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::claims {

namespace {

/// Whether the register's entry is of the figures at hand.
bool isOfOutcome(const records::Claim& claim, const OutcomeFacts& outcome)
{
    return claim.indicator == outcome.indicator.id && claim.from == outcome.period.first &&
           claim.to == outcome.period.last;
}

} // namespace

ConditionResult noCompetingClaim(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::NoCompetingClaim;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const OutcomeFacts& outcome = *facts.outcome;
    const auto& claim = facts.claim;
    if (!claim || claim->group != facts.claimant.id ||
        claim->state == records::ClaimState::Withdrawn || !isOfOutcome(*claim, outcome))
        return fails(condition, "not-registered",
                     fmt::format("The register has no claim of {} for {} over this period: "
                                 "enter it.",
                                 inQuotes(facts.claimant.name),
                                 inQuotes(outcome.indicator.name)));
    if (outcome.held.empty())
        return fails(condition, "nothing-held",
                     "The claim does not say which ground it holds: compute the shares by "
                     "place.");
    if (!outcome.unsettled.empty())
        return fails(condition, "overlap-unsettled",
                     fmt::format("Others act on the same ground in the same time, and nobody "
                                 "has agreed who holds what ({}): record a settlement, dated "
                                 "and signed by all of them.",
                                 outcome.unsettled.front()));
    const RegisterEntry entry{EntryKind::Claim,  claim->id.value(), claim->text,
                              claim->group,      *claim->indicator, outcome.period,
                              outcome.shareRule, outcome.held};
    const auto rivals = competing(entry, facts.registered, facts.ground);
    if (!rivals.empty())
        return fails(condition, "competing-claim",
                     fmt::format("{} stands in the register for the same ground, indicator and "
                                 "time ({}): settle it by a share rule or an agreed key, or "
                                 "leave that ground out.",
                                 inQuotes(rivals.front().otherTitle),
                                 toText(rivals.front().kind)));
    return holds(condition, {proofBy(*claim, claim->text)});
}

ConditionResult consolidationUniform(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::ConsolidationUniform;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const auto approach = facts.settings.consolidation;
    if (facts.outcome->gainsBy != approach || facts.outcome->impactsBy != approach)
        return fails(condition, "consolidation-mixed",
                     fmt::format("Gains and impacts of joint ventures are not both passed on "
                                 "by {}, as the project says: compute both by that one "
                                 "approach.",
                                 records::wordOf(approach)));
    return holds(condition, {proofBy(facts.settings, facts.settings.name)});
}

ConditionResult actorsNamed(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::ActorsNamed;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    std::vector<Proof> proofs;
    for (const ActionFacts& each : facts.actions)
        for (const records::Participation& part : each.participations)
            proofs.push_back(proofBy(part, each.action.name));
    if (proofs.empty())
        return fails(condition, "nobody-named",
                     "No claimed action names anybody who takes part: enter the actors.");
    if (facts.outcome->unnamed != 0.0 && !facts.outcome->showsUnregistered)
        return fails(
            condition, "actors-unnamed",
            "Some actions on the claimed ground name no implementer: enter the actors, "
            "or show the line “unregistered”.");
    return holds(condition, std::move(proofs));
}

ConditionResult independentlyReviewed(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::IndependentlyReviewed;
    for (const records::Review& each : facts.reviews) {
        const bool isOwn = each.reviewerActor && facts.members.contains(*each.reviewerActor);
        const bool isComplete =
            !isBlank(each.reviewer) && each.date && !isBlank(each.scope) && each.isIndependent;
        const records::Document* document = verifiedDocument(facts, each.document);
        if (isComplete && !isOwn && document && facts.claim && each.claim == facts.claim->id)
            return holds(condition, {proofBy(each, document->title, document->digest)});
    }
    return fails(condition, "not-reviewed",
                 fmt::format("Nobody outside {} has reviewed the claim: have it reviewed, and "
                             "enter reviewer, date and scope with the signed statement.",
                             inQuotes(facts.claimant.name)));
}

bool isDatedMember(const ClaimFacts& facts, const records::Membership& membership)
{
    return facts.members.contains(membership.actor) &&
           membership.landscape == facts.landscape.id && !isBlank(membership.initiative) &&
           membership.since && *membership.since <= facts.asOf &&
           (!membership.until || *membership.until >= facts.asOf) &&
           verifiedDocument(facts, membership.document);
}

ConditionResult membershipDated(const ClaimFacts& facts)
{
    for (const records::Membership& each : facts.memberships)
        if (isDatedMember(facts, each)) {
            const records::Document* document = verifiedDocument(facts, each.document);
            return holds(Condition::MembershipDated,
                         {proofBy(each, document->title, document->digest)});
        }
    return fails(
        Condition::MembershipDated, "no-membership",
        fmt::format("No document whose digest verifies shows that {} is a member of "
                    "an initiative in {} on {}: enter the membership with its date and "
                    "attach the memorandum or minutes.",
                    inQuotes(facts.claimant.name), inQuotes(facts.landscape.name),
                    toText(facts.asOf)));
}

bool isQuantified(const ClaimFacts& facts, const records::Pledge& pledge)
{
    return facts.members.contains(pledge.actor) && pledge.landscape == facts.landscape.id &&
           pledge.quantity && *pledge.quantity > 0.0 && !isBlank(pledge.unit) &&
           !isBlank(pledge.indicator) && pledge.baselineYear && pledge.baselineValue &&
           pledge.deadline && verifiedDocument(facts, pledge.document);
}

ConditionResult commitmentQuantified(const ClaimFacts& facts)
{
    for (const records::Pledge& each : facts.pledges)
        if (isQuantified(facts, each)) {
            const records::Document* document = verifiedDocument(facts, each.document);
            return holds(Condition::CommitmentQuantified,
                         {proofBy(each, document->title, document->digest)});
        }
    return fails(Condition::CommitmentQuantified, "commitment-not-quantified",
                 fmt::format("No signed pledge of {} for {} says how much of what, from which "
                             "baseline, by when: complete one and attach the signed document.",
                             inQuotes(facts.claimant.name), inQuotes(facts.landscape.name)));
}

} // namespace ecotone::claims
