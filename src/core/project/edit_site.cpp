#include "ecotone/project/edit_site.h"

#include "titled.h"

#include "ecotone/project/describe.h"

namespace ecotone::project {

Checked<Edit> redrawSite(const Project& project, records::SiteId id, geo::Shape shape)
{
    const records::Site* const found = project.find(id);
    expects(found, "redrawSite: the id is of this project");
    records::Site redrawn = *found;
    redrawn.shape = std::move(shape);
    return titled("Redraw " + describe(project, *found), put(project, std::move(redrawn)));
}

} // namespace ecotone::project
