#pragma once

#include "ecotone/project/project.h"
#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// The rules figures follow, with what the project has set, for print beside them.
[[nodiscard]] std::vector<RuleUsed> rulesUsed(const project::Project& project);

} // namespace ecotone::run
