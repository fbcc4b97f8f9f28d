#include "shapes.h"
#include "support/catch.h"
#include "worked_example.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/overlay.h"
#include "ecotone/geo/true_area.h"

#include <cmath>

using namespace ecotone;
using namespace ecotone::geo;

TEST_CASE("SP-01: one-degree cells have the published areas", "[geo]")
{
    const auto example = tests::workedExample("SP-01");
    const auto& cells = example["inputs"]["cells"];
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double latMin = cells[i]["lat_min"];
        const double latMax = cells[i]["lat_max"];
        const double width = cells[i]["width_deg"];
        const double expectedKm2 = example["expected"]["area_km2"][i];
        const double tolerance = example["tolerance"]["value"];
        CHECK(zonalCellArea(latMin, latMax, width).value() / 1e6 ==
              Approx(expectedKm2).epsilon(tolerance));
        // The same as a shape in degrees, whose edges are parallels too.
        const Shape cell = tests::boxShape({10.0, latMin, 10.0 + width, latMax}, Crs::wgs84());
        CHECK(trueArea(cell).value() / 1e6 == Approx(expectedKm2).epsilon(tolerance));
    }
}

TEST_CASE("SP-02: web Mercator inflates areas fourfold at 60 degrees", "[geo]")
{
    const auto example = tests::workedExample("SP-02");
    const double latitude = example["inputs"]["latitude_deg"];
    const double expected = example["expected"]["inflation_factor"];
    CHECK(webMercatorInflation(latitude) ==
          Approx(expected).margin(example["tolerance"]["value"].get<double>()));

    // 1 km of the map at 60 N (y = 8399737.89 m) is a quarter of a square kilometre, but for
    // the flattening of the earth, which is below 0.7 %.
    const Shape square =
        tests::boxShape({0, 8'399'237.9, 1000, 8'400'237.9}, Crs::fromText("EPSG:3857"));
    CHECK(trueArea(square).value() == Approx(1e6 / expected).epsilon(0.007));
}

TEST_CASE("SP-03: union, overlap and outside are told apart", "[geo]")
{
    const auto example = tests::workedExample("SP-03");
    const Crs crs = Crs::fromText("EPSG:6933");
    const auto boxOfRect = [&](const nlohmann::json& r) {
        return tests::boxShape({r[0], r[1], r[2], r[3]}, crs);
    };
    const Shape aoi = boxOfRect(example["inputs"]["aoi"]);
    std::vector<Shape> clipped;
    double gross = 0.0;
    double outside = 0.0;
    for (const auto& rect : example["inputs"]["polygons"]) {
        const Shape shape = boxOfRect(rect);
        gross += toHectares(trueArea(shape)).value();
        outside += toHectares(trueArea(differenceOf(shape, aoi))).value();
        clipped.push_back(intersectionOf(shape, aoi));
    }
    const double together = toHectares(trueArea(unionOf(clipped))).value();
    const auto& expected = example["expected"];
    const auto margin = example["tolerance"]["value"].get<double>();
    CHECK(gross == Approx(expected["gross_sum_ha"].get<double>()).margin(margin));
    CHECK(outside == Approx(expected["outside_aoi_ha"].get<double>()).margin(margin));
    CHECK(together == Approx(expected["union_in_aoi_ha"].get<double>()).margin(margin));
    CHECK(gross - outside - together ==
          Approx(expected["overlap_ha"].get<double>()).margin(margin));
}

TEST_CASE("The whole earth has the area of the ellipsoid", "[geo]")
{
    // 510 065 621 724 089 m²: GeographicLib, geod(1) and Planimeter, for WGS 84.
    const double earth = 510'065'621'724'089.0;
    CHECK(zonalCellArea(-90, 90, 360).value() == Approx(earth).epsilon(1e-14));
    const Shape degrees = tests::boxShape({-180, -90, 180, 90}, Crs::wgs84());
    CHECK(trueArea(degrees).value() == Approx(earth).epsilon(1e-12));
}

TEST_CASE("Two independent roads lead to one area", "[geo]")
{
    const auto [crs, box] = GENERATE(table<const char*, Box>({
        {"EPSG:4326", Box{-52, 1, -51.5, 1.25}},
        {"EPSG:4326", Box{179, -18, 181, -16}},
        {"EPSG:32722", Box{3e5, 9.2e6, 3.05e5, 9.204e6}},
        {"EPSG:32722", Box{3e5, 9.2e6, 3.001e5, 9.2001e6}},
        {"EPSG:3857", Box{1e6, 6e6, 1.02e6, 6.01e6}},
        {"ESRI:54009", Box{-5e6, 2e6, -4.98e6, 2.02e6}},
        {"ESRI:54008", Box{-5e6, 2e6, -4.98e6, 2.02e6}},
        {"EPSG:3035", Box{4e6, 3e6, 4.05e6, 3.05e6}},
        {"EPSG:6933", Box{-5e6, 1e5, -4.9e6, 2e5}},
        {"EPSG:2227", Box{6e6, 2e6, 6.01e6, 2.01e6}},
        {"EPSG:3995", Box{-5e5, -4e5, 6e5, 5e5}},  // the north pole inside
        {"EPSG:3031", Box{-5e5, -4e5, 6e5, 5e5}},  // the south pole inside
        {"EPSG:3031", Box{1000, 1000, 2e5, 1e5}},  // close to it
        {"EPSG:4267", Box{-100, 40, -99.5, 40.5}}, // NAD27
    }));
    const Shape shape = tests::boxShape(box, Crs::fromText(crs));
    INFO(crs);
    // The geodesic road of an equal-area CRS goes through PROJ's series for the authalic
    // latitude, which are good to a billionth; the other does not.
    CHECK(trueArea(shape) / geodesicArea(shape) == Approx(1.0).epsilon(2e-9));
}

TEST_CASE("Holes are taken off", "[geo]")
{
    const Crs utm = Crs::fromText("EPSG:32722");
    const Shape holed = tests::shapeOf(
        "POLYGON((300000 9200000, 310000 9200000, 310000 9210000, 300000 9210000),"
        "(302000 9202000, 302000 9204000, 304000 9204000, 304000 9202000))",
        utm);
    const Shape hole = tests::boxShape({302000, 9202000, 304000, 9204000}, utm);
    const Shape full = tests::boxShape({300000, 9200000, 310000, 9210000}, utm);
    CHECK((trueArea(holed) + trueArea(hole)).value() ==
          Approx(trueArea(full).value()).epsilon(1e-12));
    CHECK(trueArea(Shape{utm, {}}).value() == 0.0);
}

TEST_CASE("A ring of land round the pole has a hole round the pole", "[geo]")
{
    const Crs arctic = Crs::fromText("EPSG:3995");
    const Shape outer = tests::boxShape({-1e6, -1e6, 1e6, 1e6}, arctic);
    const Shape inner = tests::boxShape({-2e5, -2e5, 3e5, 2e5}, arctic);
    const Shape ring = differenceOf(outer, inner);
    REQUIRE(ring.polygons.size() == 1);
    REQUIRE(ring.polygons[0].holes.size() == 1);
    CHECK((trueArea(ring) + trueArea(inner)).value() ==
          Approx(trueArea(outer).value()).epsilon(1e-11));
}

TEST_CASE("A circle has the area it was asked for, in any CRS", "[geo]")
{
    const auto code = GENERATE("EPSG:4326", "EPSG:32722", "EPSG:3857", "ESRI:54009");
    const Crs crs = Crs::fromText(code);
    const double area = GENERATE(1e4, 1e8, 1e11);
    const Point centre = Transformation{Crs::wgs84(), crs}.apply(Point{-51.3, -2.4});
    const Shape circle = circleOfArea(centre, crs, area);
    CHECK(circle.crs == crs);
    CHECK(trueArea(circle).value() == Approx(area).epsilon(2e-9));
    CHECK(contains(circle, tests::boxShape({centre.x - 1e-6, centre.y - 1e-6, centre.x + 1e-6,
                                            centre.y + 1e-6},
                                           crs)));
}

TEST_CASE("What is not on the earth is not measured", "[geo]")
{
    const Crs mollweide = Crs::fromText("ESRI:54009");
    const Shape outside = tests::boxShape({17.5e6, 8.5e6, 17.9e6, 8.9e6}, mollweide);
    CHECK(tests::errorOf([&] {
              return trueArea(outside);
          }).find("in ESRI:54009 on the earth") != std::string::npos);
    CHECK_THROWS_AS(geodesicArea(outside), GeometryError);
    CHECK_THROWS_AS(circleOfArea({17.9e6, 8.9e6}, mollweide, 1.0), GeometryError);
}
