#include "ecotone/project/checks.h"

#include "check_parts.h"

namespace ecotone::project {

Findings check(const Project& project)
{
    Findings all = checkRules(project);
    append(all, checkShapes(project));
    append(all, checkLandscapes(project));
    append(all, checkTargets(project));
    append(all, checkActions(project));
    append(all, checkStakes(project));
    append(all, checkLayers(project));
    return all;
}

} // namespace ecotone::project
