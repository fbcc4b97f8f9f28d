#include "random_shapes.h"
#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/buffer.h"
#include "ecotone/geo/reshape.h"
#include "ecotone/geo/simplify.h"
#include "ecotone/geo/split.h"
#include "ecotone/geo/true_area.h"

#include <cmath>
#include <numbers>

using namespace ecotone;
using namespace ecotone::geo;
using tests::boxShape;

namespace {

const Crs utm = Crs::fromText("EPSG:32722");

/// Planar, by the shoelace formula of the test's own.
double areaOf(const Shape& shape)
{
    const auto ringArea = [](const Ring& ring) {
        double doubled = 0.0;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            doubled += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
        return doubled / 2.0;
    };
    double area = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        area += ringArea(polygon.outer);
        for (const Ring& hole : polygon.holes)
            area += ringArea(hole);
    }
    return area;
}

} // namespace

TEST_CASE("A line through a square makes two pieces that make the square", "[geo]")
{
    const Shape square = boxShape({0, 0, 4, 4}, utm);
    const auto pieces = split(square, std::vector<Point>{{1, -1}, {1, 5}});
    REQUIRE(pieces.size() == 2);
    CHECK(areaOf(pieces[0]) == 12.0); // 3 × 4, the larger first
    CHECK(areaOf(pieces[1]) == 4.0);
    CHECK(pieces[0].crs == utm);
    CHECK_FALSE(invalidity(pieces[0]));
}

TEST_CASE("A line that does not go through cuts nothing", "[geo]")
{
    const Shape square = boxShape({0, 0, 4, 4}, utm);
    CHECK(split(square, std::vector<Point>{{1, -1}, {1, 3}}) == std::vector{square});
    CHECK(split(square, std::vector<Point>{{9, 9}, {10, 10}}) == std::vector{square});
    CHECK(split(square, std::vector<Point>{{1, 1}}) == std::vector{square});
}

TEST_CASE("Splitting leaves holes holes, and parts the line does not cut where they are",
          "[geo]")
{
    const Shape shape =
        tests::shapeOf("MULTIPOLYGON(((0 0, 8 0, 8 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1)), "
                       "((20 0, 21 0, 21 1, 20 1, 20 0)))",
                       utm);
    const auto pieces = split(shape, std::vector<Point>{{5, -1}, {5, 5}});
    REQUIRE(pieces.size() == 2);
    CHECK(areaOf(pieces[0]) == 5.0 * 4.0 - 4.0 + 1.0); // with the part far away
    CHECK(areaOf(pieces[1]) == 3.0 * 4.0);
    SECTION("a cut through a hole opens it")
    {
        const auto opened = split(shape, std::vector<Point>{{2, -1}, {2, 5}});
        REQUIRE(opened.size() == 2);
        CHECK(areaOf(opened[0]) + areaOf(opened[1]) == 8.0 * 4.0 - 4.0 + 1.0);
        CHECK(areaOf(opened[1]) == 2.0 * 4.0 - 2.0);
    }
}

TEST_CASE("A line through the inside cuts off the smaller piece, one outside adds", "[geo]")
{
    const Shape square = boxShape({0, 0, 4, 4}, utm);
    const auto cut = reshaped(square, std::vector<Point>{{-1, 2}, {2, -1}});
    REQUIRE(cut);
    CHECK(areaOf(cut.value()) == Approx(16.0 - 0.5)); // the corner (0,0) (1,0) (0,1)
    const auto grown = reshaped(square, std::vector<Point>{{1, 3}, {1, 6}, {3, 6}, {3, 3}});
    REQUIRE(grown);
    CHECK(areaOf(grown.value()) == Approx(16.0 + 4.0)); // two wide, two high
}

TEST_CASE("A line that crosses a border three times draws two stretches anew", "[geo]")
{
    const Shape square = boxShape({0, 0, 8, 4}, utm);
    const auto zigzag =
        reshaped(square, std::vector<Point>{{1, 5}, {1, 3}, {2, 3}, {2, 6}, {3, 6}, {3, 3}});
    REQUIRE(zigzag);
    // A notch of 1 × 1 between x 1 and 2, then a bump of 1 × 2 between x 2 and 3.
    CHECK(areaOf(zigzag.value()) == Approx(32.0 - 1.0 + 2.0));
    CHECK_FALSE(invalidity(zigzag.value()));
}

TEST_CASE("A line that meets the border once is refused", "[geo]")
{
    const auto refused =
        reshaped(boxShape({0, 0, 4, 4}, utm), std::vector<Point>{{-1, 2}, {2, 2}});
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().reason ==
          "The line does not cross the border twice. Draw it so that it begins and ends beyond "
          "the stretch that is to change.");
}

TEST_CASE("A buffer grows a square by its rim and the quarters of a circle", "[geo]")
{
    const Shape square = boxShape({500'000, 8'000'000, 501'000, 8'001'000}, utm);
    const double before = trueArea(square).value();
    const double side = std::sqrt(before); // the square is about a kilometre on the ground
    const double after = trueArea(buffered(square, Metres{100.0})).value();
    const double circle = std::numbers::pi * 100.0 * 100.0;
    // Eight lines to a quarter make 0.6 % less than a circle of it.
    CHECK(after == Approx(before + 4.0 * side * 100.0 + circle).epsilon(0.0005));
    const double shrunk = trueArea(buffered(square, Metres{-100.0})).value();
    CHECK(shrunk == Approx((side - 200.0) * (side - 200.0)).epsilon(0.0005));
    CHECK(buffered(square, Metres{-600.0}).isEmpty());
}

TEST_CASE("A buffer measures on the ground, also where the map is stretched", "[geo]")
{
    // At 60 degrees web Mercator doubles lengths: a kilometre there is half a kilometre.
    const Crs web = Crs::fromText("EPSG:3857");
    const double y = 8'399'737.9; // 60 degrees north
    const Shape square = boxShape({0, y, 2000, y + 2000}, web);
    const double before = trueArea(square).value();
    const double after = trueArea(buffered(square, Metres{100.0})).value();
    CHECK(before == Approx(1e6).epsilon(0.01));
    CHECK(after == Approx(before + 4.0 * std::sqrt(before) * 100.0 + std::numbers::pi * 1e4)
                       .epsilon(0.002));
}

TEST_CASE("What has no place on the earth cannot be buffered", "[geo]")
{
    const std::string error = tests::errorOf([] {
        return buffered(boxShape({1e9, 1e9, 2e9, 2e9}, Crs::fromText("EPSG:32722")),
                        Metres{1.0});
    });
    CHECK(error.find("has no place on the earth") != std::string::npos);
}

TEST_CASE("Simplifying drops points within the tolerance and keeps rings", "[geo]")
{
    const Shape shape = tests::shapeOf("POLYGON((0 0, 5 0.1, 10 0, 10 10, 5 9.95, 0 10, 0 0), "
                                       "(4 4, 4 4.2, 4.2 4.2, 4.2 4, 4 4))",
                                       utm);
    const Shape fewer = simplified(shape, 0.5);
    CHECK(pointCount(fewer) < pointCount(shape));
    REQUIRE(fewer.polygons.size() == 1);
    CHECK(fewer.polygons[0].outer.size() == 4);
    CHECK(fewer.polygons[0].holes.size() == 1); // smaller than the tolerance, and still there
    CHECK_FALSE(invalidity(fewer));
    CHECK(simplified(shape, 1e-6) == shape);
}
