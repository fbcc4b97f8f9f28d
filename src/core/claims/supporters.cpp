#include "ecotone/claims/supporters.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::claims {

std::vector<NestedShare>
nestedShares(double implementersShare, double cost, std::span<const Support> support)
{
    expects(cost >= 0.0, "nestedShares: the cost is not negative");
    double given = 0.0;
    for (const Support& each : support) {
        expects(each.money >= 0.0, "nestedShares: no money is negative");
        given += each.money;
    }
    std::vector<NestedShare> nested;
    const double whole = std::max(cost, given);
    if (whole == 0.0)
        return nested;
    for (const Support& each : support) {
        const double part = implementersShare * each.money / whole;
        const auto known = std::ranges::find(nested, each.supporter, &NestedShare::supporter);
        if (known == nested.end())
            nested.push_back({each.supporter, part});
        else
            known->supported += part;
    }
    return nested;
}

} // namespace ecotone::claims
