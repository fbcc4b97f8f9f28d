#include "support/catch.h"

#include "ecotone/raster/band_source.h"
#include "ecotone/raster/layer_stack.h"

#include <cmath>

using namespace ecotone;

namespace {

/// 3 columns, 2 rows: 1 2 3 / 4 5 6.
raster::MemoryBand sixCells()
{
    geo::Grid grid;
    grid.width = 3;
    grid.height = 2;
    return {grid, {1, 2, 3, 4, 5, 6}};
}

} // namespace

TEST_CASE("A band in memory gives the cells of a window row by row", "[raster]")
{
    auto band = sixCells();
    std::vector<double> values(4);
    band.read({1, 0, 2, 2}, values);
    CHECK(values == std::vector<double>{2, 3, 5, 6});
}

TEST_CASE("Cells of a window outside the grid have no data", "[raster]")
{
    auto band = sixCells();
    std::vector<double> values(9, 77.0);
    band.read({-1, -1, 3, 3}, values);
    CHECK(std::isnan(values[0]));
    CHECK(std::isnan(values[3]));
    CHECK(values[4] == 1.0);
    CHECK(values[5] == 2.0);
    CHECK(values[7] == 4.0);
    CHECK(values[8] == 5.0);

    band.read({50, 50, 3, 3}, values);
    CHECK(std::ranges::all_of(values, [](double value) { return std::isnan(value); }));
}

TEST_CASE("A stack reads its bands in order, and so does its duplicate", "[raster]")
{
    auto first = sixCells();
    const geo::Grid grid = first.grid();
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    bands.push_back(first.duplicate());
    bands.push_back(
        std::make_unique<raster::MemoryBand>(grid, std::vector<double>{6, 5, 4, 3, 2, 1}));
    raster::LayerStack stack{grid, std::move(bands)};
    auto copy = stack.duplicate();
    for (auto* one : {&stack, &copy}) {
        raster::Tile tile;
        one->read({7, {0, 1, 2, 1}}, tile);
        CHECK(tile.place.number == 7);
        CHECK(tile.place.window == geo::Window{0, 1, 2, 1});
        REQUIRE(tile.bands.size() == 2);
        CHECK(std::get<std::vector<double>>(tile.bands[0]) == std::vector<double>{4, 5});
        CHECK(std::get<std::vector<double>>(tile.bands[1]) == std::vector<double>{3, 2});
    }
}
