#include "ecotone/project/edit_target.h"

#include "titled.h"

#include "ecotone/project/describe.h"

namespace ecotone::project {

Checked<Edit> setAsOf(const Project& project, records::TargetId id, Date asOf)
{
    const records::Target* const found = project.find(id);
    expects(found, "setAsOf: the id is of this project");
    records::Target dated = *found;
    dated.asOf = asOf;
    return titled("Set " + describe(project, *found) + " to " + toText(asOf),
                  put(project, std::move(dated)));
}

} // namespace ecotone::project
