#include "blank_booking.h"

#include "ecotone/geo/cell_area.h"

#include <algorithm>

namespace ecotone::cells {

namespace {

using FirstValues = std::vector<std::optional<double>>;

void keepFirst(FirstValues& kept, const FirstValues& found)
{
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!kept[i])
            kept[i] = found[i];
}

} // namespace

Booking
blankBooking(const BookingPlan& plan, const geo::Grid& grid, const BookingOptions& options)
{
    const geo::CellAreas areas{grid};
    Booking booking;
    booking.shapes = plan.tags;
    booking.classLayers = plan.classLayers;
    booking.featureLayers = plan.featureLayers;
    std::ranges::sort(booking.featureLayers);
    booking.conditionPairs = plan.conditionPairs;
    booking.unusableConditions.resize(plan.conditionPairs.size());
    booking.valuesOfNoClass.resize(plan.classLayers.size());
    booking.areaRule = areas.rule();
    booking.areaError = areas.statedError();
    booking.gridCells = {static_cast<std::size_t>(grid.width),
                         static_cast<std::size_t>(grid.height)};
    booking.tilesTotal = tilingOf(grid, options).size();
    return booking;
}

/// Takes in what a tile says beside its table.
void takeRemarks(Booking& booking, const BookedTile& tile)
{
    booking.tilesTouched += tile.table.isEmpty() ? 0 : 1;
    booking.cellsOffEarth += tile.cellsOffEarth;
    keepFirst(booking.unusableConditions, tile.unusableConditions);
    keepFirst(booking.valuesOfNoClass, tile.valuesOfNoClass);
}

} // namespace ecotone::cells
