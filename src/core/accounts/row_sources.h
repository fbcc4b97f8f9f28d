#pragma once

#include "ecotone/accounts/target_ground.h"

namespace ecotone::accounts {

/// What the tables of a restoration result are made from.
struct RowSources {
    const cells::Booking& booking;
    const project::Project& project;
    const records::Target& target;
    const TargetGround& ground;
};

} // namespace ecotone::accounts
