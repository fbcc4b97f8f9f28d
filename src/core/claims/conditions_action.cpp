#include "condition_parts.h"
#include "duties.h"
#include "names.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ecotone::claims {

namespace {

using records::ObligationCode;

/// "The action “X” …", as a failure of one condition.
ConditionResult
actionFails(Condition condition, const ActionFacts& action, const char* code, const char* what)
{
    return fails(condition, code,
                 fmt::format("The action {} {}", inQuotes(action.action.name), what));
}

/// Why an action cannot carry a claim of the level, by its code and the claimant's part.
std::optional<ConditionResult>
tooWeakFor(Level level, const ClaimFacts& facts, const ActionFacts& action)
{
    const auto failed = [&](const char* code, const char* what) {
        return actionFails(Condition::BeyondObligations, action, code, what);
    };
    const auto code = action.action.obligation;
    if (!code)
        return failed("obligation-not-stated",
                      "does not say why it is done: enter its obligation code.");
    if (*code == ObligationCode::I)
        return failed("action-is-impact",
                      "is an impact, which is shown beside a claim and never in it: leave it "
                      "out of the claim.");
    if (*code == ObligationCode::ACA && isOutcome(level))
        return failed("no-measured-gain",
                      "is an additional conservation action without a measured gain: claim "
                      "that it takes place, not an outcome.");
    const bool isNested =
        *code == ObligationCode::SUP || partIn(facts, action) != Part::Implementer;
    if (isNested && level >= Level::Proportional)
        return failed("support-is-nested",
                      "is supported, not implemented, by the claimant, whose part lies inside "
                      "the implementer's share: say that it was supported, without a number "
                      "of one's own.");
    return std::nullopt;
}

} // namespace

ConditionResult beyondObligations(const ClaimFacts& facts, Level level)
{
    if (facts.actions.empty())
        return withoutActions(Condition::BeyondObligations, facts);
    if (const auto duty = dutyIn(facts))
        return fails(Condition::BeyondObligations, duty->code, duty->explanation);
    std::vector<Proof> proofs;
    for (const ActionFacts& each : facts.actions) {
        if (auto weak = tooWeakFor(level, facts, each))
            return *weak;
        proofs.push_back(proofBy(each.action, each.action.name));
    }
    for (const DutyOnGround& duty : facts.duties)
        if (isCoveredBySurplus(facts, duty.obligation))
            for (const records::SurplusTransfer* each :
                 validTransfers(facts, duty.obligation.id)) {
                const records::Document* document = verifiedDocument(facts, each->document);
                proofs.push_back(proofBy(*each, document->title, document->digest));
            }
    return holds(Condition::BeyondObligations, std::move(proofs));
}

ConditionResult implemented(const ClaimFacts& facts)
{
    if (facts.actions.empty())
        return withoutActions(Condition::Implemented, facts);
    std::vector<Proof> proofs;
    for (const ActionFacts& each : facts.actions) {
        const auto failed = [&](const char* code, const char* what) {
            return actionFails(Condition::Implemented, each, code, what);
        };
        using enum records::Status;
        if (!partIn(facts, each))
            return failed("no-part",
                          "does not name the claimant: enter what the claimant does in it.");
        if (each.status != InProgress && each.status != PostCompletionMonitoring &&
            each.status != Completed)
            return failed("not-implemented",
                          "is not in progress, watched or completed on the as-of date: enter "
                          "its status, or leave it out of the claim.");
        if (!each.action.shape || !each.hasValidShape)
            return failed("not-located",
                          "has no valid shape: draw, import or repair its outline.");
        if (!each.action.start || *each.action.start > facts.asOf)
            return failed("not-dated",
                          "has not begun by the as-of date: enter the day it began.");
        proofs.push_back(proofBy(each.action, each.action.name));
    }
    return holds(Condition::Implemented, std::move(proofs));
}

namespace {

bool isBudget(const records::FundingLine& line)
{
    using enum records::FundingStage;
    return line.amount > 0.0 && !isBlank(line.currency) &&
           (line.stage == Committed || line.stage == Disbursed || line.stage == Reported);
}

} // namespace

ConditionResult resourcedAndMonitored(const ClaimFacts& facts)
{
    if (facts.actions.empty())
        return withoutActions(Condition::ResourcedAndMonitored, facts);
    std::vector<Proof> proofs;
    for (const ActionFacts& each : facts.actions) {
        const auto budget = std::ranges::find_if(each.funding, [&](const auto& line) {
            return isBudget(line) && verifiedDocument(facts, line.document);
        });
        if (budget == each.funding.end())
            return actionFails(Condition::ResourcedAndMonitored, each, "no-budget",
                               "has no committed money with a document whose digest verifies: "
                               "enter a funding line and attach the budget or contract.");
        const auto plan = std::ranges::find_if(each.plans, [&](const auto& candidate) {
            return !isBlank(candidate.measures) && verifiedDocument(facts, candidate.document);
        });
        if (plan == each.plans.end())
            return actionFails(Condition::ResourcedAndMonitored, each, "no-monitoring-plan",
                               "has no monitoring plan with a document whose digest verifies: "
                               "enter what is measured and attach the plan.");
        const records::Document* contract = verifiedDocument(facts, budget->document);
        const records::Document* protocol = verifiedDocument(facts, plan->document);
        proofs.push_back(proofBy(*budget, contract->title, contract->digest));
        proofs.push_back(proofBy(*plan, protocol->title, protocol->digest));
    }
    return holds(Condition::ResourcedAndMonitored, std::move(proofs));
}

ConditionResult evidenceAttached(const ClaimFacts& facts)
{
    if (facts.actions.empty())
        return withoutActions(Condition::EvidenceAttached, facts);
    std::vector<Proof> proofs;
    for (const ActionFacts& each : facts.actions) {
        bool hasDocument = false, hasRecord = false;
        for (const records::Evidence& evidence : each.evidence) {
            if (!facts.verified.contains(evidence.digest))
                continue;
            (evidence.kind == records::EvidenceKind::Document ? hasDocument : hasRecord) = true;
            proofs.push_back(proofBy(evidence, evidence.title, evidence.digest));
        }
        if (!hasDocument)
            return actionFails(Condition::EvidenceAttached, each, "no-document",
                               "has no document whose digest verifies: attach a contract, "
                               "permit or report.");
        if (!hasRecord)
            return actionFails(Condition::EvidenceAttached, each, "no-spatial-or-field-record",
                               "has no map or field record whose digest verifies: attach the "
                               "as-built geometry or a field record.");
    }
    return holds(Condition::EvidenceAttached, std::move(proofs));
}

namespace {

/// The entry that counts for each group of rights-holders: the latest; of one day the one that
/// says no.
std::map<std::string, const records::Consent*> latestConsents(const ActionFacts& action)
{
    const auto isLater = [](const records::Consent& one, const records::Consent& other) {
        if (one.date != other.date)
            return one.date > other.date;
        return one.state == records::ConsentState::Withheld;
    };
    std::map<std::string, const records::Consent*> latest;
    for (const records::Consent& each : action.consents) {
        const records::Consent*& known = latest[each.rightsHolders];
        if (!known || isLater(each, *known))
            known = &each;
    }
    return latest;
}

/// What is missing for one entry to count, or nothing.
const char* shortcomingOf(const ClaimFacts& facts, const records::Consent& consent)
{
    switch (consent.state) {
    case records::ConsentState::Withheld:
        return "goes on without the consent of rights-holders, who withheld it: stop it, or "
               "come to an agreement and record it.";
    case records::ConsentState::NotApplicable:
        return isBlank(consent.reason) ? "is said to touch nobody's rights without a reason: "
                                         "write down how that is known."
                                       : nullptr;
    case records::ConsentState::Given:
        break;
    }
    const bool isProven = consent.date && !isBlank(consent.rightsHolders) &&
                          verifiedDocument(facts, consent.document);
    return isProven ? nullptr
                    : "has a consent without rights-holders, date or a document whose digest "
                      "verifies: complete it and attach the document.";
}

} // namespace

ConditionResult consentGiven(const ClaimFacts& facts)
{
    if (facts.actions.empty())
        return withoutActions(Condition::ConsentGiven, facts);
    std::vector<Proof> proofs;
    std::vector<std::string> reasons;
    bool anyGiven = false;
    for (const ActionFacts& each : facts.actions) {
        const auto latest = latestConsents(each);
        if (latest.empty())
            return actionFails(Condition::ConsentGiven, each, "no-consent",
                               "does not say whether rights-holders agreed: record their "
                               "consent, or why nobody's rights are touched.");
        for (const auto& [rightsHolders, consent] : latest) {
            if (const char* what = shortcomingOf(facts, *consent))
                return actionFails(Condition::ConsentGiven, each,
                                   consent->state == records::ConsentState::Withheld
                                       ? "consent-withheld"
                                       : "consent-not-proven",
                                   what);
            const records::Document* document = verifiedDocument(facts, consent->document);
            proofs.push_back(proofBy(*consent, document ? document->title : consent->reason,
                                     document ? document->digest : Digest{}));
            if (consent->state == records::ConsentState::Given)
                anyGiven = true;
            else if (std::ranges::find(reasons, consent->reason) == reasons.end())
                reasons.push_back(consent->reason);
        }
    }
    if (anyGiven)
        return holds(Condition::ConsentGiven, std::move(proofs));
    return notApplicable(Condition::ConsentGiven, std::move(proofs), joinWords(reasons));
}

} // namespace ecotone::claims
