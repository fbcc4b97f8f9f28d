#include "json_parts.h"

namespace ecotone::run {

namespace {

Json boundaryJson(const accounts::BoundaryJustification& boundary)
{
    return {{"whole_sub_basins", boundary.wholeSubBasins},
            {"cut_sub_basins", boundary.cutSubBasins},
            {"inside_whole_sub_basins_ha", asJson(boundary.insideWholeSubBasins)},
            {"catchment_closure", asJson(boundary.catchmentClosure)},
            {"site_catchments", listJson(boundary.siteCatchments,
                                         [](const accounts::SiteCatchment& each) {
                                             return Json{
                                                 {"site", each.site},
                                                 {"sub_basins", each.subBasins},
                                                 {"catchment_ha", asJson(each.area)},
                                                 {"inside_ha", asJson(each.inside)},
                                                 {"inside_share", asJson(each.insideShare)}};
                                         })},
            {"overlapping_landscapes",
             listJson(boundary.adjacentLandscapes, [](const accounts::AdjacentLandscape& each) {
                 return Json{{"name", each.name}, {"overlap_ha", asJson(each.overlap)}};
             })}};
}

Json extentJson(const accounts::ExtentAccount& account)
{
    return {{"zone", zoneJson(account.zone)},
            {"layer_id", asJson(account.layer)},
            {"layer", account.layerName},
            {"date", asJson(account.date)},
            {"area_ha", asJson(account.area)},
            {"assessed_ha", asJson(account.assessed)},
            {"assessed_share", asJson(account.assessedShare)},
            {"is_partial", account.isPartial},
            {"classes", listJson(account.rows, [](const accounts::ExtentRow& row) {
                 return Json{{"class", classJson(row.type)},
                             {"name", row.name},
                             {"area_ha", asJson(row.area)},
                             {"percent_of_zone", asJson(row.percentOfZone)}};
             })}};
}

/// The head that accounts of change have in common.
template <class Account>
Json changeHead(const Account& account)
{
    return {{"zone", zoneJson(account.zone)},
            {"opening_layer", account.openingName},
            {"opening_date", asJson(account.openingDate)},
            {"closing_layer", account.closingName},
            {"closing_date", asJson(account.closingDate)},
            {"area_ha", asJson(account.area)},
            {"assessed_ha", asJson(account.assessed)},
            {"assessed_share", asJson(account.assessedShare)},
            {"is_partial", account.isPartial}};
}

Json transitionJson(const accounts::TransitionAccount& account)
{
    Json json = changeHead(account);
    json["changed_ha"] = asJson(account.changed);
    json["classes"] = listJson(account.changes, [](const accounts::ClassChange& change) {
        return Json{
            {"class", classJson(change.type)},       {"name", change.name},
            {"opening_ha", asJson(change.opening)},  {"gains_ha", asJson(change.gains)},
            {"losses_ha", asJson(change.losses)},    {"closing_ha", asJson(change.closing)},
            {"turnover_ha", asJson(change.turnover)}};
    });
    json["matrix"] = listJson(account.matrix, [](const accounts::TransitionCell& cell) {
        return Json{{"from", classJson(cell.from)},
                    {"from_name", cell.fromName},
                    {"to", classJson(cell.to)},
                    {"to_name", cell.toName},
                    {"area_ha", asJson(cell.area)}};
    });
    return json;
}

Json conditionJson(const accounts::ConditionAccount& account)
{
    Json json = changeHead(account);
    json["opening_condition_ha"] = asJson(account.opening);
    json["gains_condition_ha"] = asJson(account.gains);
    json["losses_condition_ha"] = asJson(account.losses);
    json["closing_condition_ha"] = asJson(account.closing);
    json["mean_opening"] = asJson(account.meanOpening);
    json["mean_closing"] = asJson(account.meanClosing);
    return json;
}

} // namespace

Json landscapeJson(const LandscapeResult& landscape)
{
    return {{"landscape_id", asJson(landscape.landscape)},
            {"name", landscape.name},
            {"version", landscape.version},
            {"area_ha", asJson(landscape.area)},
            {"boundary", boundaryJson(landscape.boundary)},
            {"sites", listJson(landscape.sites,
                               [](const SiteResult& site) {
                                   return Json{{"site_id", asJson(site.site)},
                                               {"name", site.name},
                                               {"whole_ha", asJson(site.whole)},
                                               {"inside_ha", asJson(site.inside)}};
                               })},
            {"extents", listJson(landscape.extents, extentJson)},
            {"transitions", listJson(landscape.transitions, transitionJson)},
            {"conditions", listJson(landscape.conditions, conditionJson)}};
}

} // namespace ecotone::run
