#include "ecotone/accounts/zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace ecotone::accounts {

namespace {

void addReportingZones(std::vector<Zone>& zones,
                       const cells::Booking& booking,
                       const project::Project& project,
                       records::LandscapeId landscape,
                       geo::ShapeIndex landscapeShape)
{
    // Only zones that share ground with the landscape; the rows tell which do.
    std::vector<bool> isMet(booking.shapes.size(), false);
    for (const auto& [key, sums] : booking.table.rows())
        if (cells::covers(key, landscapeShape))
            for (const geo::ShapeIndex shape : key.shapes)
                isMet[shape] = true;
    for (std::size_t i = 0; i < booking.shapes.size(); ++i) {
        const cells::ShapeTag& tag = booking.shapes[i];
        if (!isMet[i] || tag.kind != cells::ShapeTag::Kind::LayerFeature)
            continue;
        const records::Layer* const layer = project.find(records::LayerId{tag.id});
        if (layer && layer->role == records::LayerRole::ReportingZone)
            zones.push_back({landscape, static_cast<geo::ShapeIndex>(i),
                             tag.featureName.empty() ? fmt::format("zone {}", tag.feature)
                                                     : tag.featureName,
                             layer->name});
    }
}

} // namespace

std::vector<Zone> zonesOf(const cells::Booking& booking, const project::Project& project)
{
    const cells::Places places{booking};
    std::vector<std::pair<std::string, records::LandscapeId>> landscapes;
    for (const auto& [id, landscape] : project.all<records::Landscape>())
        if (places.landscape(id))
            landscapes.emplace_back(landscape.name, id);
    std::ranges::sort(landscapes);

    std::vector<Zone> zones;
    for (const auto& [name, id] : landscapes) {
        zones.push_back({id, std::nullopt, name, {}});
        const auto first = static_cast<std::ptrdiff_t>(zones.size());
        addReportingZones(zones, booking, project, id, *places.landscape(id));
        std::sort(zones.begin() + first, zones.end(), [](const Zone& a, const Zone& b) {
            return std::tie(a.layer, a.name, a.feature) < std::tie(b.layer, b.name, b.feature);
        });
    }
    return zones;
}

bool isInside(const cells::CellKey& key, const Zone& zone, const cells::Places& places)
{
    const auto landscape = places.landscape(zone.landscape);
    return landscape && cells::covers(key, *landscape) &&
           (!zone.feature || cells::covers(key, *zone.feature));
}

std::string
nameOf(const cells::ClassLabel& label, records::LayerId layer, const project::Project& project)
{
    if (label.isNoData())
        return "no data";
    if (!label.value)
        return label.text;
    for (const auto& [id, each] : project.all<records::LayerClass>())
        if (each.layer == layer && each.value == *label.value && !each.name.empty())
            return each.name;
    return fmt::format("class {}", *label.value);
}

} // namespace ecotone::accounts
