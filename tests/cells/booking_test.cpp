#include "cells/small_land.h"
#include "support/catch.h"

#include "ecotone/cells/places.h"
#include "ecotone/geo/cell_area.h"
#include "ecotone/geo/overlay.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace ecotone;
using cells::covers;
using tests::areaWhere;
using tests::SmallLand;

namespace {

constexpr const char* everywhere = "POLYGON((0.5 0.5, 22.3 1.1, 21.7 16.2, 1.2 15.9, 0.5 0.5))";
constexpr const char* slanted = "POLYGON((2.25 3.1, 14.9 5.75, 11.3 13.2, 4.4 10.6, 2.25 3.1))";
constexpr const char* withHole = "POLYGON((8 2.5, 20 2.5, 20 12, 8 12, 8 2.5),"
                                 "(10.2 4.3, 10.2 9.9, 17.7 8.1, 10.2 4.3))";

constexpr const char* twoParts =
    "MULTIPOLYGON(((1.1 1.1,5 1.3,3 6,1.1 1.1)),((12 8,19.5 9,15 14.5,12 8)))";
constexpr const char* smallerThanACell = "POLYGON((5.2 5.3,5.6 5.4,5.4 5.8,5.2 5.3))";

/// Planar area, exact up to rounding.
double planarArea(const geo::Shape& shape)
{
    const auto ofRing = [](const geo::Ring& ring) {
        double twice = 0.0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
            twice +=
                (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
        }
        return std::abs(twice) / 2;
    };
    double area = 0.0;
    for (const geo::Polygon& polygon : shape.polygons) {
        area += ofRing(polygon.outer);
        for (const geo::Ring& hole : polygon.holes)
            area -= ofRing(hole);
    }
    return area;
}

geo::Shape cellShape(const geo::Grid& grid, std::int64_t col, std::int64_t row)
{
    const auto corner = [&](double c, double r) {
        return grid.toWorld({static_cast<double>(col) + c, static_cast<double>(row) + r});
    };
    return {grid.crs, {{{corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)}, {}}}};
}

/// Square metres of a shape by class at the second date: cell by cell with GEOS, an independent
/// road, with the same area of every cell.
std::map<std::int32_t, double> clippedAreas(const SmallLand& land, const geo::Shape& shape)
{
    const geo::Grid& grid = land.grid();
    const auto areas = geo::CellAreas{grid}.of(grid.whole());
    std::map<std::int32_t, double> byClass;
    for (std::int64_t row = 0; row < grid.height; ++row)
        for (std::int64_t col = 0; col < grid.width; ++col) {
            const double covered =
                planarArea(geo::intersectionOf(cellShape(grid, col, row), shape));
            const double fraction = covered / (SmallLand::cell * SmallLand::cell);
            byClass[static_cast<std::int32_t>(land.classAt(col, row, 1))] +=
                fraction * areas[static_cast<std::size_t>(row * grid.width + col)];
        }
    return byClass;
}

} // namespace

TEST_CASE("Zonal class areas equal exact clipping", "[cells]")
{
    const SmallLand land;
    const auto action =
        land.shape(GENERATE(as<std::string>{}, slanted, withHole, twoParts, smallerThanACell));
    const auto booking = land.book(SmallLand::plan({land.shape(everywhere), action}));
    const double cell = SmallLand::cell * SmallLand::cell;
    for (const auto& [value, expected] : clippedAreas(land, action)) {
        const double booked = areaWhere(booking.table, [&, wanted = value](const auto& key) {
            return covers(key, 1) && key.classes[1] == wanted;
        });
        CHECK(std::abs(booked - expected) <= std::max(1e-9 * expected, 1e-6 * cell));
    }
}

TEST_CASE("Two owners of identical polygons cover the same ground, to the last bit", "[cells]")
{
    const SmallLand land;
    const auto booking = land.book(
        SmallLand::plan({land.shape(everywhere), land.shape(slanted), land.shape(slanted)}));
    const auto only = [](geo::ShapeIndex has, geo::ShapeIndex hasNot) {
        return
            [=](const cells::CellKey& key) { return covers(key, has) && !covers(key, hasNot); };
    };
    CHECK(areaWhere(booking.table, only(1, 2)) == 0.0);
    CHECK(areaWhere(booking.table, only(2, 1)) == 0.0);
    CHECK(areaWhere(booking.table, [](const auto& key) { return covers(key, 1); }) > 0.0);
}

TEST_CASE("Shapes that only touch share no ground", "[cells]")
{
    const SmallLand land;
    const auto booking = land.book(SmallLand::plan(
        {land.shape(everywhere), land.shape("POLYGON((3 3,7.3 3,9.1 9,3 9,3 3))"),
         land.shape("POLYGON((7.3 3,14 3,14 9,9.1 9,7.3 3))")}));
    CHECK(areaWhere(booking.table,
                    [](const auto& key) { return covers(key, 1) && covers(key, 2); }) == 0.0);
}

TEST_CASE("Splitting a polygon changes nothing", "[cells]")
{
    const SmallLand land;
    const auto whole = land.shape("POLYGON((2.2 2.4,18.6 3.1,16.3 12.7,4.9 11.2,2.2 2.4))");
    const auto west = land.shape("POLYGON((0 0,9.37 0,10.21 17,0 17,0 0))");
    const auto first = geo::intersectionOf(whole, west);
    const auto second = geo::differenceOf(whole, west);
    const auto one = land.book(SmallLand::plan({land.shape(everywhere), whole}));
    const auto two = land.book(SmallLand::plan({land.shape(everywhere), first, second}));
    for (std::int32_t value = 1; value <= 4; ++value) {
        const auto isOfClass = [&](const cells::CellKey& key) {
            return covers(key, 0) && key.classes[1] == value;
        };
        const double before = areaWhere(
            one.table, [&](const auto& key) { return isOfClass(key) && covers(key, 1); });
        const double after = areaWhere(two.table, [&](const auto& key) {
            return isOfClass(key) && (covers(key, 1) || covers(key, 2));
        });
        CHECK(after == Approx(before).epsilon(1e-9));
    }
}

TEST_CASE("A shape is booked where it lies, inside the landscape or not", "[cells]")
{
    const SmallLand land;
    const auto whole = land.shape("POLYGON((1 1,9 1,9 9,1 9,1 1))");
    const auto half = land.shape("POLYGON((5 3,13 3,13 5,5 5,5 3))");
    const auto outside = land.shape("POLYGON((15 11,16.5 11,16.5 12,15 12,15 11))");
    const auto booking = land.book(SmallLand::plan({whole, half, outside}));
    const double cell = geo::CellAreas{land.grid()}.of({8, 8, 1, 1}).front();
    const auto inside = [](geo::ShapeIndex action, bool isInside) {
        return [=](const cells::CellKey& key) {
            return covers(key, action) && covers(key, 0) == isInside;
        };
    };
    CHECK(areaWhere(booking.table, inside(1, true)) == Approx(8 * cell).epsilon(1e-5));
    CHECK(areaWhere(booking.table, inside(1, false)) == Approx(8 * cell).epsilon(1e-5));
    CHECK(areaWhere(booking.table, inside(2, true)) == 0.0);
    CHECK(areaWhere(booking.table, inside(2, false)) == Approx(1.5 * cell).epsilon(1e-5));
}

TEST_CASE("No data is a class, and a change of condition needs two readings", "[cells]")
{
    const SmallLand land;
    const auto booking =
        land.book(SmallLand::plan({land.shape("POLYGON((0 0,23 0,23 17,0 17,0 0))")}));
    const double cell = geo::CellAreas{land.grid()}.of({11, 8, 1, 1}).front();
    const double none = areaWhere(
        booking.table, [](const auto& key) { return key.classes[0] == cells::noDataClass; });
    // i % 7 == 3 for i in 0 … 390: 56 cells.
    CHECK(none == Approx(56 * cell).epsilon(1e-6));
    double assessed = 0.0;
    cells::ConditionSums sums;
    for (const auto& [key, row] : booking.table.rows()) {
        assessed += row.conditions[0].assessed;
        sums += row.conditions[0];
    }
    // i % 11 == 5 leaves out 36 cells, i % 13 == 5 leaves out 30, both at once 3: 391 - 63.
    CHECK(assessed == Approx(328 * cell).epsilon(1e-6));
    CHECK(sums.closing == Approx(sums.opening + sums.gains - sums.losses));
    CHECK_FALSE(booking.unusableConditions[0]);
}

TEST_CASE("A condition outside 0 to 1 makes its pair unusable, and is told", "[cells]")
{
    const SmallLand land;
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    std::vector<double> values(static_cast<std::size_t>(land.grid().whole().cellCount()), 0.5);
    bands.push_back(std::make_unique<raster::MemoryBand>(land.grid(), values));
    values[200] = 1.0 + 1e-9; // rounding of the file, taken as 1
    values[205] = 1.25;
    bands.push_back(std::make_unique<raster::MemoryBand>(land.grid(), values));
    auto plan = SmallLand::plan({land.shape(everywhere)});
    plan.classLayers.clear();
    SilentProgress progress;
    const auto booking =
        cells::book(plan, raster::LayerStack{land.grid(), std::move(bands)}, {}, progress);
    CHECK(booking.unusableConditions[0] == 1.25);
}

TEST_CASE("A value that is not whole is no class: its cells are no data, and it is told",
          "[cells]")
{
    const SmallLand land;
    const auto bookedWith = [&](std::vector<std::pair<std::size_t, double>> changes,
                                const cells::BookingOptions& options) {
        std::vector<double> values(static_cast<std::size_t>(land.grid().whole().cellCount()),
                                   24.0);
        for (const auto& [cell, value] : changes)
            values[cell] = value;
        std::vector<std::unique_ptr<raster::BandSource>> bands;
        bands.push_back(std::make_unique<raster::MemoryBand>(land.grid(), values));
        // Columns 5 to 15 of rows 4 to 11, that is 88 cells.
        auto plan = SmallLand::plan({land.shape("POLYGON((5 5,16 5,16 13,5 13,5 5))")});
        plan.classLayers = {records::LayerId{1}};
        plan.conditionPairs.clear();
        SilentProgress progress;
        return cells::book(plan, raster::LayerStack{land.grid(), std::move(bands)}, options,
                           progress);
    };
    const auto at = [](std::size_t col, std::size_t row) {
        return row * SmallLand::columns + col;
    };
    const auto cellsOf = [&](const cells::Booking& booking, std::int32_t value) {
        const double cell = geo::CellAreas{land.grid()}.of({8, 8, 1, 1}).front();
        return areaWhere(booking.table,
                         [&](const auto& key) { return key.classes[0] == value; }) /
               cell;
    };
    SECTION("inside the landscape, with every kind of number that is no class")
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        const auto booking = bookedWith({{at(6, 6), 24.4},
                                         {at(7, 6), 24.4},
                                         {at(8, 6), 23.6},
                                         {at(9, 6), none},
                                         {at(10, 6), 24.0 + 1e-7},
                                         {at(11, 6), 24.0 + 2e-6},
                                         {at(12, 6), 3e9}},
                                        {});
        CHECK(booking.valuesOfNoClass == std::vector<std::optional<double>>{24.4});
        CHECK(cellsOf(booking, cells::noDataClass) == Approx(6).epsilon(1e-6));
        CHECK(cellsOf(booking, 24) == Approx(82).epsilon(1e-6));
        CHECK(booking.table.rows().size() == 2);
    }
    SECTION("outside the landscape it is nobody's concern, whatever the tiles")
    {
        const std::int64_t side = GENERATE(4, 512);
        const auto booking = bookedWith({{at(4, 6), 24.4}, {at(20, 15), 0.5}}, {1, side});
        CHECK(booking.valuesOfNoClass == std::vector<std::optional<double>>{std::nullopt});
        CHECK(cellsOf(booking, 24) == Approx(88).epsilon(1e-6));
    }
}

TEST_CASE("The number of threads changes no bit", "[cells]")
{
    const SmallLand land;
    const auto plan =
        SmallLand::plan({land.shape(everywhere), land.shape(slanted), land.shape(withHole)});
    const auto one = land.book(plan, {1, 4});
    CHECK(one.tilesTotal == 30);
    CHECK(land.book(plan, {2, 4}) == one);
    CHECK(land.book(plan, {4, 4}) == one);
}

TEST_CASE("The size of tiles changes figures by less than 1e-9 of themselves", "[cells]")
{
    const SmallLand land;
    const auto plan =
        SmallLand::plan({land.shape(everywhere), land.shape(slanted), land.shape(withHole)});
    const auto whole = land.book(plan, {1, 512});
    const auto side = GENERATE(1, 3, 5, 8, 16);
    const auto tiled = land.book(plan, {1, side});
    REQUIRE(tiled.table.rows().size() == whole.table.rows().size());
    for (const auto& [key, sums] : whole.table.rows())
        CHECK(tiled.table.find(key).value().area == Approx(sums.area).epsilon(1e-9));
}

TEST_CASE("Ground that only features of layers cover makes no rows", "[cells]")
{
    const SmallLand land;
    auto plan = SmallLand::plan({land.shape("POLYGON((1 1,5 1,5 5,1 5,1 1))"),
                                 land.shape("POLYGON((3 1,22 1,22 16,3 16,3 1))")});
    plan.tags[1] = {cells::ShapeTag::Kind::LayerFeature, 77, 0, "Reserve", {}};
    plan.featureLayers = {records::LayerId{77}};
    const auto booking = land.book(plan, {1, 4});
    CHECK(booking.tilesTouched < booking.tilesTotal);
    CHECK(areaWhere(booking.table, [](const auto& key) { return !covers(key, 0); }) == 0.0);
    const cells::Places places{booking};
    CHECK(places.isVector(records::LayerId{77}));
    const double reserve = areaWhere(booking.table, [&](const auto& key) {
        return places.isCovered(key, records::LayerId{77});
    });
    const double all = areaWhere(booking.table, [](const auto&) { return true; });
    CHECK(reserve / all == Approx(0.5));
}

TEST_CASE("Of overlapping classes of shapes the alphabetically first is taken", "[cells]")
{
    cells::Booking booking;
    booking.featureLayers = {records::LayerId{5}};
    for (const char* type : {"Wetland", "Forest"})
        booking.shapes.push_back({cells::ShapeTag::Kind::LayerFeature, 5, 0, {}, type});
    const cells::Places places{booking};
    const std::vector<geo::ShapeIndex> both{0, 1}, first{0};
    CHECK(places.classOf({both, {}}, records::LayerId{5}).text == "Forest");
    CHECK(places.classOf({first, {}}, records::LayerId{5}).text == "Wetland");
    CHECK(places.classOf({{}, {}}, records::LayerId{5}).isNoData());
    CHECK(places.classesOf({both, {}}, records::LayerId{5}).size() == 2);
    CHECK_FALSE(places.isBooked(records::LayerId{6}));
}
