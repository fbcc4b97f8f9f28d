#include "support/catch.h"

#include "ecotone/raster/tile.h"

using namespace ecotone;

TEST_CASE("Tiles run row by row and the last ones are cut short", "[raster]")
{
    const raster::Tiling tiling{{10, 20, 5, 3}, 2}; // 3 columns and 2 rows of tiles
    REQUIRE(tiling.size() == 6);
    CHECK(tiling.window(0) == geo::Window{10, 20, 2, 2});
    CHECK(tiling.window(2) == geo::Window{14, 20, 1, 2});
    CHECK(tiling.window(3) == geo::Window{10, 22, 2, 1});
    CHECK(tiling.window(5) == geo::Window{14, 22, 1, 1});
}

TEST_CASE("Tiles can be cut where those of a file are cut", "[raster]")
{
    // The first cell of the grid is the fourth of a file with blocks of 3 cells and the third
    // from its top: its tiles begin one cell, and two cells, before the grid.
    const raster::Tiling tiling{{0, 0, 5, 4}, 3, {4, 2}};
    REQUIRE(tiling.size() == 4);
    REQUIRE(tiling.columns() == 2);
    CHECK(tiling.window(0) == geo::Window{0, 0, 2, 1});
    CHECK(tiling.window(1) == geo::Window{2, 0, 3, 1});
    CHECK(tiling.window(3) == geo::Window{2, 1, 3, 3});
    CHECK(tiling.tilesOf({1, 0, 2, 1}) == std::vector<std::size_t>{0, 1});
    CHECK(tiling.tilesOf({2, 1, 90, 90}) == std::vector<std::size_t>{3});
    CHECK(tiling.tilesOf({5, 0, 2, 2}).empty());
    CHECK(raster::Tiling{{0, 0, 5, 4}, 3, {-2, -4}}.window(0) == geo::Window{0, 0, 2, 1});
}

TEST_CASE("The tiles of a grid cover every cell once", "[raster]")
{
    const auto side = GENERATE(1, 2, 3, 7, 100);
    const geo::Window whole{-3, 4, 13, 9};
    const auto offset = GENERATE(0, 1, 5);
    const raster::Tiling tiling{whole, side, {offset, 2 * offset}};
    std::vector<int> seen(13 * 9, 0);
    for (std::size_t number = 0; number < tiling.size(); ++number) {
        const geo::Window window = tiling.window(number);
        CHECK(geo::intersectionOf(window, whole) == window);
        for (auto row = window.row; row < window.row + window.height; ++row)
            for (auto col = window.col; col < window.col + window.width; ++col)
                ++seen[static_cast<std::size_t>((row - 4) * 13 + col + 3)];
    }
    CHECK(seen == std::vector<int>(13 * 9, 1));
}

TEST_CASE("A grid without cells has no tiles", "[raster]")
{
    CHECK(raster::Tiling{{0, 0, 0, 5}, 8}.size() == 0);
    CHECK(raster::Tiling{{0, 0, 5, 0}, 8}.size() == 0);
}
