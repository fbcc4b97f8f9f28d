#pragma once

#include "ecotone/records/actor.h"

#include <span>
#include <vector>

namespace ecotone::claims {

/// Money a supporter (financier, buyer, government) gave for an implementer's action, and what
/// the action cost; in one currency of one year.
struct Support {
    records::ActorId supporter;
    double money = 0.0;
};

/// A part of the implementer's share that somebody supported. Named beside it, never added to
/// it: the implementer's share stays whole.
struct NestedShare {
    records::ActorId supporter;
    double supported = 0.0;
    bool operator==(const NestedShare&) const = default;
};

/// Supporters' parts of an implementer's share, by their money over the cost of the action.
/// Together never more than the share: where supporters gave more than the cost, the cost is
/// what they gave. A supporter named twice has one part. Nothing where nobody gave anything.
/// @pre no money is negative; cost ≥ 0
/// Source: case CLM-03; docs/methods/claims.md *(Ecotone proposal)*.
[[nodiscard]] std::vector<NestedShare>
nestedShares(double implementersShare, double cost, std::span<const Support> support);

} // namespace ecotone::claims
