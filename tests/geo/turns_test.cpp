#include "support/catch.h"

#include "ecotone/geo/turns.h"

using namespace ecotone::geo;

namespace {

Box boxFrom(double minX, double maxX)
{
    return {minX, -1.0, maxX, 1.0};
}

} // namespace

TEST_CASE("In degrees boxes meet after whole turns", "[geo]")
{
    const Crs degrees = Crs::wgs84();
    CHECK(shiftsThatMeet(boxFrom(10, 20), boxFrom(15, 25), degrees) == std::vector{0.0});
    CHECK(shiftsThatMeet(boxFrom(-180, -179), boxFrom(178, 182), degrees) ==
          std::vector{360.0});
    CHECK(shiftsThatMeet(boxFrom(178, 182), boxFrom(-180, -170), degrees) ==
          std::vector{-360.0});
    CHECK(shiftsThatMeet(boxFrom(-75, -70), boxFrom(0, 360), degrees) == std::vector{360.0});
    CHECK(shiftsThatMeet(boxFrom(-180, 180), boxFrom(177, 182), degrees) ==
          std::vector{0.0, 360.0});
    CHECK(shiftsThatMeet(boxFrom(10, 20), boxFrom(30, 40), degrees).empty());
    CHECK(shiftsThatMeet({10, 5, 20, 6}, boxFrom(10, 20), degrees).empty()); // farther north
    CHECK(shiftsThatMeet(Box{}, boxFrom(0, 1), degrees).empty());
    CHECK(shiftsThatMeet(boxFrom(0, 1), Box{}, degrees).empty());
}

TEST_CASE("In metres a place is met as it lies or not at all", "[geo]")
{
    const Crs utm = Crs::fromText("EPSG:32722");
    CHECK(shiftsThatMeet(boxFrom(0, 10), boxFrom(10, 20), utm) == std::vector{0.0});
    CHECK(shiftsThatMeet(boxFrom(0, 10), boxFrom(360, 370), utm).empty());
}

TEST_CASE("Shapes and boxes move along x, holes too", "[geo]")
{
    CHECK(movedAlongX({1, 2, 3, 4}, 360.0) == Box{361, 2, 363, 4});
    Shape shape{Crs::wgs84(), {{{{0, 0}, {3, 0}, {3, 3}}, {{{1, 0.5}, {2, 0.5}, {2, 1}}}}}};
    moveAlongX(shape, -360.0);
    CHECK(shape.polygons[0].outer == Ring{{-360, 0}, {-357, 0}, {-357, 3}});
    CHECK(shape.polygons[0].holes[0] == Ring{{-359, 0.5}, {-358, 0.5}, {-358, 1}});
}
