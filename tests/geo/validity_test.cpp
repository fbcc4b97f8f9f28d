#include "random_shapes.h"
#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/validity.h"
#include "ecotone/geo/wkb.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace ecotone::geo;

namespace {

const Crs utm = Crs::fromText("EPSG:32722");
const Crs degrees = Crs::wgs84();

MadeShape made(std::string_view wkt, const Crs& crs = utm)
{
    return makeShapeFromWkt(wkt, crs).value();
}

std::string refusal(std::string_view wkt, const Crs& crs = utm)
{
    return makeShapeFromWkt(wkt, crs).refusal().reason;
}

} // namespace

TEST_CASE("A valid shape comes through as it is, but for the direction of rings", "[geo]")
{
    const std::vector<Polygon> drawn{
        {{{0.1, 0.2}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {2, 4}, {4, 4}, {4, 2}}}}};
    const MadeShape kept = makeShape(drawn, utm).value();
    CHECK(kept.shape.polygons == drawn);
    CHECK_FALSE(kept.repair.wasRepaired());
    CHECK(kept.repair.areaBefore == kept.repair.areaAfter);

    std::vector<Polygon> turned = drawn;
    std::reverse(turned[0].outer.begin(), turned[0].outer.end());
    std::reverse(turned[0].holes[0].begin(), turned[0].holes[0].end());
    CHECK(makeShape(turned, utm).value().shape.polygons == drawn);
}

TEST_CASE("Repeated points and closing points go without a word", "[geo]")
{
    const MadeShape shape =
        makeShape({{{{0, 0}, {0, 0}, {4, 0}, {4, 3}, {4, 3}, {0, 0}}, {}}}, utm).value();
    CHECK(shape.shape.polygons[0].outer == Ring{{0, 0}, {4, 0}, {4, 3}});
    CHECK_FALSE(shape.repair.wasRepaired());
}

TEST_CASE("A bow-tie becomes its two wings", "[geo]")
{
    const MadeShape shape = made("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))");
    REQUIRE(shape.repair.defects.size() == 1);
    CHECK(shape.repair.defects[0] == "Self-intersection at (5, 5)");
    CHECK(shape.shape.polygons.size() == 2);
    CHECK(shape.repair.areaBefore == 0.0); // the wings cancel as drawn
    CHECK(shape.repair.areaAfter == Approx(50.0));
    CHECK_FALSE(invalidity(shape.shape));
}

TEST_CASE("Overlapping and adjoining parts are united", "[geo]")
{
    const MadeShape overlapping =
        made("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((2 2,6 2,6 6,2 6,2 2)))");
    CHECK(overlapping.shape.polygons.size() == 1);
    CHECK(overlapping.repair.wasRepaired());
    CHECK(overlapping.repair.areaBefore == 32.0);
    CHECK(overlapping.repair.areaAfter == Approx(28.0)); // 16 + 16 - 4

    const MadeShape adjoining =
        made("MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((4 0,8 0,8 4,4 4,4 0)))");
    CHECK(adjoining.shape.polygons.size() == 1);
    CHECK(adjoining.repair.areaAfter == Approx(32.0));
}

TEST_CASE("Each defect is named with its place", "[geo]")
{
    const MadeShape shape = made("MULTIPOLYGON(((0 0,10 10,10 0,0 10,0 0)),"
                                 "((20 0,24 0,24 4,20 4,20 0),(26 1,27 1,27 2,26 2,26 1)))");
    REQUIRE(shape.repair.defects.size() == 2);
    CHECK(shape.repair.defects[0].find("(5, 5)") != std::string::npos);
    CHECK(shape.repair.defects[1].find("Hole lies outside shell") != std::string::npos);
}

TEST_CASE("Polygons are taken out of collections, other parts fall away", "[geo]")
{
    const MadeShape shape = made("GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 9 9), "
                                 "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0))))");
    CHECK(shape.shape.polygons.size() == 1);
    CHECK(shape.repair.areaAfter == 16.0);
}

TEST_CASE("Heights and SRIDs are dropped", "[geo]")
{
    CHECK(made("SRID=32722;POLYGON Z((0 0 5, 4 0 5, 4 4 5, 0 4 5, 0 0 5))").shape ==
          made("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))").shape);
    // A ring that is not closed is closed.
    CHECK(made("POLYGON((0 0, 4 0, 4 4, 0 4))").shape ==
          made("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))").shape);
}

TEST_CASE("What is no surface is refused in plain words", "[geo]")
{
    CHECK(refusal("LINESTRING(0 0, 1 1)").find("no polygon") != std::string::npos);
    CHECK(refusal("POLYGON EMPTY").find("no polygon") != std::string::npos);
    CHECK(refusal("POLYGON((0 0, 1 1, 0 0))").find("no polygon") != std::string::npos);
    CHECK(refusal("POLYGON((0 0, 5 5, 10 10, 0 0))").find("no polygon") != std::string::npos);
    CHECK(refusal("POLYGON((0 0, 1 0").find("cannot be read as WKT") != std::string::npos);
    CHECK(makeShapeFromWkb("\x01\x03", utm).refusal().reason.find("cannot be read as WKB") !=
          std::string::npos);
    CHECK(refusal("POLYGON((0 0, 1 0, 1 91, 0 0))", degrees).find("latitude 91") !=
          std::string::npos);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(makeShape({{{{0, 0}, {1, nan}, {1, 1}}, {}}}, utm)
              .refusal()
              .reason.find("not a place") != std::string::npos);
}

TEST_CASE("A ring in degrees that jumps across the antimeridian is made to run on", "[geo]")
{
    // Two degrees wide, from 179 E to 179 W.
    const MadeShape shape =
        made("POLYGON((179 -18, -179 -18, -179 -16, 179 -16, 179 -18))", degrees);
    CHECK(shape.shape.polygons[0].outer ==
          Ring{{179, -18}, {181, -18}, {181, -16}, {179, -16}});
    CHECK_FALSE(shape.repair.wasRepaired());

    SECTION("with its hole, wherever that was drawn")
    {
        const Shape holed = made("POLYGON((179 -18, -179 -18, -179 -16, 179 -16, 179 -18), "
                                 "(-179.8 -17.5, -179.2 -17.5, -179.2 -17, -179.8 -17, "
                                 "-179.8 -17.5))",
                                 degrees)
                                .shape;
        CHECK(boxOf(Shape{degrees, {{holed.polygons[0].holes[0], {}}}}).minX ==
              Approx(180.2).epsilon(1e-12));
        CHECK_FALSE(invalidity(holed));
    }
}

TEST_CASE("Boxes round the earth and edges on a pole are left as drawn", "[geo]")
{
    const std::string_view belt = "POLYGON((-180 -60, 180 -60, 180 60, -180 60, -180 -60))";
    CHECK(boxOf(made(belt, degrees).shape) == Box{-180, -60, 180, 60});
    // The foot of Antarctica in Natural Earth.
    const MadeShape cap = made(
        "POLYGON((-180 -90, 180 -90, 180 -84, 90 -66, 0 -70, -90 -72, -180 -84, -180 -90))",
        degrees);
    CHECK(boxOf(cap.shape).width() == 360.0);
    CHECK_FALSE(cap.repair.wasRepaired());
}

TEST_CASE("A ring round the pole is closed along it, and that is said", "[geo]")
{
    const MadeShape cap = made("POLYGON((0 80, 90 80, 180 80, -90 80, 0 80))", degrees);
    CHECK(cap.repair.wasRepaired());
    CHECK(cap.repair.areaAfter == Approx(360.0 * 10.0));
    CHECK_FALSE(invalidity(cap.shape));
}

TEST_CASE("Whatever is drawn becomes valid, and what is valid stays", "[geo]")
{
    CHECK(rc::check([] {
        std::vector<Polygon> drawn;
        const int parts = *rc::gen::inRange(1, 4);
        for (int part = 0; part < parts; ++part) {
            Polygon polygon;
            for (int i = 0; i < 8; ++i)
                polygon.outer.push_back({*tests::number(0, 10), *tests::number(0, 10)});
            Ring& hole = polygon.holes.emplace_back();
            for (int i = 0; i < 3; ++i)
                hole.push_back({*tests::number(2, 8), *tests::number(2, 8)});
            drawn.push_back(polygon);
        }
        const auto result = makeShape(drawn, utm);
        if (!result)
            return; // All of it fell away.
        RC_ASSERT(!invalidity(result.value().shape));
        const MadeShape again = makeShape(result.value().shape.polygons, utm).value();
        RC_ASSERT(again.shape == result.value().shape);
        RC_ASSERT(!again.repair.wasRepaired());
    }));
}
