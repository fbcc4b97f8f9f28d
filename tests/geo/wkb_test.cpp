#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/wkb.h"

using namespace ecotone::geo;

TEST_CASE("A shape comes back from WKB and WKT to the last bit", "[geo]")
{
    const Crs utm = Crs::fromText("EPSG:32722");
    const Shape shape = tests::shapeOf("MULTIPOLYGON(((0.1 0.2, 10 0, 10 10.3, 0 10), "
                                       "(2 2, 2 3, 3.7 3, 3 2)), ((20 20, 30 20, 25 31.7)))",
                                       utm);
    REQUIRE(shape.polygons.size() == 2);
    CHECK(makeShapeFromWkb(toWkb(shape), utm).value().shape == shape);
    CHECK(makeShapeFromWkt(toWkt(shape), utm).value().shape == shape);
}

TEST_CASE("WKB is ISO, little endian, with closed rings", "[geo]")
{
    const Shape triangle{Crs::wgs84(), {{{{0, 0}, {1, 0}, {0, 1}}, {}}}};
    const std::string wkb = toWkb(triangle);
    // Head 9 bytes, polygon head 9, ring count 4, four points of 16.
    CHECK(wkb.size() == 9 + 9 + 4 + 4 * 16);
    CHECK(wkb.substr(0, 9) == std::string("\x01\x06\0\0\0\x01\0\0\0", 9));
    CHECK(wkb.substr(18, 4) == std::string("\x04\0\0\0", 4));
    CHECK(toWkt(triangle) == "MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)))");
}

TEST_CASE("An empty shape is written as an empty multipolygon", "[geo]")
{
    CHECK(toWkt(Shape{}) == "MULTIPOLYGON EMPTY");
    CHECK(toWkb(Shape{}) == std::string("\x01\x06\0\0\0\0\0\0\0", 9));
}
