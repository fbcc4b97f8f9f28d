#include "ecotone/accounts/boundary.h"

#include "ecotone/geo/overlay.h"
#include "ecotone/geo/true_area.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace ecotone::accounts {

namespace {

Hectares trueHectares(const geo::Shape& shape)
{
    return toHectares(geo::trueArea(shape));
}

/// Area two shapes share. Boxes are asked first: overlays of shapes far apart cost for nothing.
Hectares sharedArea(const geo::Shape& a, const geo::Shape& b)
{
    if (!geo::boxOf(a).touches(geo::boxOf(b)))
        return Hectares{0.0};
    return trueHectares(geo::intersectionOf(a, b));
}

/// Two drawings of one border share slivers; only more than this share of the smaller is told.
constexpr double sliverShare = 1e-6;

/// Everything in the landscape's CRS, with areas found when they are asked for.
class Surroundings {
public:
    Surroundings(const NamedShape& landscape, const BoundarySurroundings& given)
        : m_landscape{landscape.shape}
        , m_landscapeBox{geo::boxOf(landscape.shape)}
    {
        const geo::Crs& crs = landscape.shape.crs;
        for (const SubBasin& basin : given.subBasins) {
            m_basins.push_back({basin.id, basin.nextDown, geo::transformed(basin.shape, crs)});
            m_areas.push_back({});
        }
    }

    [[nodiscard]] const std::vector<SubBasin>& basins() const noexcept { return m_basins; }

    struct Areas {
        Hectares whole, inside;
    };
    Areas areasOf(std::size_t basin)
    {
        if (!m_areas[basin])
            m_areas[basin] = Areas{trueHectares(m_basins[basin].shape),
                                   sharedArea(m_basins[basin].shape, m_landscape)};
        return *m_areas[basin];
    }

    [[nodiscard]] bool touchesLandscape(std::size_t basin) const
    {
        return m_landscapeBox.touches(geo::boxOf(m_basins[basin].shape));
    }

    [[nodiscard]] std::vector<std::size_t> basinsTouching(const geo::Shape& site) const
    {
        const geo::Box box = geo::boxOf(site);
        std::vector<std::size_t> touched;
        for (std::size_t i = 0; i < m_basins.size(); ++i)
            if (box.touches(geo::boxOf(m_basins[i].shape)) &&
                geo::intersects(site, m_basins[i].shape))
                touched.push_back(i);
        return touched;
    }

private:
    const geo::Shape& m_landscape;
    geo::Box m_landscapeBox;
    std::vector<SubBasin> m_basins;
    std::vector<std::optional<Areas>> m_areas;
};

void addClosure(BoundaryJustification& result, Surroundings& around)
{
    for (std::size_t i = 0; i < around.basins().size(); ++i) {
        if (!around.touchesLandscape(i))
            continue;
        const auto areas = around.areasOf(i);
        if (areas.inside <= areas.whole * sliverShare)
            continue;
        const bool isWhole = areas.inside >= areas.whole * wholeSubBasinShare;
        ++(isWhole ? result.wholeSubBasins : result.cutSubBasins);
        if (isWhole)
            result.insideWholeSubBasins += areas.inside;
    }
    if (!around.basins().empty() && result.landscapeArea > Hectares{0.0})
        result.catchmentClosure = result.insideWholeSubBasins / result.landscapeArea;
}

SiteCatchment catchmentOfSite(const NamedShape& site, Surroundings& around, const geo::Crs& crs)
{
    SiteCatchment catchment;
    catchment.site = site.name;
    const auto start = around.basinsTouching(geo::transformed(site.shape, crs));
    for (const std::size_t basin : catchmentOf(around.basins(), start)) {
        const auto areas = around.areasOf(basin);
        ++catchment.subBasins;
        catchment.area += areas.whole;
        catchment.inside += areas.inside;
    }
    if (catchment.area > Hectares{0.0})
        catchment.insideShare = catchment.inside / catchment.area;
    return catchment;
}

void addNeighbours(BoundaryJustification& result,
                   const NamedShape& landscape,
                   const std::vector<NamedShape>& others)
{
    for (const NamedShape& other : others) {
        const Hectares shared =
            sharedArea(landscape.shape, geo::transformed(other.shape, landscape.shape.crs));
        if (shared > result.landscapeArea * sliverShare)
            result.adjacentLandscapes.push_back({other.name, shared});
    }
    std::ranges::sort(result.adjacentLandscapes, {}, &AdjacentLandscape::name);
}

void addFindings(BoundaryJustification& result, const std::string& landscape)
{
    if (result.catchmentClosure && *result.catchmentClosure < minimumClosure)
        result.findings.push_back(
            {Severity::Warning, "boundary-cuts-sub-basins", landscape,
             fmt::format(
                 "Only {:.1f} % of the landscape lies in whole sub-basins; the boundary "
                 "cuts {} of them, so impacts and benefits that water carries fall outside "
                 "the account.",
                 100.0 * *result.catchmentClosure, result.cutSubBasins),
             "Follow the watersheds with the boundary, or say in the rationale why not."});
    for (const SiteCatchment& each : result.siteCatchments)
        if (each.insideShare && *each.insideShare < minimumClosure)
            result.findings.push_back(
                {Severity::Warning, "site-catchment-outside", each.site,
                 fmt::format("{:.1f} % of the catchment of this site (upstream and one level "
                             "downstream) lies inside the landscape “{}”.",
                             100.0 * *each.insideShare, landscape),
                 "Take the rest of the catchment into the landscape, or say in the rationale "
                 "why "
                 "not."});
    for (const AdjacentLandscape& each : result.adjacentLandscapes)
        result.findings.push_back(
            {Severity::Note,
             "landscapes-overlap",
             landscape,
             fmt::format("{:.2f} ha also belong to the landscape “{}”; figures of the two must "
                         "not be added.",
                         each.overlap.value(), each.name),
             {}});
}

} // namespace

std::vector<std::size_t> catchmentOf(std::span<const SubBasin> basins,
                                     std::span<const std::size_t> start)
{
    std::map<std::string, std::size_t> byId;
    std::map<std::string, std::vector<std::size_t>> above; // what drains into an id
    for (std::size_t i = 0; i < basins.size(); ++i) {
        byId.emplace(basins[i].id, i);
        if (!basins[i].nextDown.empty())
            above[basins[i].nextDown].push_back(i);
    }
    std::set<std::size_t> found{start.begin(), start.end()};
    std::vector<std::size_t> toVisit{start.begin(), start.end()};
    while (!toVisit.empty()) {
        const std::size_t basin = toVisit.back();
        toVisit.pop_back();
        for (const std::size_t upstream : above[basins[basin].id])
            if (found.insert(upstream).second)
                toVisit.push_back(upstream);
    }
    for (const std::size_t basin : start)
        if (const auto below = byId.find(basins[basin].nextDown); below != byId.end())
            found.insert(below->second);
    return {found.begin(), found.end()};
}

BoundaryJustification justifyBoundary(const NamedShape& landscape,
                                      const BoundarySurroundings& surroundings)
{
    Surroundings around{landscape, surroundings};
    BoundaryJustification result;
    result.landscapeArea = trueHectares(landscape.shape);
    addClosure(result, around);
    if (!surroundings.subBasins.empty())
        for (const NamedShape& site : surroundings.sites)
            result.siteCatchments.push_back(catchmentOfSite(site, around, landscape.shape.crs));
    std::ranges::sort(result.siteCatchments, {}, &SiteCatchment::site);
    addNeighbours(result, landscape, surroundings.otherLandscapes);
    addFindings(result, landscape.name);
    return result;
}

} // namespace ecotone::accounts
