#include "duties.h"

#include "names.h"

#include "ecotone/records/fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::claims {

std::vector<const records::SurplusTransfer*> validTransfers(const ClaimFacts& facts,
                                                            records::ObligationId offset)
{
    std::vector<const records::SurplusTransfer*> valid;
    for (const records::SurplusTransfer& each : facts.transfers)
        if (each.offset == offset && !shortcomingOf(each) &&
            verifiedDocument(facts, each.document))
            valid.push_back(&each);
    return valid;
}

bool isCoveredBySurplus(const ClaimFacts& facts, const records::Obligation& offset)
{
    if (offset.code != records::ObligationCode::M4 || !offset.required || !offset.delivered ||
        !facts.outcome)
        return false;
    double claimed = 0.0, asked = 0.0;
    for (const SurplusClaim& each : facts.outcome->surplus)
        if (each.offset == offset.id)
            claimed += each.amount;
    for (const records::SurplusTransfer* each : validTransfers(facts, offset.id))
        asked += each->quantity;
    const OffsetAccount account{*offset.required, offset.multiplier, *offset.delivered};
    return claimed > 0.0 && claimed <= transferred(account, asked).granted;
}

namespace {

const records::Obligation* obligationOf(const ClaimFacts& facts, records::ObligationId id)
{
    const auto found = std::ranges::find_if(
        facts.duties, [&](const DutyOnGround& duty) { return duty.obligation.id == id; });
    return found == facts.duties.end() ? nullptr : &found->obligation;
}

/// An offset's action may carry its surplus: where all its ground is that of offsets whose
/// transferred surplus covers what is claimed.
bool isSurplusOnly(const ClaimFacts& facts, const ActionFacts& action)
{
    if (action.action.obligation != records::ObligationCode::M4 || action.ground.empty())
        return false;
    std::vector<Footprint> covered;
    for (const DutyOnGround& duty : facts.duties)
        if (isCoveredBySurplus(facts, duty.obligation))
            covered.push_back(duty.ground);
    return shared(action.ground, united(covered)) == action.ground;
}

} // namespace

std::optional<DutyFound> dutyIn(const ClaimFacts& facts)
{
    for (const ActionFacts& each : facts.actions) {
        const auto code = each.action.obligation;
        if (code && isDuty(*code) && !isSurplusOnly(facts, each))
            return DutyFound{
                "action-is-duty",
                fmt::format("The action {} is done because it must be ({}) and is no "
                            "contribution to the landscape: leave it out of the claim.",
                            inQuotes(each.action.name), records::wordOf(*code))};
    }
    const auto indicator =
        facts.outcome ? std::optional{facts.outcome->indicator.id} : std::nullopt;
    const Period period = facts.outcome ? facts.outcome->period : actionPeriod(facts);
    const Firewall wall =
        firewall(claimedGround(facts), indicator, period, facts.duties, facts.ground);
    for (const Withheld& each : wall.by)
        if (!isCoveredBySurplus(facts, *obligationOf(facts, each.obligation)))
            return DutyFound{
                "ground-under-duty",
                fmt::format("Part of the claimed ground is under the duty {} ({}), and gives "
                            "landscape credit to nobody: leave that part out, or record the "
                            "signed transfer of a surplus that covers it.",
                            inQuotes(each.name), records::wordOf(each.code))};
    return std::nullopt;
}

} // namespace ecotone::claims
