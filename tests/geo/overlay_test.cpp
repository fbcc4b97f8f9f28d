#include "random_shapes.h"
#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/overlay.h"

#include <rapidcheck.h>

#include <cmath>

using namespace ecotone::geo;
using tests::boxShape;
using tests::planarArea;

namespace {

const Crs utm = Crs::fromText("EPSG:32722");

} // namespace

TEST_CASE("Set operations on squares", "[geo]")
{
    const Shape a = boxShape({0, 0, 4, 4}, utm);
    const Shape b = boxShape({2, 2, 6, 6}, utm);
    const Shape away = boxShape({10, 10, 11, 11}, utm);
    CHECK(planarArea(intersectionOf(a, b)) == 4.0);
    CHECK(planarArea(differenceOf(a, b)) == 12.0);
    CHECK(planarArea(unionOf(std::vector{a, b, away})) == 29.0); // 16 + 16 - 4 + 1
    CHECK(intersectionOf(a, away).isEmpty());
    CHECK(differenceOf(a, a).isEmpty());
    CHECK(intersectionOf(a, b).crs == utm);
    CHECK(unionOf({}).isEmpty());
    CHECK(unionOf(std::vector{Shape{utm, {}}}).crs == utm);
}

TEST_CASE("Containing and meeting", "[geo]")
{
    const Shape outer = boxShape({0, 0, 4, 4}, utm);
    CHECK(contains(outer, boxShape({1, 1, 2, 2}, utm)));
    CHECK(contains(outer, boxShape({0, 0, 4, 4}, utm))); // borders belong to it
    CHECK_FALSE(contains(outer, boxShape({3, 3, 5, 5}, utm)));
    CHECK(intersects(outer, boxShape({4, 0, 5, 4}, utm))); // a shared border is a meeting
    CHECK_FALSE(intersects(outer, boxShape({4.001, 0, 5, 4}, utm)));
    CHECK_FALSE(intersects(outer, Shape{utm, {}}));
}

TEST_CASE("The intersection with a twin is not lost", "[geo]")
{
    // The corners that clipping gives lie a rounding beside the outline they are on. GEOS 3.11
    // takes the intersection of such a clip with the shape it was clipped from for empty.
    const Shape shape = tests::shapeOf(
        "POLYGON((1.2746049277086526 6.480271668164488, -0.5705191055304288 6.588003292247033, "
        "-1.2168452049687382 5.003330091106453, -0.027926185411594945 3.662160120273766, "
        "1.4951061395554386 4.663975189621237))",
        utm);
    const Shape clip = intersectionOf(boxShape({0, 4, 1, 5}, utm), shape);
    CHECK(planarArea(clip) > 0.9);
    CHECK(planarArea(intersectionOf(clip, shape)) == Approx(planarArea(clip)).epsilon(1e-9));
    CHECK(planarArea(differenceOf(clip, shape)) < 1e-9);
    CHECK(planarArea(unionOf(std::vector{clip, shape})) ==
          Approx(planarArea(shape)).epsilon(1e-9));
}

TEST_CASE("Slivers far from the origin of their CRS can be cut", "[geo]")
{
    // At a northing of nine million doubles are 2e-9 m apart. A corner that lies so much beside
    // the edge it cuts changes a sliver of 1 km by 1 mm by more than 1e-9 of its square metre,
    // and yet is as right as it can be.
    for (int i = 0; i < 200; ++i) {
        const double x = 500'123.4 + 0.0137 * i;
        const double y = 9'000'456.7 + 0.0071 * i;
        const Shape sliver{utm,
                           {{{{x, y},
                              {x + 800.0, y + 600.0},
                              {x + 800.0 - 0.0006, y + 600.0 + 0.0008},
                              {x - 0.0006, y + 0.0008}},
                             {}}}};
        const Shape large{utm,
                          {{{{499'000, 8'999'000},
                             {x + 350.1 + 0.3 * i, 8'999'000},
                             {x + 300.3, 9'002'000.3 + i},
                             {499'000, 9'002'000}},
                            {}}}};
        const double both = planarArea(intersectionOf(sliver, large));
        const double rest = planarArea(differenceOf(sliver, large));
        CHECK(both > 0.3);
        CHECK(both + rest == Approx(1.0).epsilon(1e-4));
    }
}

TEST_CASE("What is in both and what is in one only make the whole", "[geo]")
{
    CHECK(rc::check([] {
        const auto shapes = *tests::shapesOver(10.0, utm);
        const Shape& a = shapes.front();
        const Shape& b = shapes.back();
        const double both = planarArea(intersectionOf(a, b));
        const double areaA = planarArea(a);
        RC_ASSERT(std::abs(both + planarArea(differenceOf(a, b)) - areaA) < 1e-9 * areaA);
        const double together = planarArea(unionOf(std::vector{a, b}));
        RC_ASSERT(std::abs(areaA + planarArea(b) - both - together) < 1e-9 * together);
        RC_ASSERT(!invalidity(unionOf(shapes)));
    }));
}
