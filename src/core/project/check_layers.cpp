#include "check_parts.h"
#include "shortcoming.h"

#include "ecotone/base/text.h"
#include "ecotone/project/checks.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

namespace ecotone::project {

namespace {

using records::Layer;
using records::LayerClass;
using records::LayerId;
using records::Target;

/// Whether the layer's class list lacks one of the classes the target calls degraded. A layer
/// without a class list says nothing.
bool namesUnlistedClass(const Target& target,
                        const std::map<LayerId, std::vector<const LayerClass*>>& classes)
{
    const auto listed =
        target.baselineLayer ? classes.find(*target.baselineLayer) : classes.end();
    if (listed == classes.end())
        return false;
    std::set<int> values;
    for (const LayerClass* each : listed->second)
        values.insert(each->value);
    for (const int value : target.baselineClasses)
        if (!values.contains(value))
            return true;
    return false;
}

} // namespace

Finding missingLayerFile(const records::Layer& layer)
{
    return {Severity::Problem, "layer-missing", layer.name,
            fmt::format("There is no file “{}”, as seen from the project's folder, so figures "
                        "that need this layer are not given.",
                        layer.path),
            "Put the file there, or point the layer to where it is now."};
}

Findings checkLayers(const Project& project)
{
    Shortcoming undated{Severity::Warning, "layer-without-date",
                        "without a date, though land cover and condition are of a date",
                        "Enter the date of the data."};
    Shortcoming repeated{Severity::Warning, "layer-twice",
                         "in the project twice with the same file, band and role",
                         "Remove one of them."};
    Shortcoming unsourced{Severity::Note, "layer-without-source",
                          "without a source, which reports name",
                          "Say where the data come from."};
    const auto placeOf = [](const Layer& layer) {
        return std::tie(layer.path, layer.sublayer, layer.band, layer.role);
    };
    std::map<decltype(placeOf(std::declval<Layer>())), int> places;
    for (const auto& [id, layer] : project.all<Layer>())
        ++places[placeOf(layer)];
    for (const auto& [id, layer] : project.all<Layer>()) {
        const bool isOfDate = layer.role == records::LayerRole::LandCover ||
                              layer.role == records::LayerRole::Condition;
        undated.see(isOfDate && !layer.date, layer.name);
        repeated.see(places.at(placeOf(layer)) > 1, layer.name);
        unsourced.see(isBlank(layer.source), layer.name);
    }
    Findings found;
    undated.addTo(found, "layers");
    repeated.addTo(found, "layers");
    unsourced.addTo(found, "layers");
    return found;
}

Findings checkTargets(const Project& project)
{
    Shortcoming unlisted{
        Severity::Warning, "target-class-unlisted",
        "with degraded classes that the class list of the baseline layer lacks",
        "Choose the classes from the list, or complete the list."};
    Shortcoming undefined{Severity::Warning, "target-without-definition",
                          "without the definition of degradation used",
                          "Say by which definition land is degraded, with its source."};
    const auto classes = childrenByParent(project, &LayerClass::layer);
    for (const auto& [id, target] : project.all<Target>()) {
        unlisted.see(namesUnlistedClass(target, classes), target.name);
        undefined.see(target.kind == records::TargetKind::Restoration &&
                          isBlank(target.baselineDefinition),
                      target.name);
    }
    Findings found;
    unlisted.addTo(found, "targets");
    undefined.addTo(found, "targets");
    return found;
}

} // namespace ecotone::project
