#include "ecotone/claims/obligation_ledger.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>
#include <iterator>

namespace ecotone::claims {

double surplusOf(const OffsetAccount& account) noexcept
{
    return std::max(0.0, account.delivered - account.owed());
}

Transferred transferred(const OffsetAccount& account, double requested)
{
    expects(requested >= 0.0, "transferred: what is asked for is not negative");
    Transferred result;
    result.granted = std::min(requested, surplusOf(account));
    result.refused = requested - result.granted;
    result.left = account;
    result.left.delivered -= result.granted;
    return result;
}

std::optional<Refusal> shortcomingOf(const records::SurplusTransfer& transfer)
{
    if (!(transfer.quantity > 0.0))
        return Refusal{"A transfer of a surplus moves a quantity above 0: enter it."};
    if (!transfer.date)
        return Refusal{"A transfer of a surplus needs the day it was signed: enter it."};
    const auto signedBy = std::ranges::count_if(
        transfer.signatories, [](const std::string& name) { return !isBlank(name); });
    if (signedBy < 2)
        return Refusal{"A transfer of a surplus is signed by who gives and who takes it: enter "
                       "both signatories."};
    return std::nullopt;
}

Firewall firewall(const Footprint& claimed,
                  std::optional<records::IndicatorId> indicator,
                  const Period& period,
                  std::span<const DutyOnGround> duties,
                  const Ground& ground)
{
    Firewall result;
    std::vector<Footprint> underDuty;
    for (const DutyOnGround& each : duties) {
        if (!concerns(each.obligation, indicator, period))
            continue;
        Footprint touched = shared(claimed, each.ground);
        if (touched.empty())
            continue;
        result.by.push_back({each.obligation.id, each.obligation.name, each.obligation.code,
                             areaOf(ground, touched)});
        underDuty.push_back(std::move(touched));
    }
    const Footprint withheld = united(underDuty);
    std::ranges::set_difference(claimed, withheld, std::back_inserter(result.creditableGround));
    result.claimed = areaOf(ground, claimed);
    result.withheld = areaOf(ground, withheld);
    result.creditable = areaOf(ground, result.creditableGround);
    return result;
}

} // namespace ecotone::claims
