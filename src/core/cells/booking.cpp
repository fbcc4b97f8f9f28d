#include "ecotone/cells/booking.h"

#include "shape_windows.h"
#include "tile_booker.h"
#include "tile_choice.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/book_each_tile.h"
#include "ecotone/cells/booking_fold.h"
#include "ecotone/raster/visit_tiles.h"

#include <algorithm>
#include <utility>

namespace ecotone::cells {

namespace {

BandLayout layoutOf(const BookingPlan& plan, const raster::LayerStack& stack)
{
    expects(plan.tags.size() == plan.shapes.size(), "book: one tag per shape");
    const std::vector<records::LayerId> conditions = conditionLayersOf(plan);
    expects(stack.bandCount() == plan.classLayers.size() + conditions.size(),
            "book: one band per class layer and one per condition layer");
    const auto bandOf = [&](records::LayerId layer) {
        const auto place = std::ranges::find(conditions, layer) - conditions.begin();
        return plan.classLayers.size() + static_cast<std::size_t>(place);
    };
    BandLayout layout{plan.classLayers.size(), {}};
    for (const ConditionPair& pair : plan.conditionPairs)
        layout.conditionPairs.emplace_back(bandOf(pair.opening), bandOf(pair.closing));
    return layout;
}

bool isFeature(const ShapeTag& tag)
{
    return !tag.makesRows();
}

std::vector<bool> featuresOf(const BookingPlan& plan)
{
    std::vector<bool> areFeatures;
    for (const ShapeTag& tag : plan.tags)
        areFeatures.push_back(isFeature(tag));
    return areFeatures;
}

} // namespace

std::optional<std::size_t> Booking::positionOf(records::LayerId classLayer) const
{
    const auto found = std::ranges::find(classLayers, classLayer);
    if (found == classLayers.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - classLayers.begin());
}

std::vector<records::LayerId> conditionLayersOf(const BookingPlan& plan)
{
    std::vector<records::LayerId> layers;
    for (const ConditionPair& pair : plan.conditionPairs)
        for (const records::LayerId layer : {pair.opening, pair.closing})
            if (std::ranges::find(layers, layer) == layers.end())
                layers.push_back(layer);
    return layers;
}

raster::Tiling tilingOf(const geo::Grid& grid, const BookingOptions& options)
{
    return {grid.whole(), options.tileSide, options.tileOffset};
}

std::vector<std::size_t>
touchedTiles(const BookingPlan& plan, const geo::Grid& grid, const BookingOptions& options)
{
    const raster::Tiling tiling = tilingOf(grid, options);
    TileChoice touched{tiling};
    for (std::size_t i = 0; i < plan.shapes.size(); ++i)
        // Features of layers reach far beyond; they are of interest only where others are.
        if (!isFeature(plan.tags[i]))
            touched.addAll(windowsRound(plan.shapes[i], grid));
    return touched.numbers();
}

void bookEachTile(const BookingPlan& plan,
                  const raster::LayerStack& stack,
                  const std::vector<std::size_t>& tiles,
                  const BookingOptions& options,
                  Progress& progress,
                  const std::function<void(std::size_t, BookedTile)>& take)
{
    const BandLayout layout = layoutOf(plan, stack);
    const geo::JointCoverage coverage{stack.grid(), plan.shapes};
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(stack, tilingOf(stack.grid(), options), tiles,
                                   TileBooker{coverage, layout, featuresOf(plan)},
                                   options.threads, progress, take);
}

Booking book(const BookingPlan& plan,
             const raster::LayerStack& stack,
             const BookingOptions& options,
             Progress& progress)
{
    BookingFold fold{plan, stack.grid(), options};
    bookEachTile(plan, stack, touchedTiles(plan, stack.grid(), options), options, progress,
                 [&](std::size_t, const BookedTile& tile) { fold.add(tile); });
    return std::move(fold).booking();
}

BookedTiles bookTiles(const BookingPlan& plan,
                      const raster::LayerStack& stack,
                      const std::vector<std::size_t>& tiles,
                      const BookingOptions& options,
                      Progress& progress)
{
    BookedTiles part;
    bookEachTile(
        plan, stack, tiles, options, progress,
        [&](std::size_t number, BookedTile tile) { part.put(number, std::move(tile)); });
    return part;
}

Booking bookingOf(const BookingPlan& plan,
                  const geo::Grid& grid,
                  const BookingOptions& options,
                  const BookedTiles& tiles)
{
    BookingFold fold{plan, grid, options};
    for (const auto& [number, tile] : tiles.tiles())
        fold.add(tile);
    return std::move(fold).booking();
}

} // namespace ecotone::cells
