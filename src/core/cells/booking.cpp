#include "ecotone/cells/booking.h"

#include "tile_booker.h"

#include "ecotone/base/contract.h"
#include "ecotone/raster/visit_tiles.h"

#include <algorithm>
#include <cmath>
#include <set>

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

bool isFeature(const ShapeTag& tag)
{
    return tag.kind == ShapeTag::Kind::LayerFeature;
}

/// Whole cells round a shape, in grid coordinates.
geo::Window windowRound(const geo::Shape& shape, const geo::Grid& grid)
{
    geo::Box box;
    for (const geo::Polygon& polygon : geo::transformed(shape, grid.crs).polygons)
        for (const geo::Point& point : polygon.outer)
            box.extend(grid.toGrid(point));
    if (box.isEmpty())
        return {};
    const auto col = static_cast<std::int64_t>(std::floor(box.minX));
    const auto row = static_cast<std::int64_t>(std::floor(box.minY));
    return {col, row, static_cast<std::int64_t>(std::ceil(box.maxX)) - col,
            static_cast<std::int64_t>(std::ceil(box.maxY)) - row};
}

/// The tiles that a landscape, site or action may touch. Features of layers reach far beyond;
/// they are of interest only where the others are.
std::vector<std::size_t> touchedTiles(const BookingPlan& plan,
                                      const geo::Grid& grid,
                                      const raster::Tiling& tiling,
                                      std::int64_t side)
{
    std::set<std::size_t> touched;
    const auto tilesPerRow = static_cast<std::size_t>((grid.width + side - 1) / side);
    for (std::size_t i = 0; i < plan.shapes.size(); ++i) {
        if (isFeature(plan.tags[i]))
            continue;
        const geo::Window window =
            geo::intersectionOf(windowRound(plan.shapes[i], grid), grid.whole());
        if (window.isEmpty())
            continue;
        for (std::int64_t row = window.row / side;
             row <= (window.row + window.height - 1) / side; ++row)
            for (std::int64_t col = window.col / side;
                 col <= (window.col + window.width - 1) / side; ++col)
                touched.insert(static_cast<std::size_t>(row) * tilesPerRow +
                               static_cast<std::size_t>(col));
    }
    expects(touched.empty() || *touched.rbegin() < tiling.size(),
            "book: tiles are numbered row by row");
    return {touched.begin(), touched.end()};
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
    const std::vector<std::size_t> tiles =
        touchedTiles(plan, stack.grid(), tiling, options.tileSide);

    Booking booking = blankBooking(plan, stack.grid());
    booking.tilesTouched = tiles.size();
    booking.tilesTotal = tiling.size();
    progress.begin("Booking cells");
    raster::visitTiles<BookedTile>(
        stack, tiling, tiles, TileBooker{coverage, layout, featuresOf(plan)}, options.threads,
        progress, [&](std::size_t, const BookedTile& tile) { take(booking, tile); });
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
        stack, tiling, tiles, TileBooker{coverage, layout, featuresOf(plan)}, options.threads,
        progress,
        [&](std::size_t number, BookedTile tile) { part.put(number, std::move(tile.table)); });
    return part;
}

} // namespace ecotone::cells
