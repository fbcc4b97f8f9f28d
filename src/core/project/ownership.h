#pragma once

#include "ecotone/project/project.h"

#include <vector>

namespace ecotone::project {

/// Who owns an actor: its parent and the holders of its stakes.
[[nodiscard]] std::vector<records::ActorId> ownersOf(const Project& project,
                                                     records::ActorId actor);

/// Whether `actor` is `owner` or is owned by it, over any number of steps.
[[nodiscard]] bool
isOwnedBy(const Project& project, records::ActorId actor, records::ActorId owner);

/// The actors that own themselves over some steps, and those between such circles.
[[nodiscard]] std::vector<records::ActorId> actorsInCircles(const Project& project);

} // namespace ecotone::project
