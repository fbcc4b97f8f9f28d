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
