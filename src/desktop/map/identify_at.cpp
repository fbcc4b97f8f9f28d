#include "identify_at.h"

#include "desktop/session/text.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/geo/true_area.h"

#include <QCoreApplication>

#include <algorithm>

namespace ecotone::desktop {
namespace {

QString translated(const char* words)
{
    return QCoreApplication::translate("ecotone::desktop::Identify", words);
}

QString areaOf(const Outline& outline)
{
    try {
        return areaText(toHectares(geo::trueArea(outline.shape())));
    } catch (const GeometryError&) { // a place beyond the earth: there is no area to tell
        return translated("not on the earth");
    }
}

void describeAction(const project::Project& project, records::ActionId id, Identified& found)
{
    const records::Action* action = project.find(id);
    if (action == nullptr)
        return;
    const auto add = [&](const char* what, const QString& how) {
        if (!how.isEmpty())
            found.attributes.emplace_back(translated(what), how);
    };
    if (action->kind)
        if (const auto* kind = project.find(*action->kind))
            add("Kind", text(kind->name));
    if (action->obligation)
        add("Obligation code", text(records::wordOf(*action->obligation)));
    if (action->start)
        add("Start", dateText(*action->start));
    if (action->end)
        add("End", dateText(*action->end));
    QStringList actors;
    for (const auto* part : project::children(project, &records::Participation::action, id))
        if (const auto* actor = project.find(part->actor))
            actors << translated("%1 (%2)").arg(text(actor->name),
                                                text(records::wordOf(part->role)));
    add("Actors", actors.join(QStringLiteral(", ")));
}

Identified described(const SceneHit& hit, const project::Project& project)
{
    const SceneItem& item = *hit.item;
    Identified found{hit.layer->key, text(hit.layer->name), text(item.name), item.record, {}};
    found.attributes.emplace_back(translated("Area (ellipsoidal)"), areaOf(*item.outline));
    if (item.record)
        if (const auto* action = std::get_if<records::ActionId>(&*item.record))
            describeAction(project, *action, found);
    if (item.attributes)
        for (const auto& [field, value] : *item.attributes)
            found.attributes.emplace_back(text(field), text(value));
    if (found.title.isEmpty())
        found.title = translated("Without a name");
    return found;
}

QString nameOfValue(const RasterLayer& layer, double value)
{
    const auto* classes = std::get_if<std::vector<ClassColour>>(&layer.look);
    if (!classes)
        return text(ecotone::numberText(value));
    for (const ClassColour& each : *classes)
        if (each.value == static_cast<int>(value) && !each.name.isEmpty())
            return QStringLiteral("%1 (%2)").arg(each.name).arg(each.value);
    return text(ecotone::numberText(value));
}

} // namespace

std::vector<Identified> surfacesAt(const MapScene& scene,
                                   const project::Project& project,
                                   geo::Point point,
                                   double reach)
{
    std::vector<Identified> found;
    for (const SceneHit& hit : hitsAt(scene, point, reach))
        found.push_back(described(hit, project));
    return found;
}

std::vector<Identified>
rasterValuesAt(const MapScene& scene, RasterReader& reader, geo::Point point)
{
    std::vector<Identified> found;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer) {
        const auto* raster = std::get_if<std::shared_ptr<const RasterLayer>>(&*layer);
        if (!raster)
            continue;
        const auto value = reader.valueAt(**raster, scene.crs, point);
        Identified here{(*raster)->key,
                        text((*raster)->name),
                        value ? nameOfValue(**raster, *value) : translated("No data"),
                        std::nullopt,
                        {}};
        if (const std::string trouble = reader.trouble(**raster); !trouble.empty())
            here.title = text(trouble);
        found.push_back(std::move(here));
    }
    return found;
}

} // namespace ecotone::desktop
