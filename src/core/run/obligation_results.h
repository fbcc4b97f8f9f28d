#pragma once

#include "ecotone/project/project.h"
#include "ecotone/run/results.h"

#include <vector>

namespace ecotone::run {

/// Every duty of a project, by name, with what was moved of the surplus of offsets. What a
/// transfer asks for beyond the surplus is refused, and said.
[[nodiscard]] std::vector<ObligationResult> obligationResults(const project::Project& project,
                                                              Findings& findings);

} // namespace ecotone::run
