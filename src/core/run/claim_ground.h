#pragma once

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"
#include "ecotone/claims/claim_register.h"
#include "ecotone/claims/ground.h"
#include "ecotone/claims/obligation_ledger.h"

#include <map>
#include <optional>
#include <vector>

namespace ecotone::run {

/// Where things lie in the landscape of a target, in places that every target of the project
/// shares, and who holds what there.
struct ClaimGround {
    claims::Footprint landscape;
    std::map<records::ActionId, claims::Footprint> actions; // inside the landscape
    std::vector<claims::DutyOnGround> duties;               // by name
    std::map<records::SoldUnitId, claims::Footprint> sold;
    /// Ground under anybody's duty in the time the target's figures are for.
    claims::Footprint underDuty;
    /// What each claim group holds of the outcome; empty without an outcome.
    std::map<records::ActorId, std::vector<claims::HeldPlace>> held;
};

/// @param pair  of condition layers that the target's outcome is the change between
[[nodiscard]] ClaimGround claimGroundOf(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target,
                                        const std::optional<cells::ConditionPair>& pair);

} // namespace ecotone::run
