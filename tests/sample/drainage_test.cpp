#include "hydrology.h"
#include "noise.h"
#include "shapes.h"
#include "support/catch.h"

#include <algorithm>

using namespace ecotone::sample;

namespace {

/// A plane that falls to the south-west, with a hollow in it.
Field<double> slopeWithHollow()
{
    Field<double> height{1000.0};
    for (int row = 0; row < height.rows(); ++row) {
        for (int column = 0; column < height.columns(); ++column)
            height.at(column, row) = 3.0 * column - 2.0 * row;
    }
    height.at(20, 15) -= 40.0;
    return height;
}

double signedArea(const Ring& ring)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& next = ring[(i + 1) % ring.size()];
        sum += ring[i].x * next.y - next.x * ring[i].y;
    }
    return sum / 2.0;
}

} // namespace

TEST_CASE("All water leaves the frame, and every cell is counted once", "[sample]")
{
    const auto drainage = drain(slopeWithHollow());
    const auto& down = drainage.downstream.values();
    int leaving = 0;
    for (std::size_t cell = 0; cell < down.size(); ++cell) {
        if (down[cell] < 0)
            leaving += drainage.upstreamCells.values()[cell];
        else
            CHECK(drainage.filled.values()[static_cast<std::size_t>(down[cell])] <=
                  drainage.filled.values()[cell]);
    }
    CHECK(leaving == static_cast<int>(down.size()));
}

TEST_CASE("A hollow is filled to its spill and no higher", "[sample]")
{
    const auto height = slopeWithHollow();
    const auto drainage = drain(height);
    double lowestRim = 1e9;
    for (int row = 14; row <= 16; ++row) {
        for (int column = 19; column <= 21; ++column) {
            if (row != 15 || column != 20)
                lowestRim = std::min(lowestRim, height.at(column, row));
        }
    }
    CHECK(drainage.filled.at(20, 15) == lowestRim);
    CHECK(drainage.filled.at(5, 5) == height.at(5, 5));
}

TEST_CASE("A sub-basin ends where it is told to and drains into the one below", "[sample]")
{
    const auto drainage = drain(slopeWithHollow());
    const auto middle = static_cast<int>(drainage.filled.index(10, 15));
    const auto basins = subBasins(drainage, 20, middle);
    REQUIRE(basins.list.size() > 1);
    const auto own = std::ranges::find(basins.list, middle, &SubBasin::outlet);
    REQUIRE(own != basins.list.end());
    for (const auto& basin : basins.list)
        CHECK(basin.nextDown < basin.id); // listed from the outlets upwards: no circles
    CHECK(basins.idOfCell.values()[static_cast<std::size_t>(middle)] == own->id);
}

TEST_CASE("An outline follows cell edges, with the hole a hole and touching corners apart",
          "[sample]")
{
    Field<int> grid{1000.0};
    for (int row = 5; row < 8; ++row) {
        for (int column = 5; column < 8; ++column)
            grid.at(column, row) = row == 6 && column == 6 ? 0 : 1;
    }
    grid.at(8, 8) = 1; // touches the square at a corner
    const auto area =
        traced(grid, [&](int column, int row) { return grid.at(column, row) == 1; });
    REQUIRE(area.size() == 2);
    const auto& square = area[0].size() == 2 ? area[0] : area[1];
    const auto& cell = area[0].size() == 2 ? area[1] : area[0];
    REQUIRE(square.size() == 2);
    CHECK(square[0].size() == 4);
    CHECK(signedArea(square[0]) == 9e6);
    CHECK(signedArea(square[1]) == -1e6);
    REQUIRE(cell.size() == 1);
    CHECK(signedArea(cell[0]) == 1e6);
}

TEST_CASE("A patch covers the cells whose centres it holds", "[sample]")
{
    const Field<std::uint8_t> grid{1000.0};
    int cells = 0;
    forEachCell(plot({10'000, 10'000}, 4000, 2000, 0), grid, [&](int, int) { ++cells; });
    CHECK(cells == 8);
    cells = 0;
    forEachCell({}, grid, [&](int, int) { ++cells; });
    CHECK(cells == 0);
}

TEST_CASE("Noise is smooth, bounded and tied to its seed", "[sample]")
{
    for (int i = 0; i < 1000; ++i) {
        const double x = i * 0.0371;
        const double y = i * 0.0193;
        CHECK(std::abs(noise(x, y, 1)) <= 1.5);
        CHECK(std::abs(noise(x + 1e-6, y, 1) - noise(x, y, 1)) < 1e-4);
    }
    CHECK(noise(0.3, 0.4, 1) != noise(0.3, 0.4, 2));
    CHECK(noise(7.0, 9.0, 5) == 0.0); // every lattice point
}
