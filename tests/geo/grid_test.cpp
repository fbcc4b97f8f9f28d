#include "support/catch.h"

#include "ecotone/geo/grid.h"

using namespace ecotone::geo;

namespace {

const Crs utm = Crs::fromText("EPSG:32722");

Grid northUp()
{
    return {utm, 300000.0, 9000000.0, 30.0, 0.0, 0.0, -30.0, 100, 50};
}

} // namespace

TEST_CASE("Windows share what lies in both", "[geo]")
{
    CHECK(intersectionOf({0, 0, 10, 10}, {5, 7, 10, 10}) == Window{5, 7, 5, 3});
    CHECK(intersectionOf({0, 0, 10, 10}, {10, 0, 5, 5}).isEmpty());
    CHECK(intersectionOf({0, 0, 10, 10}, {10, 0, 5, 5}) == Window{});
}

TEST_CASE("Grid and world coordinates are each other's inverse", "[geo]")
{
    const Grid grid = GENERATE(northUp(), Grid{utm, 0.0, 0.0, 10.0, 0.0, 0.0, 10.0, 5, 5},
                               Grid{utm, 500.0, 700.0, 20.0, 15.0, 15.0, -20.0, 5, 5});
    const Point p = grid.toGrid(grid.toWorld({3.25, 4.5}));
    CHECK(p.x == Approx(3.25).epsilon(1e-12));
    CHECK(p.y == Approx(4.5).epsilon(1e-12));
}

TEST_CASE("Cell corners of an upright grid come out whole", "[geo]")
{
    CHECK(northUp().toGrid({300000.0 + 90.0, 9000000.0 - 150.0}) == Point{3.0, 5.0});
    CHECK(northUp().isNorthUp());
    CHECK(northUp().cellUnitArea() == 900.0);
    // Columns run along (20, 15), rows along (15, -20): squares with sides of 25.
    const Grid turned{utm, 0.0, 0.0, 20.0, 15.0, 15.0, -20.0, 5, 5};
    CHECK(turned.cellUnitArea() == 625.0);
    CHECK_FALSE(turned.isNorthUp());
}

TEST_CASE("Grids line up when their cells lie on each other", "[geo]")
{
    Grid other = northUp();
    other.originX += 30.0 * 17;
    other.originY -= 30.0 * 4;
    CHECK(areAligned(northUp(), other));

    SECTION("not when shifted by a part of a cell")
    {
        other.originX += 0.1;
        CHECK_FALSE(areAligned(northUp(), other));
    }
    SECTION("not when the steps drift apart over the extent")
    {
        other.colX = 30.0 + 1e-5; // 0.001 m, 3e-5 of a cell, after 100 columns
        CHECK_FALSE(areAligned(northUp(), other));
    }
    SECTION("though a rounding error in the origin is no matter")
    {
        other.originX += 1e-6;
        CHECK(areAligned(northUp(), other));
    }
    SECTION("not in another CRS, nor without cells")
    {
        other.crs = Crs::fromText("EPSG:32721");
        CHECK_FALSE(areAligned(northUp(), other));
        CHECK_FALSE(areAligned(northUp(), Grid{utm, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1, 1}));
    }
}

TEST_CASE("A grid grows by whole cells to cover a box", "[geo]")
{
    const Grid grid = northUp();
    const Grid grown = grownToCover(
        grid, Box{300000.0 - 45.0, 9000000.0 - 60.0, 300000.0 + 60.0, 9000000.0 + 30.0});
    CHECK(areAligned(grid, grown));
    CHECK(grown.originX == 300000.0 - 60.0); // 45 m is one cell and a half
    CHECK(grown.originY == 9000000.0 + 30.0);
    CHECK(grown.width == 102);
    CHECK(grown.height == 51);
    CHECK(grownToCover(grid, Box{300030.0, 8999000.0, 300060.0, 8999100.0}) == grid);
    CHECK(grownToCover(grid, Box{}) == grid);
}
