#include "check_parts.h"
#include "shapes.h"

#include "ecotone/geo/validity.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

namespace ecotone::project {

Findings checkShapes(const Project& project)
{
    Findings found;
    records::forEachRecordType([&]<class Record>() {
        for (const auto& [id, record] : project.all<Record>()) {
            const geo::Shape* shape = shapeOf(record);
            const auto why = shape ? geo::invalidity(*shape) : std::nullopt;
            if (why)
                found.push_back(
                    {Severity::Problem, "invalid-shape", describe(project, record),
                     fmt::format("Its outline is not valid ({}), so no area of it means "
                                 "anything. Ecotone repairs what it imports: another program "
                                 "has written this.",
                                 *why),
                     "Draw the outline again, or go back to a copy of the project."});
        }
    });
    return found;
}

} // namespace ecotone::project
