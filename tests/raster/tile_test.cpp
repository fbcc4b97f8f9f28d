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

TEST_CASE("The tiles of a grid cover every cell once", "[raster]")
{
    const auto side = GENERATE(1, 2, 3, 7, 100);
    const geo::Window whole{-3, 4, 13, 9};
    const raster::Tiling tiling{whole, side};
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
