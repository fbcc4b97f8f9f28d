#include "ecotone/claims/facts.h"

#include <algorithm>

namespace ecotone::claims {

const records::Document* verifiedDocument(const ClaimFacts& facts,
                                          std::optional<records::DocumentId> id)
{
    if (!id)
        return nullptr;
    const auto found = facts.documents.find(*id);
    if (found == facts.documents.end() || !facts.verified.contains(found->second.digest))
        return nullptr;
    return &found->second;
}

Footprint claimedGround(const ClaimFacts& facts)
{
    std::vector<Footprint> all;
    for (const ActionFacts& each : facts.actions)
        all.push_back(each.ground);
    return united(all);
}

Period actionPeriod(const ClaimFacts& facts)
{
    Period period{facts.asOf, facts.asOf};
    for (const ActionFacts& each : facts.actions)
        if (each.action.start)
            period.first = std::min(period.first, *each.action.start);
    return period;
}

std::optional<Part> partIn(const ClaimFacts& facts, const ActionFacts& action)
{
    std::optional<Part> strongest;
    for (const records::Participation& each : action.participations) {
        if (!facts.members.contains(each.actor))
            continue;
        const Part part = each.role == records::ParticipationRole::Implementer
                              ? Part::Implementer
                          : each.role == records::ParticipationRole::Funder ? Part::Funder
                                                                            : Part::Supporter;
        strongest = std::min(strongest.value_or(part), part);
    }
    return strongest;
}

} // namespace ecotone::claims
