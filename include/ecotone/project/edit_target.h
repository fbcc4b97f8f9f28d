#pragma once

#include "ecotone/project/put.h"

// To add a target or to change several fields at once, use `put`.
namespace ecotone::project {

/// Sets the day a target's figures are for. @pre the id is of this project
[[nodiscard]] Checked<Edit> setAsOf(const Project& project, records::TargetId id, Date asOf);

} // namespace ecotone::project
