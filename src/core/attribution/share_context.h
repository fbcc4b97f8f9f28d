#pragma once

#include "player_roster.h"

namespace ecotone::attribution {

/// What shares are told about. Refers to all of it.
struct ShareContext {
    const project::Project& project;
    const records::Target& target;
    const accounts::TargetGround& ground;
    const PlayerRoster& roster;
};

} // namespace ecotone::attribution
