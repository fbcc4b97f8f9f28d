#include "ecotone/claims/basis.h"

#include "names.h"
#include "record_digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ecotone::claims {

namespace {

class BasisBuilder {
public:
    void add(std::string name, const Digest& digest)
    {
        m_items.emplace_back(std::move(name), digest.isGiven() ? digest.hex() : "no digest");
    }

    /// Things of one name are numbered, in the order of their digests.
    Basis basis()
    {
        std::ranges::sort(m_items);
        Basis all;
        for (auto& [name, digest] : m_items) {
            std::string numbered = name;
            for (int number = 2; all.contains(numbered); ++number)
                numbered = fmt::format("{} ({})", name, number);
            all.emplace(std::move(numbered), std::move(digest));
        }
        return all;
    }

private:
    std::vector<std::pair<std::string, std::string>> m_items;
};

/// "layer “Cover 2024”".
std::string named(const char* what, const std::string& name)
{
    return fmt::format("{} {}", what, name);
}

/// How the action stands: its record (shape, code and dates) and its status.
Digest standingDigest(const ActionFacts& facts)
{
    const std::string status =
        facts.status ? std::string{records::wordOf(*facts.status)} : std::string{"no status"};
    return digestOf(RecordText::digestOf(facts.action).hex() + status);
}

void addActions(const ClaimFacts& facts, BasisBuilder& basis)
{
    for (const ActionFacts& each : facts.actions) {
        const std::string name = inQuotes(each.action.name);
        basis.add(named("action", name), standingDigest(each));
        for (const records::Participation& part : each.participations)
            basis.add(named("participation in", name), RecordText::digestOf(part));
        for (const records::Evidence& evidence : each.evidence)
            basis.add(named("evidence", inQuotes(evidence.title)), evidence.digest);
        for (const records::FundingLine& line : each.funding)
            basis.add(named("funding of", name), RecordText::digestOf(line));
        for (const records::MonitoringPlan& plan : each.plans)
            basis.add(named("monitoring plan of", name), RecordText::digestOf(plan));
        for (const records::Consent& consent : each.consents)
            basis.add(named("consent to", name), RecordText::digestOf(consent));
    }
}

void addOutcome(const OutcomeFacts& outcome, BasisBuilder& basis)
{
    const std::string name = inQuotes(outcome.indicator.name);
    basis.add(named("indicator", name), RecordText::digestOf(outcome.indicator));
    for (const records::Observation& each : outcome.observations)
        basis.add(fmt::format("observation of {} on {}", name, toText(each.date)),
                  RecordText::digestOf(each));
    for (const records::LeakageAssessment& each : outcome.leakage)
        basis.add(named("leakage of", name), RecordText::digestOf(each));
    basis.add("share rule", digestOf(outcome.shareRule));
    basis.add("counterfactual", digestOf(attribution::codeOf(outcome.method)));
}

} // namespace

Basis basisOf(const ClaimFacts& facts)
{
    BasisBuilder basis;
    if (facts.version)
        basis.add(named("boundary of", inQuotes(facts.landscape.name)),
                  RecordText::digestOf(*facts.version));
    for (const records::Pledge& each : facts.pledges)
        basis.add(named("pledge", inQuotes(each.text)), RecordText::digestOf(each));
    for (const records::Membership& each : facts.memberships)
        basis.add(named("membership in", inQuotes(each.initiative)),
                  RecordText::digestOf(each));
    addActions(facts, basis);
    if (facts.outcome)
        addOutcome(*facts.outcome, basis);
    const Footprint claimed = claimedGround(facts);
    for (const DutyOnGround& each : facts.duties)
        if (!shared(claimed, each.ground).empty())
            basis.add(named("duty", inQuotes(each.obligation.name)),
                      RecordText::digestOf(each.obligation));
    for (const LayerFact& each : facts.layers)
        basis.add(named("layer", inQuotes(each.name)), each.digest);
    for (const auto& [id, document] : facts.documents)
        basis.add(named("document", inQuotes(document.title)), document.digest);
    basis.add("consolidation",
              digestOf(std::string{records::wordOf(facts.settings.consolidation)}));
    return basis.basis();
}

std::vector<BasisChange> changesBetween(const Basis& then, const Basis& now)
{
    std::vector<BasisChange> changes;
    const auto add = [&](BasisChangeKind kind, const std::string& what, const char* happened) {
        changes.push_back(
            {kind, what,
             fmt::format("The claim must be looked at again: {} {}.", what, happened)});
    };
    for (const auto& [what, digest] : then) {
        const auto found = now.find(what);
        if (found == now.end())
            add(BasisChangeKind::Removed, what, "is not there any more");
        else if (found->second != digest)
            add(BasisChangeKind::Changed, what, "has changed since the claim was made");
    }
    for (const auto& [what, digest] : now)
        if (!then.contains(what))
            add(BasisChangeKind::Added, what, "came after the claim was made");
    std::ranges::stable_sort(changes, {}, &BasisChange::what);
    return changes;
}

records::ClaimState stateNow(const records::Claim& claim, const Basis& now)
{
    const bool isOpen = claim.state == records::ClaimState::Published &&
                        !changesBetween(claim.basis, now).empty();
    return isOpen ? records::ClaimState::Reopened : claim.state;
}

} // namespace ecotone::claims
