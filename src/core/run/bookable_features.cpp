#include "bookable_features.h"

#include "ecotone/accounts/area_features.h"
#include "ecotone/base/text.h"

namespace ecotone::run {

namespace {

using formats::Feature;
using records::LayerRole;

/// The text of the field that the layer maps to a meaning; empty where none is mapped.
std::string mapped(const Feature& feature, const records::Layer& layer, const char* meaning)
{
    const auto field = layer.fieldMapping.find(meaning);
    return field == layer.fieldMapping.end() ? std::string{} : feature.text(field->second);
}

std::vector<accounts::AreaFeature> areaFeatures(const ReadLayer& layer)
{
    std::vector<accounts::AreaFeature> areas;
    for (const Feature& feature : layer.features->features) {
        accounts::AreaFeature area;
        area.number = feature.number;
        area.name = mapped(feature, *layer.record, "name");
        area.status = mapped(feature, *layer.record, "status");
        area.designation = mapped(feature, *layer.record, "designation");
        area.qualifies = accounts::readQualifies(mapped(feature, *layer.record, "qualifies"));
        area.reportedAreaKm2 = parseNumber(mapped(feature, *layer.record, "reported-area-km2"));
        area.shape = feature.shape;
        area.point = feature.point;
        area.crs = layer.features->crs;
        areas.push_back(std::move(area));
    }
    return areas;
}

std::vector<BookableFeature> bookable(accounts::PreparedAreas prepared, Findings& findings)
{
    append(findings, std::move(prepared.findings));
    std::vector<BookableFeature> features;
    for (accounts::AreaFeature& area : prepared.kept)
        features.push_back(
            {area.number, std::move(area.name), {}, std::move(area.shape).value()});
    return features;
}

} // namespace

std::vector<BookableFeature> bookableFeatures(const ReadLayer& layer, Findings& findings)
{
    const LayerRole role = layer.record->role;
    if (role == LayerRole::ProtectedArea || role == LayerRole::ConservedArea)
        return bookable(accounts::prepareAreas(areaFeatures(layer), layer.record->name),
                        findings);
    if (role == LayerRole::SpatialPlan)
        return bookable(accounts::preparePlans(areaFeatures(layer), layer.record->name),
                        findings);

    std::vector<BookableFeature> features;
    for (const Feature& feature : layer.features->features)
        if (feature.shape && !feature.shape->isEmpty())
            features.push_back({feature.number, mapped(feature, *layer.record, "name"),
                                mapped(feature, *layer.record, "class"), *feature.shape});
    return features;
}

std::vector<accounts::SubBasin> subBasinsOf(const ReadLayers& layers, Findings& findings)
{
    std::vector<accounts::SubBasin> basins;
    for (const ReadLayer& layer : layers.layers) {
        if (layer.record->role != LayerRole::SubBasin || !layer.features)
            continue;
        const auto& mapping = layer.record->fieldMapping;
        if (!mapping.contains("id") || !mapping.contains("next-down"))
            findings.push_back({Severity::Warning, "sub-basins-without-drainage",
                                layer.record->name,
                                "Nobody has said which fields name a sub-basin and the one it "
                                "drains into, so a "
                                "site's catchment is only the sub-basins it touches.",
                                "Map the fields “id” and “next-down” of this layer."});
        for (const Feature& feature : layer.features->features)
            if (feature.shape && !feature.shape->isEmpty())
                basins.push_back({mapped(feature, *layer.record, "id"),
                                  mapped(feature, *layer.record, "next-down"), *feature.shape});
    }
    return basins;
}

} // namespace ecotone::run
