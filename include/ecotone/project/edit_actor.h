#pragma once

#include "ecotone/project/put.h"

#include <optional>
#include <string>
#include <vector>

// To add an actor or to change several fields at once, use `put`.
namespace ecotone::project {

/// @pre the id is of this project
[[nodiscard]] Checked<Edit>
renameActor(const Project& project, records::ActorId id, std::string name);

/// Says who controls an actor; nobody where there is no parent. @pre the id is of this project
[[nodiscard]] Checked<Edit>
setParent(const Project& project, records::ActorId id, std::optional<records::ActorId> parent);

/// Adds another spelling found in files. @pre the id is of this project
[[nodiscard]] Checked<Edit>
addAlias(const Project& project, records::ActorId id, std::string alias);

/// Makes two actors that are one in the world one: whatever refers to `gone` refers to `kept`,
/// which also takes its name and aliases as aliases, its note, and its parent where it has
/// none. Refused where both take part in one action in one role, or have typed stakes in one
/// venture.
/// @pre both ids are of this project and differ
[[nodiscard]] Checked<Edit>
mergeActors(const Project& project, records::ActorId kept, records::ActorId gone);

/// Makes `stakes` the only ones in a joint venture or a site. Those with an id the project has
/// are changed. Their `venture` and `site` are set here. @pre the id is of this project
[[nodiscard]] Checked<Edit>
setStakes(const Project& project, records::ActorId venture, std::vector<records::Stake> stakes);
[[nodiscard]] Checked<Edit>
setStakes(const Project& project, records::SiteId site, std::vector<records::Stake> stakes);

} // namespace ecotone::project
