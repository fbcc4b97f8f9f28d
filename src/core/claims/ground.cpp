#include "ecotone/claims/ground.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/cells/places.h"

#include <algorithm>
#include <iterator>

namespace ecotone::claims {

Footprint united(std::span<const Footprint> footprints)
{
    Footprint all;
    for (const Footprint& each : footprints)
        all.insert(all.end(), each.begin(), each.end());
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

Footprint shared(const Footprint& one, const Footprint& other)
{
    Footprint both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both;
}

Hectares areaOf(const Ground& ground, const Footprint& footprint)
{
    cells::OrderlessSum sum;
    for (const Place place : footprint) {
        expects(place < ground.areas.size(), "areaOf: every place is of the ground");
        sum.add(ground.areas[place].value());
    }
    return Hectares{sum.value()};
}

Ground groundOf(const cells::Booking& booking)
{
    Ground ground;
    for (const cells::CellRow row : booking.table.rows())
        ground.areas.push_back(toHectares(SquareMetres{row.sums.area}));
    return ground;
}

Footprint
footprintOf(const cells::Booking& booking, geo::ShapeIndex landscape, geo::ShapeIndex shape)
{
    Footprint footprint;
    Place place = 0;
    for (const cells::CellRow row : booking.table.rows()) {
        if (cells::covers(row.key, landscape) && cells::covers(row.key, shape))
            footprint.push_back(place);
        ++place;
    }
    return footprint;
}

} // namespace ecotone::claims
