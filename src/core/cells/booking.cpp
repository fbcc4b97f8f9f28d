#include "ecotone/cells/booking.h"

#include "tile_booker.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/cell_table_builder.h"
#include "ecotone/geo/turns.h"
#include "ecotone/raster/visit_tiles.h"

#include <algorithm>
#include <cmath>
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
    return tag.kind == ShapeTag::Kind::LayerFeature;
}

/// Whole cells round a shape in the grid's CRS that is moved along x, in grid coordinates.
geo::Window windowRound(const geo::Shape& shape, double shift, const geo::Grid& grid)
{
    geo::Box box;
    for (const geo::Polygon& polygon : shape.polygons)
        for (const geo::Point& point : polygon.outer)
            box.extend(grid.toGrid({point.x + shift, point.y}));
    const auto col = static_cast<std::int64_t>(std::floor(box.minX));
    const auto row = static_cast<std::int64_t>(std::floor(box.minY));
    return {col, row, static_cast<std::int64_t>(std::ceil(box.maxX)) - col,
            static_cast<std::int64_t>(std::ceil(box.maxY)) - row};
}

/// The tiles that a landscape, site or action may touch. Features of layers reach far beyond;
/// they are of interest only where the others are.
std::vector<std::size_t>
touchedTiles(const BookingPlan& plan, const geo::Grid& grid, const raster::Tiling& tiling)
{
    std::vector<bool> isTouched(tiling.size(), false);
    for (std::size_t i = 0; i < plan.shapes.size(); ++i) {
        if (isFeature(plan.tags[i]))
            continue;
        const geo::Shape shape = geo::transformed(plan.shapes[i], grid.crs);
        for (const double shift :
             geo::shiftsThatMeet(geo::boxOf(shape), geo::boxOf(grid), grid.crs))
            for (const std::size_t tile : tiling.tilesOf(windowRound(shape, shift, grid)))
                isTouched[tile] = true;
    }
    std::vector<std::size_t> touched;
    for (std::size_t tile = 0; tile < isTouched.size(); ++tile)
        if (isTouched[tile])
            touched.push_back(tile);
    return touched;
}

raster::Tiling tilingOf(const geo::Grid& grid, const BookingOptions& options)
{
    return {grid.whole(), options.tileSide, options.tileOffset};
}

std::vector<bool> featuresOf(const BookingPlan& plan)
{
    std::vector<bool> areFeatures;
    for (const ShapeTag& tag : plan.tags)
        areFeatures.push_back(isFeature(tag));
    return areFeatures;
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
    booking.valuesOfNoClass.resize(plan.classLayers.size());
    booking.areaRule = areas.rule();
    booking.areaError = areas.statedError();
    booking.gridCells = {static_cast<std::size_t>(grid.width),
                         static_cast<std::size_t>(grid.height)};
    return booking;
}

using FirstValues = std::vector<std::optional<double>>;

void keepFirst(FirstValues& kept, const FirstValues& found)
{
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!kept[i])
            kept[i] = found[i];
}

/// Takes in what a tile says beside its table.
void takeRemarks(Booking& booking, const BookedTile& tile)
{
    booking.cellsOffEarth += tile.cellsOffEarth;
    keepFirst(booking.unusableConditions, tile.unusableConditions);
    keepFirst(booking.valuesOfNoClass, tile.valuesOfNoClass);
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

Booking book(const BookingPlan& plan,
             const raster::LayerStack& stack,
             const BookingOptions& options,
             Progress& progress)
{
    const BandLayout layout = layoutOf(plan, stack);
    const geo::JointCoverage coverage{stack.grid(), plan.shapes};
    const raster::Tiling tiling = tilingOf(stack.grid(), options);
    const std::vector<std::size_t> tiles = touchedTiles(plan, stack.grid(), tiling);

    Booking booking = blankBooking(plan, stack.grid());
    booking.tilesTotal = tiling.size();
    CellTableBuilder total;
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(
        stack, tiling, tiles, TileBooker{coverage, layout, featuresOf(plan)}, options.threads,
        progress, [&](std::size_t, const BookedTile& tile) {
            total.add(tile.table);
            takeRemarks(booking, tile);
            booking.tilesTouched += tile.table.isEmpty() ? 0 : 1;
        });
    booking.table = std::move(total).table();
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
    const raster::Tiling tiling = tilingOf(stack.grid(), options);

    TileTables part;
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(
        stack, tiling, tiles, TileBooker{coverage, layout, featuresOf(plan)}, options.threads,
        progress,
        [&](std::size_t number, BookedTile tile) { part.put(number, std::move(tile.table)); });
    return part;
}

} // namespace ecotone::cells
