#include "world.h"

#include "places.h"
#include "terrain.h"

#include <algorithm>

namespace ecotone::sample {
namespace {

constexpr int riverThreshold = 450;  // 4.5 km2 of land feed a river on the map
constexpr int basinThreshold = 2500; // 25 km2 make a sub-basin

/// The sub-basin that ends at `outlet` and all that drain into it.
std::vector<int> basinsAbove(const SubBasins& basins, int outlet)
{
    std::vector<int> ids;
    for (const auto& basin : basins.list) { // listed from the outlets upwards
        if (basin.outlet == outlet || std::ranges::find(ids, basin.nextDown) != ids.end())
            ids.push_back(basin.id);
    }
    return ids;
}

} // namespace

World makeWorld()
{
    const auto drainage = drain(heightField(frame::coarseCell_m));
    const int outlet = wettestCell(drainage, landscapeOutlet(), 600.0);
    auto basins = subBasins(drainage, basinThreshold, outlet);
    auto inside = basinsAbove(basins, outlet);
    auto landscape = traced(basins.idOfCell, [&](int column, int row) {
        return std::ranges::find(inside, basins.idOfCell.at(column, row)) != inside.end();
    });
    auto network = rivers(drainage, riverThreshold);
    auto actions = sampleActions(network);
    auto rasters = makeRasters(drainage, network, actions);
    return {std::move(network),   std::move(basins),  std::move(inside),
            std::move(landscape), std::move(actions), std::move(rasters)};
}

} // namespace ecotone::sample
