#include "check_parts.h"
#include "shortcoming.h"

#include "ecotone/base/text.h"

namespace ecotone::project {

Findings checkLandscapes(const Project& project)
{
    Shortcoming boundless{Severity::Warning, "landscape-without-boundary",
                          "without a boundary, so without any figure", "Draw or import it."};
    Shortcoming unreasoned{Severity::Warning, "landscape-without-rationale",
                           "without a reason why the boundary lies where it lies",
                           "Say which processes and pressures it follows."};
    const auto versions = childrenByParent(project, &records::LandscapeVersion::landscape);
    for (const auto& [id, landscape] : project.all<records::Landscape>()) {
        boundless.see(!versions.contains(id), landscape.name);
        unreasoned.see(isBlank(landscape.rationale), landscape.name);
    }
    Findings found;
    boundless.addTo(found, "landscapes");
    unreasoned.addTo(found, "landscapes");
    return found;
}

} // namespace ecotone::project
