#include "redraw.h"

#include "ecotone/project/draft.h"
#include "ecotone/project/edit_action.h"
#include "ecotone/project/edit_site.h"

#include <QCoreApplication>

namespace ecotone::desktop {
namespace {

/// The record with its new shape.
template <class Record>
Record withShape(const project::Project& project, Id<Record> id, const geo::Shape& shape)
{
    Record record = *project.find(id);
    record.shape = shape;
    return record;
}

} // namespace

bool canBeDrawn(const RecordRef& ref)
{
    return std::holds_alternative<records::ActionId>(ref) ||
           std::holds_alternative<records::SiteId>(ref) ||
           std::holds_alternative<records::LandscapeId>(ref);
}

records::LandscapeVersion Redraw::versionFor(records::LandscapeId id, const geo::Shape& shape)
{
    const project::Project& project = m_session.project();
    const records::LandscapeVersion* current = project::currentVersion(project, id);
    const auto made = m_versions.find(id);
    if (current != nullptr && made != m_versions.end() && current->id == made->second) {
        records::LandscapeVersion version = *current;
        version.shape = shape;
        return version;
    }
    records::LandscapeVersion version;
    version.id = m_session.ids().nextId<records::LandscapeVersion>();
    version.landscape = id;
    version.number = current != nullptr ? current->number + 1 : 1;
    version.reason =
        QCoreApplication::translate("ecotone::desktop::Redraw", "Redrawn on the map")
            .toStdString();
    version.shape = shape;
    m_versions[id] = version.id;
    return version;
}

Checked<project::Edit> Redraw::edit(const Shapes& shapes, const QString& title)
{
    const project::Project& project = m_session.project();
    if (shapes.size() == 1 && title.isEmpty()) {
        const auto& [ref, shape] = shapes.front();
        if (const auto* action = std::get_if<records::ActionId>(&ref))
            return project::redrawAction(project, *action, shape);
        if (const auto* site = std::get_if<records::SiteId>(&ref))
            return project::redrawSite(project, *site, shape);
    }
    project::Draft draft{project};
    for (const auto& [ref, shape] : shapes) {
        std::optional<Refusal> refusal;
        if (const auto* action = std::get_if<records::ActionId>(&ref))
            refusal = draft.put(withShape(project, *action, shape));
        else if (const auto* site = std::get_if<records::SiteId>(&ref))
            refusal = draft.put(withShape(project, *site, shape));
        else if (const auto* landscape = std::get_if<records::LandscapeId>(&ref))
            refusal = draft.put(versionFor(*landscape, shape));
        if (refusal)
            return *std::move(refusal);
    }
    const QString words =
        title.isEmpty()
            ? QCoreApplication::translate("ecotone::desktop::Redraw", "Redraw landscape")
            : title;
    return std::move(draft).edit(words.toStdString());
}

bool Redraw::perform(const Shapes& shapes, const QString& title)
{
    return m_session.perform(edit(shapes, title));
}

} // namespace ecotone::desktop
