#include "rules.h"

#include "ecotone/base/text.h"
#include "ecotone/project/describe.h"

namespace ecotone::project::rules {

namespace {

/// Rasters of these roles are booked cell by cell, or only shown; the others are shapes.
bool suitsRaster(records::LayerRole role)
{
    using enum records::LayerRole;
    return role == LandCover || role == EcosystemType || role == Condition ||
           role == DegradedBaseline || role == Context;
}

} // namespace

Objection toFields(const Project&, const records::Layer& layer)
{
    if (isBlank(layer.name))
        return object("A layer needs a name.");
    if (isBlank(layer.path))
        return object("The layer “{}” needs a path to its file.", layer.name);
    if (layer.band < 0 || layer.sizeBytes < 0)
        return object("The layer “{}” has band {} and {} bytes; neither can be below 0.",
                      layer.name, layer.band, layer.sizeBytes);
    if (layer.isRaster() && !suitsRaster(layer.role))
        return object(
            "The layer “{}” is a raster; the role {} needs shapes. Give a vector file, "
            "or another role.",
            layer.name, records::wordOf(layer.role));
    if (!layer.isRaster() && layer.role == records::LayerRole::Condition)
        return object(
            "The layer “{}” has shapes; the role condition needs a raster with values "
            "from 0 to 1.",
            layer.name);
    return std::nullopt;
}

Objection toGridLayer(const records::Layer& layer)
{
    if (layer.isRaster())
        return std::nullopt;
    return object("The layer “{}” is not a raster and cannot give the analysis grid.",
                  layer.name);
}

Objection toFields(const Project& project, const records::LayerClass& layerClass)
{
    if (isBlank(layerClass.name))
        return object("Class {} of layer {} needs a name.", layerClass.value,
                      nameOf(project, layerClass.layer));
    return std::nullopt;
}

Objection toSiblings(const Project& project,
                     const records::LayerClass& layerClass,
                     const Siblings<records::LayerClass>& siblings)
{
    for (const records::LayerClass* other : siblings)
        if (other->id != layerClass.id && other->value == layerClass.value)
            return object("There is a {} already; a value has one class.",
                          describe(project, *other));
    return std::nullopt;
}

Objection toDependents(const Project& project, const records::Layer& layer)
{
    for (const auto& [id, target] : project.all<records::Target>())
        if (auto objection = toLayerOfTarget(target, layer))
            return objection;
    for (const auto& [id, use] : project.all<records::MatchingLayer>())
        if (use.layer == layer.id)
            if (auto objection = toLayerOfMatching(project, use, layer))
                return objection;
    if (project.settings().gridLayer == layer.id)
        return toGridLayer(layer);
    return std::nullopt;
}

} // namespace ecotone::project::rules
