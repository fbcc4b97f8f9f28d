#include "json_parts.h"

namespace ecotone::run {

namespace {

Json layerJson(const LayerProvenance& layer)
{
    return {{"layer_id", asJson(layer.layer)},
            {"name", layer.name},
            {"role", wordJson(layer.role)},
            {"path", layer.path},
            {"sublayer", layer.sublayer},
            {"band", layer.band > 0 ? Json(layer.band) : Json(nullptr)},
            {"date", asJson(layer.date)},
            {"source", layer.source},
            {"licence", layer.licence},
            {"sha256", layer.digest.isGiven() ? Json(layer.digest.hex()) : Json(nullptr)},
            {"state", toText(layer.state)},
            {"is_booked", layer.isBooked},
            {"crs", layer.crs},
            {"resampling", layer.resampling},
            {"features", layer.features},
            {"booked_features", layer.bookedFeatures}};
}

Json operationJson(const CrsOperation& operation)
{
    return {{"subject", operation.subject},
            {"from", operation.from},
            {"to", operation.to},
            {"operation", operation.operation},
            {"accuracy_m", asJson(operation.accuracyMetres)}};
}

Json gridJson(const Provenance& provenance)
{
    return {{"crs", provenance.gridCrs},
            {"choice", provenance.gridChoice},
            {"cell_width_crs_units", provenance.gridCellWidth},
            {"cell_height_crs_units", provenance.gridCellHeight},
            {"columns", provenance.gridColumns},
            {"rows", provenance.gridRows},
            {"tile_side_cells", provenance.tileSide},
            {"tiles_touched", provenance.tilesTouched},
            {"tiles_total", provenance.tilesTotal},
            {"table_rows", provenance.tableRows}};
}

} // namespace

Json provenanceJson(const Provenance& provenance)
{
    Json versions = Json::object();
    for (const auto& [name, version] : provenance.versions)
        versions[name] = version;
    return {
        {"inputs_sha256", provenance.inputs.hex()},
        {"versions", std::move(versions)},
        {"area_rule", provenance.areaRule},
        {"area_relative_error", provenance.areaError},
        {"grid", gridJson(provenance)},
        {"rules",
         listJson(
             provenance.rules,
             [](const RuleUsed& rule) {
                 return Json{{"name", rule.name}, {"text", rule.text}, {"source", rule.source}};
             })},
        {"layers", listJson(provenance.layers, layerJson)},
        {"crs_operations", listJson(provenance.crsOperations, operationJson)}};
}

} // namespace ecotone::run
