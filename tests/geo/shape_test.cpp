#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/shape.h"
#include "ecotone/geo/true_area.h"

#include <cmath>

using namespace ecotone::geo;

namespace {

double planarArea(const Ring& ring)
{
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return twice / 2.0;
}

/// Distance of a point from the nearest edge of a ring.
double distanceTo(const Ring& ring, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        const double length2 = std::pow(b.x - a.x, 2) + std::pow(b.y - a.y, 2);
        const double t = std::clamp(
            ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2, 0.0, 1.0);
        nearest = std::min(
            nearest, std::hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y)));
    }
    return nearest;
}

} // namespace

TEST_CASE("A shape that stays in its CRS keeps every bit", "[geo]")
{
    const Shape shape = tests::shapeOf("POLYGON((0.1 0.2, 1 0, 1 1))", Crs::wgs84());
    CHECK(transformed(shape, Crs::fromText("OGC:CRS84")) == shape);
    CHECK(pointCount(shape) == 3);
    CHECK(boxOf(shape) == Box{0.1, 0.0, 1.0, 1.0});
}

TEST_CASE("Edges stay within a centimetre of where they were straight", "[geo]")
{
    // 1 degree wide and high: the parallel bends by hundreds of metres in UTM.
    const Shape box = tests::boxShape({-52, 1, -51, 2}, Crs::wgs84());
    const Crs utm = Crs::fromText("EPSG:32622");
    const Shape moved = transformed(box, utm);
    const Transformation there{Crs::wgs84(), utm};
    for (int i = 0; i <= 1000; ++i) {
        const double t = i / 1000.0;
        CHECK(distanceTo(moved.polygons[0].outer, there.apply(Point{-52 + t, 2.0})) < 0.01);
        CHECK(distanceTo(moved.polygons[0].outer, there.apply(Point{-51.0, 1 + t})) < 0.01);
    }
    CHECK(pointCount(moved) < 2000);
}

TEST_CASE("The area survives a transformation to a billionth", "[geo]")
{
    // Between two equal-area CRSs of the ellipsoid areas must agree whatever the shape.
    const Crs from = Crs::fromText("EPSG:6933");
    const Crs to = Crs::fromText("+proj=laea +lat_0=48 +lon_0=10 +datum=WGS84");
    const double size = GENERATE(100.0, 1e4, 1e6);
    const Shape triangle = tests::boxShape({1e6, 5e6, 1e6 + size, 5e6 + size / 2}, from);
    const Shape moved = transformed(triangle, to);
    CHECK(planarArea(moved.polygons[0].outer) / (size * size / 2) == Approx(1.0).epsilon(1e-9));
}

TEST_CASE("Neighbours stay neighbours: a shared edge gets the same points", "[geo]")
{
    const Crs utm = Crs::fromText("EPSG:32622");
    const Shape west = transformed(tests::boxShape({-52, 1, -51, 2}, Crs::wgs84()), utm);
    const Shape east = transformed(tests::boxShape({-51, 1, -50, 2}, Crs::wgs84()), utm);
    const auto on51 = [&](const Shape& shape) {
        Ring points;
        for (const Point& p : shape.polygons[0].outer)
            if (std::abs(p.x - 500000.0) < 1e-6)
                points.push_back(p);
        std::sort(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
        return points;
    };
    CHECK(on51(west).size() >= 2);
    CHECK(on51(west) == on51(east));
}

TEST_CASE("A shape across the antimeridian comes out whole", "[geo]")
{
    const Shape fiji = tests::shapeOf(
        "POLYGON((179 -18, -179 -18, -179 -16, 179 -16, 179 -18))", Crs::wgs84());
    const Shape utm = transformed(fiji, Crs::fromText("EPSG:32760"));
    CHECK(boxOf(utm).width() < 250e3); // 2 degrees at 17 S are 213 km
    const Shape back = transformed(utm, Crs::wgs84());
    CHECK(boxOf(back).width() == Approx(2.0).epsilon(1e-6));
}

TEST_CASE("A shape round the pole is closed along the pole in degrees", "[geo]")
{
    const Shape cap = tests::boxShape({-1e6, -1e6, 1e6, 1e6}, Crs::fromText("EPSG:3995"));
    const Box box = boxOf(transformed(cap, Crs::wgs84()));
    CHECK(box.width() == Approx(360.0));
    CHECK(box.maxY == 90.0);
    const Shape south = tests::boxShape({-1e6, -1e6, 1e6, 1e6}, Crs::fromText("EPSG:3031"));
    CHECK(boxOf(transformed(south, Crs::wgs84())).minY == -90.0);
}

TEST_CASE("A shape without a place in the other CRS is refused with its name", "[geo]")
{
    const Shape outside =
        tests::boxShape({17.5e6, 8.5e6, 17.9e6, 8.9e6}, Crs::fromText("ESRI:54009"));
    const std::string error =
        tests::errorOf([&] { return transformed(outside, Crs::wgs84()); });
    CHECK(error.starts_with("Cannot bring a shape from ESRI:54009 to EPSG:4326"));
}

TEST_CASE("A shape across the rim of a world map is cut there and keeps its area", "[geo]")
{
    const Crs world = Crs::fromText("EPSG:6933"); // equal-area: planar areas are true areas
    const Shape fiji = tests::shapeOf(
        "POLYGON((179 -18, -179 -18, -179 -16, 179 -16, 179 -18))", Crs::wgs84());
    const double area = trueArea(fiji).value();
    const auto checkBothSides = [&](const Shape& moved) {
        CHECK(moved.polygons.size() == 2);
        CHECK(boxOf(moved).minX < -17.3e6);
        CHECK(boxOf(moved).maxX > 17.3e6);
        CHECK(trueArea(moved).value() == Approx(area).epsilon(3e-9));
    };
    checkBothSides(transformed(fiji, world));

    SECTION("also when it was drawn in metres")
    {
        checkBothSides(transformed(transformed(fiji, Crs::fromText("EPSG:32760")), world));
    }
    SECTION("and one that was cut at the antimeridian before")
    {
        checkBothSides(transformed(
            tests::shapeOf("MULTIPOLYGON(((179 -18,180 -18,180 -16,179 -16,179 -18)),"
                           "((-180 -18,-179 -18,-179 -16,-180 -16,-180 -18)))",
                           Crs::wgs84()),
            world));
    }
    SECTION("in a projection with a curved rim and in one with another middle, too")
    {
        CHECK(transformed(fiji, Crs::fromText("ESRI:54009")).polygons.size() == 2);
        const Crs americas = Crs::fromText("+proj=moll +lon_0=-100 +datum=WGS84");
        const Shape india = tests::boxShape({75, 10, 85, 20}, Crs::wgs84());
        CHECK(transformed(india, americas).polygons.size() == 2); // the rim is at 80 E
    }
}

TEST_CASE("A shape round the pole is cut for a world map", "[geo]")
{
    const Shape cap = tests::boxShape({-1e6, -1e6, 1e6, 1e6}, Crs::fromText("EPSG:3995"));
    const Shape moved = transformed(cap, Crs::fromText("EPSG:6933"));
    CHECK(trueArea(moved) / trueArea(cap) == Approx(1.0).epsilon(1e-8));
}
