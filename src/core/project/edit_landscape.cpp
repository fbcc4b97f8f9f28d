#include "ecotone/project/edit_landscape.h"

#include "titled.h"

#include "ecotone/project/describe.h"
#include "ecotone/project/draft.h"

namespace ecotone::project {

Checked<Edit> addLandscape(const Project& project,
                           records::Landscape landscape,
                           records::LandscapeVersion first)
{
    expects(!project.find(landscape.id), "addLandscape: the id is new");
    std::string title = "Add " + describe(project, landscape);
    first.landscape = landscape.id;
    first.number = 1;
    Draft draft{project};
    if (auto refusal = draft.put(std::move(landscape)))
        return *std::move(refusal);
    if (auto refusal = draft.put(std::move(first)))
        return *std::move(refusal);
    return std::move(draft).edit(std::move(title));
}

Checked<Edit>
redrawLandscape(const Project& project, records::LandscapeId id, Redrawing drawing)
{
    expects(project.find(id), "redrawLandscape: the id is of this project");
    std::string title = "Redraw landscape " + nameOf(project, id);
    const records::LandscapeVersion* const current = currentVersion(project, id);
    if (current && current->shape == drawing.shape)
        return Edit{std::move(title), {}};
    records::LandscapeVersion version{drawing.id,
                                      id,
                                      current ? current->number + 1 : 1,
                                      drawing.date,
                                      std::move(drawing.reason),
                                      std::move(drawing.shape)};
    return titled(std::move(title), put(project, std::move(version)));
}

} // namespace ecotone::project
