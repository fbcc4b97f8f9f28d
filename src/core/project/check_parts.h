#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/project.h"

/// The parts of `check`, one per subject. All take whatever another program may have written.
namespace ecotone::project {

[[nodiscard]] Findings checkRules(const Project& project);
[[nodiscard]] Findings checkShapes(const Project& project);
[[nodiscard]] Findings checkStakes(const Project& project);
[[nodiscard]] Findings checkLandscapes(const Project& project);
[[nodiscard]] Findings checkActions(const Project& project);
[[nodiscard]] Findings checkLayers(const Project& project);
[[nodiscard]] Findings checkTargets(const Project& project);

} // namespace ecotone::project
