#pragma once

#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"

namespace ecotone::project {

/// The edit that makes one state of a project into another: every record that is new, gone or
/// another, in order of type and id; without a title. Empty where they are the same.
[[nodiscard]] Edit differenceBetween(const Project& before, const Project& after);

} // namespace ecotone::project
