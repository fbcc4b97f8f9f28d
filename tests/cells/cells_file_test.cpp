#include "cells/small_land.h"
#include "support/catch.h"

#include "ecotone/cells/cells_file.h"

#include <rapidcheck.h>

#include <limits>
#include <string>

using namespace ecotone;
using cells::TileRange;
using tests::SmallLand;

namespace {

constexpr cells::BookingOptions options{1, 4};

cells::BookingPlan somePlan(const SmallLand& land)
{
    return SmallLand::plan(
        {land.shape("POLYGON((0.5 0.5, 22.3 1.1, 21.7 16.2, 1.2 15.9, 0.5 0.5))"),
         land.shape("POLYGON((2.25 3.1, 14.9 5.75, 11.3 13.2, 4.4 10.6, 2.25 3.1))")});
}

cells::CellsHead headOf(const cells::BookingPlan& plan, const geo::Grid& grid)
{
    cells::CellsHead head;
    head.inputs = digestOf("inputs");
    head.madeBy = "ecotone 1.2.3, GDAL 3.6.2";
    head.tileSide = options.tileSide;
    head.gridColumns = grid.width;
    head.gridRows = grid.height;
    head.tileOffset = {-3, 7};
    head.tileCount = cells::tilingOf(grid, options).size();
    head.touched = cells::rangesOf(cells::touchedTiles(plan, grid, options));
    head.shapes = plan.shapes.size();
    head.classLayers = plan.classLayers.size();
    head.conditionPairs = plan.conditionPairs.size();
    return head;
}

cells::BookedTiles booked(const cells::BookingPlan& plan, const SmallLand& land)
{
    SilentProgress progress;
    return cells::bookTiles(plan, land.stack(), cells::touchedTiles(plan, land.grid(), options),
                            options, progress);
}

/// One set of one shape with two rows, no class layer more than one, one pair.
cells::CellsHead smallHead()
{
    cells::CellsHead head;
    head.inputs = digestOf("inputs");
    head.tileSide = 1;
    head.gridColumns = head.gridRows = 1;
    head.tileCount = 1;
    head.shapes = 2;
    head.classLayers = 1;
    return head;
}

std::string number(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFFU);
    return text;
}

/// Bytes of docs/cells-file.md by hand: a row of 1.0 m² with a class.
std::string row(int classValue)
{
    return number(static_cast<std::uint32_t>(classValue), 4) + number(0x3FF0000000000000U, 8);
}

/// What stands before the sets: 3 cells off the earth, no value of no class.
std::string start(std::uint32_t sets)
{
    return number(3, 8) + number(0, 1 + 8) + number(sets, 4);
}

std::string set(const std::vector<std::uint32_t>& shapes, std::uint32_t rows)
{
    std::string text = number(shapes.size(), 4) + number(rows, 4);
    for (const std::uint32_t shape : shapes)
        text += number(shape, 4);
    return text;
}

} // namespace

TEST_CASE("A head and the tiles of a booking are read back from their bytes", "[cells]")
{
    const SmallLand land;
    const auto plan = somePlan(land);
    const cells::CellsHead head = headOf(plan, land.grid());
    CHECK(cells::headFrom(cells::toBytes(head)) == head);
    std::size_t rows = 0;
    const cells::BookedTiles tiles = booked(plan, land);
    for (const auto& [tileNumber, tile] : tiles.tiles()) {
        const std::string bytes = cells::toBytes(tile, head);
        const auto back = cells::tileFrom(bytes, head);
        REQUIRE(back);
        CHECK(*back == tile);
        CHECK(cells::toBytes(*back, head) == bytes);
        rows += tile.table.rowCount();
    }
    CHECK(rows > 100);
}

TEST_CASE("Remarks of a tile are kept, whatever the value that was remarked", "[cells]")
{
    cells::CellsHead head = smallHead();
    head.conditionPairs = 2;
    cells::BookedTile tile;
    tile.cellsOffEarth = 12;
    tile.unusableConditions = {std::nullopt, std::numeric_limits<double>::infinity()};
    tile.valuesOfNoClass = {24.4};
    CHECK(cells::tileFrom(cells::toBytes(tile, head), head) == tile);
}

TEST_CASE("The bytes of a tile are those of the documented format", "[cells]")
{
    const cells::CellsHead head = smallHead();
    const std::string bytes =
        start(2) + set({0}, 2) + row(-5) + row(7) + set({0, 1}, 1) + row(7);
    const auto tile = cells::tileFrom(bytes, head);
    REQUIRE(tile);
    CHECK(tile->cellsOffEarth == 3);
    REQUIRE(tile->table.rowCount() == 3);
    const std::vector<geo::ShapeIndex> both{0, 1};
    const std::vector<std::int32_t> seven{7};
    CHECK(tile->table.find({both, seven})->area == 1.0);
    CHECK(cells::toBytes(*tile, head) == bytes);
}

TEST_CASE("Bytes that are no booked tile are told, whatever their check says", "[cells]")
{
    const cells::CellsHead head = smallHead();
    const auto isRefused = [&](const std::string& bytes) {
        return !cells::tileFrom(bytes, head);
    };
    const std::string good = start(1) + set({0}, 1) + row(1);
    REQUIRE_FALSE(isRefused(good));
    CHECK(isRefused(good + '\0'));
    CHECK(isRefused(start(2) + set({0}, 1) + row(1)));
    CHECK(isRefused(start(0xFFFFFFFFU) + set({0}, 1) + row(1)));
    CHECK(isRefused(start(1) + set({0}, 0xFFFFFFFFU) + row(1)));
    CHECK(isRefused(start(1) + number(0xFFFFFFFFU, 4) + number(1, 4) + row(1)));
    CHECK(isRefused(start(1) + set({}, 1) + row(1)));
    CHECK(isRefused(start(1) + set({0}, 0)));
    CHECK(isRefused(start(1) + set({2}, 1) + row(1)));          // there is no shape 2
    CHECK(isRefused(start(1) + set({1, 0}, 1) + row(1)));       // not ascending
    CHECK(isRefused(start(1) + set({0}, 2) + row(1) + row(1))); // one key twice
    CHECK(isRefused(start(2) + set({1}, 1) + row(1) + set({0}, 1) + row(1)));
    CHECK(isRefused(start(2) + set({0}, 1) + row(1) + set({0}, 1) + row(2))); // one set twice
    const std::string notANumber = number(1, 4) + number(0x7FF8000000000000U, 8);
    CHECK(isRefused(start(1) + set({0}, 1) + notANumber));
    CHECK(isRefused(number(3, 8) + number(2, 1) + number(0, 8) + number(0, 4)));
    CHECK(isRefused(number(3, 8) + number(0, 1) + number(1, 8) + number(0, 4)));
}

TEST_CASE("A tile cut off or changed anywhere is refused or is another whole tile", "[cells]")
{
    const SmallLand land;
    const auto plan = somePlan(land);
    const cells::CellsHead head = headOf(plan, land.grid());
    const cells::BookedTiles tiles = booked(plan, land);
    const std::string bytes = cells::toBytes(tiles.tiles().at(head.touched[0].first + 7), head);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(cells::tileFrom(std::string_view{bytes}.substr(0, length), head));
    CHECK(rc::check("what is accepted is written as it was read", [&] {
        std::string changed = bytes;
        const auto changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i)
            changed[*rc::gen::inRange<std::size_t>(0, bytes.size())] =
                *rc::gen::arbitrary<char>();
        if (const auto tile = cells::tileFrom(changed, head))
            RC_ASSERT(cells::toBytes(*tile, head) == changed);
    }));
}

TEST_CASE("A head that cannot be is refused", "[cells]")
{
    const SmallLand land;
    const cells::CellsHead good = headOf(somePlan(land), land.grid());
    const std::string bytes = cells::toBytes(good);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(cells::headFrom(std::string_view{bytes}.substr(0, length)));
    CHECK_FALSE(cells::headFrom(bytes + "x"));
    const auto isRefused = [&](const auto& change) {
        cells::CellsHead head = good;
        change(head);
        return !cells::headFrom(cells::toBytes(head));
    };
    CHECK(isRefused([](auto& head) { head.tileSide = 0; }));
    CHECK(isRefused([](auto& head) { head.gridColumns = -1; }));
    CHECK(isRefused([](auto& head) { head.gridRows = 1LL << 60U; }));
    CHECK(isRefused([](auto& head) { head.tileCount = 1ULL << 33U; }));
    CHECK(isRefused([](auto& head) { head.madeBy = "\xFF"; }));
    CHECK(isRefused([](auto& head) { head.touched = {{3, 2}}; }));
    CHECK(isRefused([](auto& head) { head.touched = {{0, head.tileCount}}; }));
    CHECK(isRefused([](auto& head) { head.touched = {{0, 1}, {2, 3}}; })); // one range
    CHECK(isRefused([](auto& head) { head.touched = {{4, 5}, {0, 1}}; }));
    CHECK_FALSE(isRefused([](auto& head) { head.touched = {{0, 1}, {3, 3}}; }));
    std::string tooMany = bytes; // the number of ranges stands behind 32 + 3 * 4 + 6 * 8 bytes
    tooMany[92 + 6] = '\x7F';
    CHECK_FALSE(cells::headFrom(tooMany));
}

TEST_CASE("Ranges of tiles hold what they say", "[cells]")
{
    CHECK(cells::rangesOf({}).empty());
    CHECK(cells::rangesOf({1, 2, 3, 7, 9, 10}) ==
          std::vector<TileRange>{{1, 3}, {7, 7}, {9, 10}});
    CHECK(cells::sizeOf({{1, 3}, {7, 7}}) == 4);
    CHECK(cells::isIn({{1, 3}, {7, 7}}, 7));
    CHECK_FALSE(cells::isIn({{1, 3}, {7, 7}}, 0));
    CHECK_FALSE(cells::isIn({{1, 3}, {7, 7}}, 5));
    CHECK(cells::without({{1, 3}, {7, 9}}, {2, 7, 9}) ==
          std::vector<TileRange>{{1, 1}, {3, 3}, {8, 8}});
    CHECK(cells::without({{1, 3}}, {1, 2, 3}).empty());
    CHECK(cells::without({{1, 3}}, {}) == std::vector<TileRange>{{1, 3}});
    CHECK(cells::within({{1, 3}, {7, 9}}, {3, 8}) == std::vector<TileRange>{{3, 3}, {7, 8}});
    CHECK(cells::within({{1, 3}}, {4, 8}).empty());
}
