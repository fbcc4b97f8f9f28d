#include "land_results.h"

#include "bookable_features.h"
#include "layer_pairs.h"

#include "ecotone/base/error.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/cells/places.h"
#include "ecotone/geo/true_area.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace ecotone::run {

namespace {

using records::LayerRole;

/// What every landscape's accounts are made from.
struct Material {
    const project::Project& project;
    const ReadLayers& layers;
    const cells::Booking& booking;
    std::vector<accounts::SubBasin> subBasins;
    std::vector<LayerPair> changes; // of land cover, then of ecosystem types
};

/// Area of a booked shape as a whole and inside a landscape.
struct WholeAndInside {
    Hectares whole, inside;
};

WholeAndInside
areasOf(const cells::Booking& booking, geo::ShapeIndex shape, geo::ShapeIndex landscape)
{
    cells::OrderlessSum whole, inside;
    for (const auto& [key, sums] : booking.table.rows())
        if (cells::covers(key, shape)) {
            whole.add(sums.area);
            if (cells::covers(key, landscape))
                inside.add(sums.area);
        }
    return {toHectares(SquareMetres{whole.value()}), toHectares(SquareMetres{inside.value()})};
}

std::vector<SiteResult> sitesIn(const Material& from, geo::ShapeIndex landscape)
{
    const cells::Places places{from.booking};
    std::vector<SiteResult> sites;
    for (const auto& [id, site] : from.project.all<records::Site>())
        if (const auto shape = places.site(id)) {
            const auto [whole, inside] = areasOf(from.booking, *shape, landscape);
            if (inside > Hectares{0.0})
                sites.push_back({id, site.name, whole, inside});
        }
    std::ranges::stable_sort(sites, {}, [](const SiteResult& site) {
        return std::tuple{site.name, site.whole, site.inside};
    });
    return sites;
}

accounts::BoundaryJustification boundaryOf(const Material& from, const LandscapeResult& result)
{
    accounts::BoundarySurroundings around;
    around.subBasins = from.subBasins;
    for (const SiteResult& site : result.sites)
        around.sites.push_back({site.name, *from.project.find(site.site)->shape});
    for (const auto& [id, other] : from.project.all<records::Landscape>()) {
        const auto* const version = project::currentVersion(from.project, id);
        if (id != result.landscape && version && !version->shape.isEmpty())
            around.otherLandscapes.push_back({other.name, version->shape});
    }
    const auto* const version = project::currentVersion(from.project, result.landscape);
    try {
        return accounts::justifyBoundary({result.name, version->shape}, around);
    } catch (const GeometryError& error) {
        // Screening must not keep the figures from being given; they do not depend on it.
        accounts::BoundaryJustification none;
        none.landscapeArea = result.area;
        none.findings.push_back(
            {Severity::Problem, "boundary-not-examined", result.name,
             fmt::format("The boundary could not be compared with its surroundings: {}",
                         error.what()),
             "Check the layers of sub-basins, the sites and the other landscapes."});
        return none;
    }
}

void addAccounts(LandscapeResult& result, const Material& from, const accounts::Zone& zone)
{
    const cells::Places places{from.booking};
    for (const ReadLayer& layer : from.layers.layers)
        if (isClassRole(layer.record->role) && places.isBooked(layer.record->id))
            result.extents.push_back(
                accounts::extentAccount(from.booking, from.project, zone, layer.record->id));
    for (const auto& [opening, closing] : from.changes)
        result.transitions.push_back(accounts::transitionAccount(
            from.booking, from.project, zone, opening->record->id, closing->record->id));
    for (std::size_t pair = 0; pair < from.booking.conditionPairs.size(); ++pair)
        if (!from.booking.unusableConditions[pair])
            result.conditions.push_back(
                accounts::conditionAccount(from.booking, from.project, zone, pair));
}

LandscapeResult landscapeResult(const Material& from, const accounts::Zone& landscape)
{
    const geo::ShapeIndex shape = *cells::Places{from.booking}.landscape(landscape.landscape);
    LandscapeResult result;
    result.landscape = landscape.landscape;
    result.name = landscape.name;
    result.version = project::currentVersion(from.project, landscape.landscape)->number;
    result.area = areasOf(from.booking, shape, shape).whole;
    result.sites = sitesIn(from, shape);
    result.boundary = boundaryOf(from, result);
    return result;
}

std::vector<LayerPair> changesOf(const ReadLayers& layers, Findings& findings)
{
    std::vector<LayerPair> changes;
    for (const LayerRole role : {LayerRole::LandCover, LayerRole::EcosystemType}) {
        const auto pairs = pairsOf(datedLayers(layers, role, findings));
        changes.insert(changes.end(), pairs.begin(), pairs.end());
    }
    return changes;
}

} // namespace

std::vector<LandscapeResult> landscapeResults(const project::Project& project,
                                              const ReadLayers& layers,
                                              const cells::Booking& booking,
                                              Findings& findings)
{
    const Material from{project, layers, booking, subBasinsOf(layers, findings),
                        changesOf(layers, findings)};
    std::vector<LandscapeResult> results;
    for (const accounts::Zone& zone : accounts::zonesOf(booking, project)) {
        if (!zone.feature)
            results.push_back(landscapeResult(from, zone));
        addAccounts(results.back(), from, zone);
    }
    return results;
}

} // namespace ecotone::run
