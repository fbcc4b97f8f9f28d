#include "ecotone/cells/booking.h"

#include "tile_booker.h"

#include "ecotone/base/contract.h"
#include "ecotone/raster/visit_tiles.h"

#include <algorithm>

namespace ecotone::cells {

namespace {

BandLayout layoutOf(const BookingPlan& plan, const raster::LayerStack& stack)
{
    expects(plan.tags.size() == plan.shapes.size(), "book: one tag per shape");
    const BandLayout layout{plan.classLayers.size(), plan.conditionPairs.size()};
    expects(stack.bandCount() == layout.classLayers + 2 * layout.conditionPairs,
            "book: one band per class layer and two per condition pair");
    return layout;
}

std::vector<std::size_t> touchedTiles(const geo::JointCoverage& coverage,
                                      const raster::Tiling& tiling)
{
    std::vector<std::size_t> touched;
    for (std::size_t tile = 0; tile < tiling.size(); ++tile)
        if (coverage.touches(tiling.window(tile)))
            touched.push_back(tile);
    return touched;
}

Booking blankBooking(const BookingPlan& plan, const geo::Grid& grid)
{
    const geo::CellAreas areas{grid};
    Booking booking;
    booking.shapes = plan.tags;
    booking.classLayers = plan.classLayers;
    booking.featureLayers = plan.featureLayers;
    std::ranges::sort(booking.featureLayers);
    booking.conditionPairs = plan.conditionPairs;
    booking.unusableConditions.resize(plan.conditionPairs.size());
    booking.areaRule = areas.rule();
    booking.areaError = areas.statedError();
    booking.gridCells = {static_cast<std::size_t>(grid.width),
                         static_cast<std::size_t>(grid.height)};
    return booking;
}

void take(Booking& booking, const BookedTile& tile)
{
    booking.table.add(tile.table);
    booking.cellsOffEarth += tile.cellsOffEarth;
    for (std::size_t pair = 0; pair < tile.unusableConditions.size(); ++pair)
        if (!booking.unusableConditions[pair])
            booking.unusableConditions[pair] = tile.unusableConditions[pair];
}

} // namespace

std::optional<std::size_t> Booking::positionOf(records::LayerId classLayer) const
{
    const auto found = std::ranges::find(classLayers, classLayer);
    if (found == classLayers.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - classLayers.begin());
}

Booking book(const BookingPlan& plan,
             const raster::LayerStack& stack,
             const BookingOptions& options,
             Progress& progress)
{
    const BandLayout layout = layoutOf(plan, stack);
    const geo::JointCoverage coverage{stack.grid(), plan.shapes};
    const raster::Tiling tiling{stack.grid().whole(), options.tileSide};
    const std::vector<std::size_t> tiles = touchedTiles(coverage, tiling);

    Booking booking = blankBooking(plan, stack.grid());
    booking.tilesTouched = tiles.size();
    booking.tilesTotal = tiling.size();
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(
        stack, tiling, tiles, TileBooker{coverage, layout}, options.threads, progress,
        [&](std::size_t, const BookedTile& tile) { take(booking, tile); });
    return booking;
}

TileTables bookTiles(const BookingPlan& plan,
                     const raster::LayerStack& stack,
                     const std::vector<std::size_t>& tiles,
                     const BookingOptions& options,
                     Progress& progress)
{
    const BandLayout layout = layoutOf(plan, stack);
    const geo::JointCoverage coverage{stack.grid(), plan.shapes};
    const raster::Tiling tiling{stack.grid().whole(), options.tileSide};

    TileTables part;
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(
        stack, tiling, tiles, TileBooker{coverage, layout}, options.threads, progress,
        [&](std::size_t number, BookedTile tile) { part.put(number, std::move(tile.table)); });
    return part;
}

} // namespace ecotone::cells
