#include "support/catch.h"

#include "ecotone/geo/ground.h"

#include <vector>

using namespace ecotone;
using namespace ecotone::geo;

TEST_CASE("A degree along the equator and along a meridian has its textbook length", "[geo]")
{
    const Ground ground{Crs::wgs84()};
    // 6 378 137 m × π / 180, and the meridian from 0 to 1 degree (Rapp 1991, Geometric
    // Geodesy).
    const auto east = ground.leg({0, 0}, {1, 0});
    REQUIRE(east);
    CHECK(east->length.value() == Approx(111'319.491).margin(0.001));
    CHECK(east->bearing == Approx(90.0));
    const auto north = ground.leg({0, 0}, {0, 1});
    REQUIRE(north);
    CHECK(north->length.value() == Approx(110'574.389).margin(0.001));
    CHECK(north->bearing == Approx(0.0));
    CHECK(ground.leg({0, 0}, {-1, 0})->bearing == Approx(270.0));
}

TEST_CASE("A leg ends where the leg back begins", "[geo]")
{
    const Ground ground{Crs::fromText("EPSG:31982")};
    const Point from{512'300.0, 8'010'500.0};
    const auto bearing = GENERATE(0.0, 45.0, 133.0, 271.5);
    const auto end = ground.end(from, {Metres{1234.5}, bearing});
    REQUIRE(end);
    const auto leg = ground.leg(from, *end);
    REQUIRE(leg);
    CHECK(leg->length.value() == Approx(1234.5).epsilon(1e-9));
    CHECK(leg->bearing == Approx(bearing).margin(1e-6));
}

TEST_CASE("A line is as long as its legs together", "[geo]")
{
    const Ground ground{Crs::wgs84()};
    const std::vector<Point> line{{0, 0}, {1, 0}, {1, 1}};
    const double legs = ground.leg(line[0], line[1])->length.value() +
                        ground.leg(line[1], line[2])->length.value();
    CHECK(ground.length(line)->value() == Approx(legs));
    CHECK(ground.length(std::vector<Point>{{5, 5}})->value() == 0.0);
}

TEST_CASE("What has no place on the earth has no length", "[geo]")
{
    const Ground ground{Crs::wgs84()};
    CHECK_FALSE(ground.place({0, 91}));
    CHECK_FALSE(ground.leg({0, 0}, {0, 91}));
    CHECK_FALSE(ground.end({0, 91}, {Metres{1.0}, 0.0}));
    CHECK_FALSE(ground.length(std::vector<Point>{{0, 0}, {0, 91}}));
}
