#include "ecotone/formats/features.h"

#include "crs_of.h"
#include "csv_features.h"
#include "ogr_features.h"

#include "ecotone/base/error.h"
#include "ecotone/base/text.h"
#include "ecotone/formats/gdal_start.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::formats {

namespace {

std::string namesOf(const std::vector<OgrLayer>& layers)
{
    std::vector<std::string> names;
    for (const OgrLayer& layer : layers)
        names.push_back("“" + layer.name + "”");
    return joinWords(names);
}

/// The layer that was asked for, or the only one that can be meant: several layers count as one
/// where only one of them has features with geometry.
OgrLayer chosenLayer(const OpenDataSet& opened, const std::string& wanted)
{
    const std::vector<OgrLayer> layers = layersOf(opened);
    if (layers.empty())
        throw InputError{fmt::format("“{}” holds no layer of features.", opened.file.string())};
    if (!wanted.empty()) {
        const auto found = std::ranges::find(layers, wanted, &OgrLayer::name);
        if (found == layers.end())
            throw InputError{fmt::format("“{}” has no layer “{}”; it holds {}.",
                                         opened.file.string(), wanted, namesOf(layers))};
        return *found;
    }
    if (layers.size() == 1)
        return layers.front();
    std::vector<OgrLayer> likely;
    std::ranges::copy_if(layers, std::back_inserter(likely), [](const OgrLayer& layer) {
        return layer.hasGeometry && layer.featureCount != 0;
    });
    if (likely.size() != 1)
        throw InputError{
            fmt::format("“{}” holds several layers: {}. Name one of them with --layer "
                        "(in a recipe: the key `sublayer`).",
                        opened.file.string(), namesOf(layers))};
    return likely.front();
}

FeatureSet readCsvFeatures(const GuardedFile& file, const FeatureRequest& request)
{
    CsvLayer layer = openCsv(file, request.encoding);
    if (!request.layer.empty() && request.layer != layer.name)
        throw InputError{fmt::format("{} has no layer “{}”; a CSV is one layer, called “{}”.",
                                     layer.subject, request.layer, layer.name)};
    const geo::Crs crs = layer.columns.any() ? crsOr(namedCrs(layer, request.crsOverride),
                                                     request.crsOverride, layer.subject)
                                             : geo::Crs::wgs84();
    return readCsv(layer, crs).set;
}

} // namespace

std::string Feature::text(const std::string& field) const
{
    const auto found = attributes.find(field);
    return found == attributes.end() ? std::string{} : found->second;
}

FeatureSet readFeatures(const FeatureRequest& request)
{
    startGdal();
    if (const GuardedFile file = guardedFile(request.file); isCsv(file))
        return readCsvFeatures(file, request);
    const OpenDataSet opened = openDataSet(request.file, Reading::Features);
    const OgrLayer layer = chosenLayer(opened, request.layer);
    const std::string subject =
        fmt::format("“{}”, layer “{}”,", opened.file.string(), layer.name);
    const geo::Crs crs = layer.hasGeometry ? crsOr(namedCrs(OGR_L_GetSpatialRef(layer.handle)),
                                                   request.crsOverride, subject)
                                           : geo::Crs::wgs84();
    return readOgrFeatures(opened, layer, crs, request.encoding).set;
}

} // namespace ecotone::formats
