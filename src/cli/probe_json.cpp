#include "probe_text.h"
#include "record_json.h"

#include <nlohmann/json.hpp>

namespace ecotone::cli {
namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json crsJson(const geo::Crs* crs)
{
    if (!crs)
        return nullptr;
    return {{"name", crs->name()},
            {"code", crs->code().empty() ? Json(nullptr) : Json(crs->code())},
            {"is_geographic", crs->isGeographic()}};
}

Json bandJson(const formats::ProbedBand& band)
{
    Json classes = Json::array();
    for (const formats::ProbedClass& each : band.classes)
        classes.push_back({{"value", each.value},
                           {"name", each.name},
                           {"colour", each.colour},
                           {"cells", each.cells}});
    return {{"number", band.number},
            {"description", band.description},
            {"type", band.type},
            {"no_data", number(band.noData)},
            {"scale", band.scale},
            {"offset", band.offset},
            {"minimum", number(band.minimum)},
            {"maximum", number(band.maximum)},
            {"valid_cells", band.validCells},
            {"no_data_cells", band.noDataCells},
            {"looks_categorical", band.looksCategorical},
            {"classes", std::move(classes)}};
}

Json rasterJson(const formats::ProbedRaster& raster)
{
    Json bands = Json::array();
    for (const formats::ProbedBand& band : raster.bands)
        bands.push_back(bandJson(band));
    return {{"width", raster.width},
            {"height", raster.height},
            {"crs", crsJson(raster.grid ? &raster.grid->crs : nullptr)},
            {"cell_size", raster.cellSize},
            {"is_rotated", raster.isRotated},
            {"is_south_up", raster.isSouthUp},
            {"bands", std::move(bands)}};
}

Json vectorJson(const formats::ProbedVectorLayer& layer)
{
    Json fields = Json::array();
    for (const formats::ProbedField& field : layer.fields)
        fields.push_back(
            {{"name", field.name}, {"type", field.type}, {"examples", field.examples}});
    Json extent = nullptr;
    if (!layer.extent.isEmpty())
        extent = {layer.extent.minX, layer.extent.minY, layer.extent.maxX, layer.extent.maxY};
    return {{"name", layer.name},
            {"crs", crsJson(layer.crs ? &*layer.crs : nullptr)},
            {"extent", std::move(extent)},
            {"features", layer.featureCount},
            {"polygons", layer.polygons},
            {"lines", layer.lines},
            {"points", layer.points},
            {"without_geometry", layer.withoutGeometry},
            {"invalid", layer.invalid},
            {"has_z", layer.hasZ},
            {"has_curves", layer.hasCurves},
            {"encoding", layer.encoding},
            {"fields", std::move(fields)}};
}

} // namespace

Json probeJson(const formats::Probe& probe)
{
    Json layers = Json::array();
    for (const formats::ProbedVectorLayer& layer : probe.vectorLayers)
        layers.push_back(vectorJson(layer));
    return {{"file", probe.file.string()},
            {"driver", probe.driver},
            {"size_bytes", probe.sizeBytes},
            {"raster", probe.raster ? rasterJson(*probe.raster) : Json(nullptr)},
            {"rasters", probe.subdatasets},
            {"vector_layers", std::move(layers)},
            {"findings", findingsJson(probe.findings)}};
}

} // namespace ecotone::cli
