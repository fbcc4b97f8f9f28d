#include "ecotone/project/edit_action.h"

#include "titled.h"

#include "ecotone/project/describe.h"
#include "ecotone/project/draft.h"

namespace ecotone::project {

namespace {

/// Puts what belongs to an action, up to the first refusal.
template <class Part>
std::optional<Refusal> putAll(Draft& draft, records::ActionId action, std::vector<Part> parts)
{
    for (Part& part : parts) {
        part.action = action;
        if (auto refusal = draft.put(std::move(part)))
            return refusal;
    }
    return std::nullopt;
}

} // namespace

Checked<Edit> addAction(const Project& project, NewAction parts)
{
    const records::ActionId id = parts.action.id;
    expects(!project.find(id), "addAction: the id is new");
    std::string title = "Add " + describe(project, parts.action);
    Draft draft{project};
    auto refusal = draft.put(std::move(parts.action));
    if (!refusal)
        refusal = putAll(draft, id, std::move(parts.statuses));
    if (!refusal)
        refusal = putAll(draft, id, std::move(parts.participations));
    if (!refusal)
        refusal = putAll(draft, id, std::move(parts.evidence));
    if (refusal)
        return *std::move(refusal);
    return std::move(draft).edit(std::move(title));
}

Checked<Edit> redrawAction(const Project& project, records::ActionId id, geo::Shape shape)
{
    const records::Action* const found = project.find(id);
    expects(found, "redrawAction: the id is of this project");
    records::Action redrawn = *found;
    redrawn.shape = std::move(shape);
    return titled("Redraw " + describe(project, *found), put(project, std::move(redrawn)));
}

Checked<Edit> recordStatus(const Project& project, records::ActionStatus entry)
{
    for (const records::ActionStatus* old :
         children(project, &records::ActionStatus::action, entry.action))
        if (old->date == entry.date)
            entry.id = old->id;
    std::string title = "Record " + describe(project, entry);
    return titled(std::move(title), put(project, std::move(entry)));
}

} // namespace ecotone::project
