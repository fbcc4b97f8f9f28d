#include "rules.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ecotone::project::rules {

namespace {

using records::DownscalingRule;
using records::LayerRole;
using records::Target;

Objection toAmounts(const Target& target)
{
    const std::array amounts{
        std::pair{"degraded land of the nation", target.nationalDegradedHa},
        std::pair{"target of the nation", target.nationalTargetHa},
        std::pair{"weighted area of the nation", target.nationalWeightedHa},
        std::pair{"weighted area of the landscape", target.landscapeWeightedHa},
        std::pair{"adopted area", target.adoptedHa},
    };
    for (const auto& [what, hectares] : amounts)
        if (hectares && !isAmount(*hectares))
            return object("The target “{}” has a {} of {} ha; it is 0 or more.", target.name,
                          what, numberText(*hectares));
    return std::nullopt;
}

/// What the rule needs and the target does not have, in words (docs/methods/downscaling.md).
std::vector<std::string> missingInputs(const Target& target)
{
    std::vector<std::string> missing;
    const auto need = [&](bool isThere, const char* what) {
        if (!isThere)
            missing.emplace_back(what);
    };
    const auto above0 = [](const std::optional<double>& value) {
        return value && *value > 0.0;
    };
    switch (target.rule) {
    case DownscalingRule::Uniform:
        break;
    case DownscalingRule::Proportional:
        need(above0(target.nationalDegradedHa), "the degraded land of the nation (above 0 ha)");
        need(target.nationalTargetHa.has_value(), "the target of the nation in hectares");
        break;
    case DownscalingRule::Feasibility:
    case DownscalingRule::Priority:
        need(target.nationalTargetHa.has_value(), "the target of the nation in hectares");
        need(above0(target.nationalWeightedHa), "the weighted area of the nation (above 0 ha)");
        need(target.landscapeWeightedHa.has_value(), "the weighted area of the landscape");
        break;
    case DownscalingRule::Stratified:
        need(target.ecosystemLayer.has_value(), "a layer of ecosystem types");
        break;
    case DownscalingRule::AdoptedPlan:
        need(target.adoptedHa.has_value(), "the adopted area in hectares");
        need(!isBlank(target.citation), "a citation of the adopted plan");
        break;
    }
    return missing;
}

Objection toLayers(const Project& project, const Target& target)
{
    if (target.kind == records::TargetKind::Restoration && !target.baselineLayer)
        return object("The restoration target “{}” needs a baseline layer: where is land "
                      "degraded?",
                      target.name);
    for (const auto& id : {target.baselineLayer, target.currentLayer, target.ecosystemLayer,
                           target.openingLayer})
        if (const records::Layer* const layer = id ? project.find(*id) : nullptr)
            if (auto objection = toLayerOfTarget(target, *layer))
                return objection;
    if (const auto* const opening =
            target.openingLayer ? project.find(*target.openingLayer) : nullptr)
        if (!opening->date || !(*opening->date < target.asOf))
            return object("The target “{}” counts change from “{}”, which has no date before {}, "
                          "the day its figures are for.",
                          target.name, opening->name, toText(target.asOf));
    return std::nullopt;
}

Objection toRole(const Target& target,
                 const records::Layer& layer,
                 const char* use,
                 std::initializer_list<LayerRole> fitting)
{
    if (std::ranges::find(fitting, layer.role) != fitting.end())
        return std::nullopt;
    std::string words;
    for (const LayerRole role : fitting)
        words += (words.empty() ? "" : " or ") + std::string{records::wordOf(role)};
    return object(
        "The target “{}” uses the layer “{}” as {}; its role is {}, but should be {}.",
        target.name, layer.name, use, records::wordOf(layer.role), words);
}

} // namespace

Objection toLayerOfTarget(const Target& target, const records::Layer& layer)
{
    Objection objection;
    if (target.baselineLayer == layer.id) {
        objection = toRole(target, layer, "its baseline",
                           {LayerRole::DegradedBaseline, LayerRole::LandCover});
        if (!objection && layer.isRaster() && target.baselineClasses.empty())
            return object("The target “{}” needs the classes of “{}” that mean degraded land.",
                          target.name, layer.name);
    }
    if (!objection && target.currentLayer == layer.id)
        objection = toRole(target, layer, "the current state",
                           {LayerRole::DegradedBaseline, LayerRole::LandCover});
    if (!objection && target.ecosystemLayer == layer.id)
        objection = toRole(target, layer, "ecosystem types", {LayerRole::EcosystemType});
    if (!objection && target.openingLayer == layer.id)
        objection = toRole(target, layer, "the opening condition", {LayerRole::Condition});
    return objection;
}

Objection toFields(const Project& project, const Target& target)
{
    if (isBlank(target.name))
        return object("A target needs a name.");
    if (!isGiven(target.asOf))
        return object("The target “{}” needs the day its figures are for.", target.name);
    if (!(target.fraction > 0.0 && target.fraction <= 1.0))
        return object("The target “{}” has the fraction {}; it is above 0 and at most 1.",
                      target.name, numberText(target.fraction));
    if (auto objection = toAmounts(target))
        return objection;
    if (auto objection = toCounterfactual(target))
        return objection;
    if (const auto missing = missingInputs(target); !missing.empty())
        return object("The target “{}” goes by rule {}, which needs {}.", target.name,
                      records::wordOf(target.rule), joinWords(missing));
    return toLayers(project, target);
}

} // namespace ecotone::project::rules
