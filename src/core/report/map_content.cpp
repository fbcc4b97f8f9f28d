#include "words.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/base/contract.h"
#include "ecotone/formats/raster_band.h"
#include "ecotone/report/build_report.h"

#include <algorithm>
#include <set>

namespace ecotone::report {
namespace {

AreaStyle styleOf(std::optional<records::Status> status)
{
    if (!status)
        return AreaStyle::NoStatus;
    switch (*status) {
    case records::Status::InPreparation:
        return AreaStyle::InPreparation;
    case records::Status::InProgress:
        return AreaStyle::InProgress;
    case records::Status::PostCompletionMonitoring:
        return AreaStyle::PostCompletionMonitoring;
    case records::Status::Completed:
        return AreaStyle::Completed;
    case records::Status::Failed:
        return AreaStyle::Failed;
    case records::Status::Reversed:
        return AreaStyle::Reversed;
    }
    return AreaStyle::NoStatus;
}

const run::TargetResult* restorationOf(const run::Results& results,
                                       records::LandscapeId landscape)
{
    for (const run::TargetResult& target : results.targets)
        if (target.restoration && target.landscape == landscape)
            return &target;
    return nullptr;
}

/// A raster of classes that was read; nothing for others.
const run::LayerProvenance* usable(const run::Results& results,
                                   std::optional<records::LayerId> id)
{
    for (const run::LayerProvenance& layer : results.provenance.layers)
        if (id && layer.layer == *id && layer.band > 0 &&
            layer.state != run::LayerState::Missing &&
            layer.state != run::LayerState::Unreadable)
            return &layer;
    return nullptr;
}

/// The degraded baseline where it is a raster, else the latest land cover.
const run::LayerProvenance* groundOf(const run::Results& results, const records::Target* target)
{
    if (target != nullptr)
        if (const auto* baseline = usable(results, target->baselineLayer))
            return baseline;
    const run::LayerProvenance* latest = nullptr;
    for (const run::LayerProvenance& layer : results.provenance.layers)
        if (layer.role == records::LayerRole::LandCover && usable(results, layer.layer) &&
            (latest == nullptr || latest->date <= layer.date))
            latest = &layer;
    return latest;
}

MapRaster rasterOf(const project::Project& project,
                   const run::Sources& sources,
                   const run::LayerProvenance& ground,
                   const records::Target* target)
{
    const records::Layer* layer = project.find(ground.layer);
    expects(layer != nullptr, "mapOf: the results are of this project");
    MapRaster raster;
    raster.title = ground.name;
    std::set<int> degraded;
    if (target != nullptr && target->baselineLayer == ground.layer) {
        const auto classes = accounts::degradedClassesOf(project, *target, ground.layer);
        degraded.insert(classes.begin(), classes.end());
    }
    for (const auto* each :
         project::children(project, &records::LayerClass::layer, ground.layer))
        raster.classes.push_back({each->value,
                                  each->name.empty() ? std::to_string(each->value) : each->name,
                                  each->colour, degraded.contains(each->value)});
    for (const int value : degraded)
        if (std::ranges::find(raster.classes, value, &MapClass::value) == raster.classes.end())
            raster.classes.push_back({value, "class " + std::to_string(value), {}, true});
    std::ranges::sort(raster.classes, {}, &MapClass::value);
    const formats::RasterRequest request{
        run::fileOf(*layer, sources), layer->sublayer,       layer->band,
        layer->crsOverride,           layer->noDataOverride, formats::ValueKind::Classes};
    raster.open = [request](const geo::Grid& grid) { return formats::openBand(request, grid); };
    return raster;
}

void addActions(MapContent& content,
                const project::Project& project,
                const run::TargetResult* target)
{
    std::map<records::ActionId, bool> counts;
    if (target != nullptr)
        for (const accounts::ActionRow& row : target->restoration->byAction)
            counts[row.action] = addsToProgress(row);
    for (const auto& [id, action] : project.all<records::Action>()) {
        if (!action.shape)
            continue;
        const auto status =
            target == nullptr ? std::nullopt : project::statusOn(project, id, target->asOf);
        const auto counted = counts.find(id);
        content.areas.push_back({action.name, *action.shape, styleOf(status),
                                 counted != counts.end() && counted->second});
    }
}

/// "Land cover 2022: MapBiomas; …", each source once.
std::string creditsOf(const run::LayerProvenance* ground)
{
    if (ground == nullptr || ground->source.empty())
        return {};
    std::string text = ground->name + ": " + ground->source;
    if (!ground->licence.empty())
        text += ", " + ground->licence;
    return text;
}

} // namespace

MapContent mapOf(const run::Results& results,
                 const project::Project& project,
                 const run::Sources& sources,
                 records::LandscapeId landscape)
{
    const auto* version = project::currentVersion(project, landscape);
    const auto* record = project.find(landscape);
    expects(version != nullptr && record != nullptr, "mapOf: the project draws the landscape");
    const run::TargetResult* result = restorationOf(results, landscape);
    const records::Target* target = result == nullptr ? nullptr : project.find(result->target);

    MapContent content;
    content.title = record->name;
    content.landscape = version->shape;
    const run::LayerProvenance* ground = groundOf(results, target);
    if (ground != nullptr)
        content.raster = rasterOf(project, sources, *ground, target);
    for (const auto& [id, site] : project.all<records::Site>())
        if (site.shape)
            content.areas.push_back({site.name, *site.shape, AreaStyle::Site, false});
    addActions(content, project, result);
    // By name, so that two copies of a project with other ids draw the same picture.
    std::ranges::stable_sort(content.areas, {}, &MapArea::name);
    content.credits = creditsOf(ground);
    return content;
}

} // namespace ecotone::report
