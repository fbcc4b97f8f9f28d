#include "check_parts.h"
#include "shapes.h"

#include "ecotone/geo/validity.h"
#include "ecotone/project/describe.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace ecotone::project {

namespace {

Finding notValid(std::string object, const std::string& why)
{
    return {
        Severity::Problem, "invalid-shape", std::move(object),
        fmt::format("Its outline is not valid ({}), so no area of it means anything. Ecotone "
                    "repairs what it imports: another program has written this.",
                    why),
        "Draw the outline again, or go back to a copy of the project."};
}

} // namespace

Findings checkShapes(const Project& project)
{
    Findings found;
    records::forEachRecordType([&]<class Record>() {
        for (const auto& [id, record] : project.all<Record>())
            if (const geo::Shape* const shape = shapeOf(record))
                if (const auto why = geo::invalidity(*shape))
                    found.push_back(notValid(describe(project, record), *why));
    });
    return found;
}

} // namespace ecotone::project
