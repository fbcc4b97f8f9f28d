// What is forbidden of what a target's counterfactual rests on.
#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ecotone::project::rules {

namespace {

using records::LayerRole;
using records::MatchingUse;
using records::TargetCounterfactual;

bool isGivenByType(TargetCounterfactual method)
{
    return method == TargetCounterfactual::StaticBaseline ||
           method == TargetCounterfactual::Model;
}

} // namespace

Objection toCounterfactual(const records::Target& target)
{
    const std::string_view code = records::wordOf(target.counterfactual);
    if (target.independentGroundHa && !(*target.independentGroundHa > 0.0))
        return object("The target “{}” takes {} ha as one independent reading; it is above 0.",
                      target.name, numberText(*target.independentGroundHa));
    if (target.leakageRingM && !isAmount(*target.leakageRingM))
        return object("The target “{}” has a leakage ring of {} m; it is 0 or more.",
                      target.name, numberText(*target.leakageRingM));
    if (target.blockM && !(isAmount(*target.blockM) && *target.blockM > 0.0))
        return object("The target “{}” has blocks of {} m; they are above 0.", target.name,
                      numberText(*target.blockM));
    if (target.matchingSeed && *target.matchingSeed < 0)
        return object("The target “{}” has the seed {}; it is 0 or more.", target.name,
                      *target.matchingSeed);
    if (target.candidateLimit && *target.candidateLimit < 1)
        return object("The target “{}” looks at {} candidate cells at most; give at least 1.",
                      target.name, *target.candidateLimit);
    const bool goesByType = isGivenByType(target.counterfactual) ||
                            target.counterfactual == TargetCounterfactual::UntreatedTrend;
    if (goesByType && !target.ecosystemLayer)
        return object(
            "The target “{}” takes off {} ({}), which is found by ecosystem type: name "
            "the layer of ecosystem types.",
            target.name,
            target.counterfactual == TargetCounterfactual::UntreatedTrend
                ? "the untreated trend"
                : "a given change",
            code);
    if (isGivenByType(target.counterfactual) && !target.counterfactualDocument)
        return object(
            "The target “{}” takes off a given change ({}), which rests on a document: "
            "name the document.",
            target.name, code);
    return std::nullopt;
}

Objection toLayerOfMatching(const Project& project,
                            const records::MatchingLayer& use,
                            const records::Layer& layer)
{
    if (!layer.isRaster())
        return object("The layer “{}” has shapes; control cells are matched by rasters.",
                      layer.name);
    constexpr std::array ofClasses{LayerRole::LandCover, LayerRole::EcosystemType,
                                   LayerRole::DegradedBaseline, LayerRole::Context};
    if (use.use == MatchingUse::Nearest && layer.role != LayerRole::Context)
        return object(
            "The target {} matches by the layer “{}” as a quantity; its role is {}, but "
            "should be context (outcomes and classes are no quantities to match by).",
            nameOf(project, use.target), layer.name, records::wordOf(layer.role));
    if (use.use == MatchingUse::Exact &&
        std::ranges::find(ofClasses, layer.role) == ofClasses.end())
        return object("The target {} matches by the classes of the layer “{}”; its role is {}, "
                      "but should be land-cover, ecosystem-type, degraded-baseline or context.",
                      nameOf(project, use.target), layer.name, records::wordOf(layer.role));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::MatchingLayer& use)
{
    if (use.caliper && use.use == MatchingUse::Exact)
        return object("The {} has a caliper; where classes must agree, there is none.",
                      describe(project, use));
    if (use.caliper && !(isAmount(*use.caliper) && *use.caliper > 0.0))
        return object("The {} has a caliper of {}; it is above 0.", describe(project, use),
                      numberText(*use.caliper));
    const records::Layer* const layer = project.find(use.layer);
    return layer ? toLayerOfMatching(project, use, *layer) : std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::MatchingLayer& use,
                     const Siblings<records::MatchingLayer>& siblings)
{
    for (const records::MatchingLayer* other : siblings)
        if (other->id != use.id && other->layer == use.layer)
            return object("There is a {} already; a layer is matched by once.",
                          describe(project, *other));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::Plot& plot)
{
    if (isBlank(plot.name))
        return object("A plot of target {} needs a name.", nameOf(project, plot.target));
    for (const auto& value : {plot.earlier, plot.before, plot.after})
        if (value && !(*value >= 0.0 && *value <= 1.0))
            return object("The {} has a condition of {}; it is from 0 to 1.",
                          describe(project, plot), numberText(*value));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::Plot& plot,
                     const Siblings<records::Plot>& siblings)
{
    for (const records::Plot* other : siblings)
        if (other->id != plot.id && sameName(other->name, plot.name))
            return object("There is a {} already; name the other one differently.",
                          describe(project, *other));
    return std::nullopt;
}

Objection toFields(const Project& project, const records::GivenChange& given)
{
    if (!(given.changePerHa >= -1.0 && given.changePerHa <= 1.0))
        return object("The {} is {} per hectare; condition changes by -1 to 1.",
                      describe(project, given), numberText(given.changePerHa));
    if (given.standardError && !isAmount(*given.standardError))
        return object("The {} has a standard error of {}; it is 0 or more.",
                      describe(project, given), numberText(*given.standardError));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::GivenChange& given,
                     const Siblings<records::GivenChange>& siblings)
{
    for (const records::GivenChange* other : siblings)
        if (other->id != given.id && other->ecosystemType == given.ecosystemType)
            return object("There is a {} already; a type has one change.",
                          describe(project, *other));
    return std::nullopt;
}

} // namespace ecotone::project::rules
