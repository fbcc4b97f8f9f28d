#include "raster_layers.h"

#include "desktop/session/text.h"
#include "draw/map_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace ecotone::desktop {
namespace {

using records::LayerRole;

bool hasClasses(LayerRole role)
{
    return role == LayerRole::LandCover || role == LayerRole::EcosystemType ||
           role == LayerRole::DegradedBaseline;
}

/// The classes that targets count as degraded on this layer.
std::set<int> degradedOn(const project::Project& project, records::LayerId layer)
{
    std::set<int> classes;
    for (const auto& [id, target] : project.all<records::Target>())
        if (target.baselineLayer == layer)
            classes.insert(target.baselineClasses.begin(), target.baselineClasses.end());
    return classes;
}

std::vector<ClassColour> classesOf(const project::Project& project, const records::Layer& layer)
{
    const std::set<int> degraded = degradedOn(project, layer.id);
    std::vector<ClassColour> classes;
    std::set<int> named;
    const auto add = [&](int value, const std::string& name, const std::string& colour) {
        const bool isDegraded = degraded.contains(value);
        const QColor own{text(colour)};
        const bool isPlain = degraded.empty() && own.isValid();
        const QColor shown =
            isPlain ? own
                    : draw::colourOf({value, name, colour, isDegraded}, !degraded.empty());
        classes.push_back({value, text(name), shown});
        named.insert(value);
    };
    for (const auto* each : project::children(project, &records::LayerClass::layer, layer.id))
        add(each->value, each->name, each->colour);
    for (const int value : degraded)
        if (!named.contains(value))
            add(value,
                QCoreApplication::translate("ecotone::desktop::RasterLayers", "Degraded (%1)")
                    .arg(value)
                    .toStdString(),
                "#b5542a");
    std::ranges::sort(classes, {}, &ClassColour::value);
    return classes;
}

} // namespace

RasterLook rasterLookOf(const project::Project& project, const records::Layer& layer, Ramp ramp)
{
    std::vector<ClassColour> classes = classesOf(project, layer);
    if (!classes.empty() || hasClasses(layer.role))
        return classes;
    RampColours colours;
    colours.ramp = ramp;
    colours.isStretched = layer.role != LayerRole::Condition; // an index from 0 to 1
    return colours;
}

formats::RasterRequest
requestOf(const records::Layer& layer, const run::Sources& sources, const RasterLook& look)
{
    return {.file = run::fileOf(layer, sources),
            .subdataset = layer.sublayer,
            .band = layer.band,
            .crsOverride = layer.crsOverride,
            .noDataOverride = layer.noDataOverride,
            .kind = std::holds_alternative<RampColours>(look) ? formats::ValueKind::Quantity
                                                              : formats::ValueKind::Classes};
}

std::optional<records::LayerId> groundLayerOf(const project::Project& project)
{
    for (const auto& [id, target] : project.all<records::Target>())
        if (target.baselineLayer)
            if (const auto* layer = project.find(*target.baselineLayer);
                layer != nullptr && layer->isRaster())
                return layer->id;
    const records::Layer* best = nullptr;
    const auto rank = [](const records::Layer& layer) {
        return std::pair{layer.role == LayerRole::LandCover, layer.date};
    };
    for (const auto& [id, layer] : project.all<records::Layer>())
        if (layer.isRaster() && (best == nullptr || rank(*best) < rank(layer)))
            best = &layer;
    if (best == nullptr)
        return std::nullopt;
    return best->id;
}

} // namespace ecotone::desktop
