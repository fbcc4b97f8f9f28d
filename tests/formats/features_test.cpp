#include "formats/temporary_folder.h"
#include "formats/vector_file.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace ecotone;
using formats::FeatureRequest;
using formats::FeatureSet;
using tests::TemporaryFolder;
using tests::VectorLayer;
using tests::writeVector;

namespace {

const std::string square = "POLYGON ((0 0,100 0,100 100,0 100,0 0))";

std::vector<std::string> codesOf(const Findings& findings)
{
    std::vector<std::string> codes;
    for (const Finding& finding : findings)
        codes.push_back(finding.code);
    return codes;
}

const Finding& findingOf(const Findings& findings, const std::string& code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    INFO("looking for the finding " << code);
    REQUIRE(found != findings.end());
    return *found;
}

double planarArea(const geo::Shape& shape)
{
    double doubled = 0.0;
    const auto add = [&](const geo::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::Point a = ring[i];
            const geo::Point b = ring[(i + 1) % ring.size()];
            doubled += a.x * b.y - b.x * a.y;
        }
    };
    for (const geo::Polygon& polygon : shape.polygons) {
        add(polygon.outer);
        std::ranges::for_each(polygon.holes, add);
    }
    return doubled / 2.0;
}

FeatureSet oneLayer(const TemporaryFolder& folder,
                    const std::vector<VectorLayer::Row>& rows,
                    const std::string& crs = "EPSG:32631")
{
    return formats::readFeatures(
        {.file = writeVector(folder / "a.gpkg", "GPKG", {{.crs = crs, .rows = rows}})});
}

} // namespace

TEST_CASE("Features are the same whatever format they came in", "[formats]")
{
    const TemporaryFolder folder;
    const auto [driver, name] =
        GENERATE(table<std::string, std::string>({{"GPKG", "a.gpkg"},
                                                  {"ESRI Shapefile", "a.shp"},
                                                  {"FlatGeobuf", "a.fgb"},
                                                  {"GML", "a.gml"},
                                                  {"OpenFileGDB", "a.gdb"}}));
    const auto file = writeVector(folder / name, driver,
                                  {{.name = "a",
                                    .fields = {"owner"},
                                    .rows = {{"POLYGON ((500000 4000000,500100 4000000,"
                                              "500100 4000100,500000 4000100,500000 4000000))",
                                              {"Nord"}},
                                             {"POLYGON ((500200 4000000,500210 4000000,"
                                              "500210 4000010,500200 4000000))",
                                              {"Süd"}}},
                                    .options = {"SPATIAL_INDEX=NO", // which reorders FlatGeobuf
                                                "ENCODING=UTF-8"},
                                    .isPolygons = true}});
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.layerName == "a");
    CHECK(set.crs.code() == "EPSG:32631");
    REQUIRE(set.features.size() == 2);
    CHECK(set.features[0].text("owner") == "Nord");
    CHECK(set.features[1].text("owner") == "Süd");
    CHECK(set.features[0].text("no such field").empty());
    REQUIRE(set.features[0].shape);
    CHECK(set.features[0].shape->crs == set.crs);
    CHECK(planarArea(*set.features[0].shape) == Approx(10'000.0));
    CHECK(planarArea(*set.features[1].shape) == Approx(50.0));
    CHECK(codesOf(set.findings) == std::vector<std::string>{});
}

TEST_CASE("Formats that are always WGS 84 are read as such", "[formats]")
{
    const TemporaryFolder folder;
    const auto [driver, name] = GENERATE(table<std::string, std::string>(
        {{"GeoJSON", "a.geojson"}, {"LIBKML", "a.kml"}, {"GeoJSONSeq", "a.geojsonl"}}));
    const auto file =
        writeVector(folder / name, driver,
                    {{.name = "a",
                      .crs = "EPSG:4326",
                      .fields = {"Name"},
                      .rows = {{"POLYGON ((10 50,11 50,11 51,10 51,10 50))", {"Ä"}},
                               {"POINT (10.5 50.5)", {"shaft"}}}}});
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.crs == geo::Crs::wgs84());
    REQUIRE(set.features.size() == 2);
    CHECK(set.features[0].text("Name") == "Ä");
    REQUIRE(set.features[0].shape);
    CHECK(planarArea(*set.features[0].shape) == Approx(1.0));
    CHECK_FALSE(set.features[1].shape);
    REQUIRE(set.features[1].point);
    CHECK(*set.features[1].point == geo::Point{10.5, 50.5});
}

TEST_CASE("TopoJSON and GPX are read", "[formats]")
{
    const TemporaryFolder folder;
    const auto topology = folder.write(
        "a.topojson", R"({"type":"Topology","objects":{"areas":{"type":"GeometryCollection",
        "geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"n":1}}]}},
        "arcs":[[[10,50],[11,50],[11,51],[10,51],[10,50]]]})");
    const FeatureSet areas =
        formats::readFeatures({.file = topology, .crsOverride = "EPSG:4326"});
    REQUIRE(areas.features.size() == 1);
    CHECK(planarArea(*areas.features[0].shape) == Approx(1.0));

    const auto waypoints =
        folder.write("a.gpx", R"(<?xml version="1.0"?><gpx version="1.1" creator="test"
        xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50.5" lon="10.5"><name>plot</name></wpt>
        </gpx>)");
    const FeatureSet plots = formats::readFeatures({.file = waypoints});
    REQUIRE(plots.features.size() == 1);
    CHECK(plots.features[0].text("name") == "plot");
    CHECK(*plots.features[0].point == geo::Point{10.5, 50.5});
}

TEST_CASE("Closed lines of a drawing are the surfaces they enclose", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = writeVector(
        folder / "a.dxf", "DXF",
        {{.name = "entities",
          .crs = "",
          .rows = {{"LINESTRING (0 0,100 0,100 100,0 100,0 0)"}, {"LINESTRING (0 0,50 50)"}}}});
    CHECK_THROWS_WITH(formats::readFeatures({.file = file}), Catch::Contains("--crs EPSG:"));
    const FeatureSet set = formats::readFeatures({.file = file, .crsOverride = "EPSG:32631"});
    REQUIRE(set.features.size() == 2);
    REQUIRE(set.features[0].shape);
    CHECK(planarArea(*set.features[0].shape) == Approx(10'000.0));
    CHECK_FALSE(set.features[1].shape);
    CHECK(codesOf(set.findings) == std::vector<std::string>{"lines-left-out", "closed-lines"});
}

TEST_CASE("A choice between layers is left to the person", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = writeVector(
        folder / "a.gpkg", "GPKG",
        {{.name = "one", .rows = {{square}}}, {.name = "two", .rows = {{square}, {square}}}});
    CHECK_THROWS_WITH(formats::readFeatures({.file = file}),
                      Catch::Contains("“one” and “two”") && Catch::Contains("--layer"));
    CHECK_THROWS_WITH(formats::readFeatures({.file = file, .layer = "three"}),
                      Catch::Contains("no layer “three”"));
    CHECK(formats::readFeatures({.file = file, .layer = "two"}).features.size() == 2);

    const auto clear = writeVector(folder / "b.gpkg", "GPKG",
                                   {{.name = "empty"}, {.name = "full", .rows = {{square}}}});
    CHECK(formats::readFeatures({.file = clear}).layerName == "full");
}

TEST_CASE("Features without a CRS are refused until one is given", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = writeVector(folder / "a.shp", "ESRI Shapefile",
                                  {{.name = "a", .crs = "", .rows = {{square}}}});
    CHECK_THROWS_WITH(formats::readFeatures({.file = file}),
                      Catch::Contains("a.shp") && Catch::Contains("--crs EPSG:") &&
                          Catch::Contains("`crs`"));
    CHECK(formats::readFeatures({.file = file, .crsOverride = "EPSG:31976"}).crs.code() ==
          "EPSG:31976");
}

TEST_CASE("A custom CRS without a code is taken as it is", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set = oneLayer(
        folder, {{square}}, "+proj=aea +lat_1=-2 +lat_2=-8 +lon_0=141 +ellps=WGS84 +units=m");
    CHECK(set.crs.code().empty());
    REQUIRE(set.features[0].shape);
    CHECK(geo::trueArea(*set.features[0].shape).value() == Approx(10'000.0).epsilon(1e-6));
}

TEST_CASE("An outline that crosses itself is repaired, and that is said", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set =
        oneLayer(folder, {{square}, {"POLYGON ((0 0,100 100,100 0,0 100,0 0))"}}); // a bow tie
    REQUIRE(set.features[1].shape);
    CHECK(planarArea(*set.features[1].shape) == Approx(5000.0)); // two triangles of 2500
    const Finding& finding = findingOf(set.findings, "repaired-shape");
    CHECK(finding.severity == Severity::Warning);
    CHECK_THAT(finding.message, Catch::Contains("1 feature ") && Catch::Contains(": 2 ("));
}

TEST_CASE("What has no surface keeps its attributes and is reported", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set =
        oneLayer(folder, {{"LINESTRING (0 0,1 1)"},
                          {""},
                          {"MULTIPOINT (1 1,2 2)"},
                          {"MULTIPOINT (7 8)"},
                          {"GEOMETRYCOLLECTION (POINT (1 1)," + square + ")"},
                          {"POINT (3 4)"}});
    REQUIRE(set.features.size() == 6);
    CHECK(codesOf(set.findings) == std::vector<std::string>{"lines-left-out", "parts-left-out",
                                                            "points-left-out", "no-geometry"});
    CHECK(*set.features[3].point == geo::Point{7.0, 8.0});
    REQUIRE(set.features[4].shape);
    CHECK(planarArea(*set.features[4].shape) == Approx(10'000.0));
    CHECK(*set.features[5].point == geo::Point{3.0, 4.0});
}

TEST_CASE("Heights are dropped and curves become chords a centimetre away", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set = oneLayer(
        folder, {{"POLYGON Z ((0 0 5,100 0 5,100 100 9,0 100 7,0 0 5))"},
                 {"CURVEPOLYGON (CIRCULARSTRING (-1000 0,0 1000,1000 0,0 -1000,-1000 0))"}});
    CHECK(codesOf(set.findings) ==
          std::vector<std::string>{"linearised-curves", "dropped-heights"});
    CHECK(planarArea(*set.features[0].shape) == Approx(10'000.0));
    const geo::Shape& circle = *set.features[1].shape;
    const double exact = std::numbers::pi * 1e6;
    CHECK(planarArea(circle) < exact);
    CHECK(planarArea(circle) >
          exact - 0.01 * 2.0 * std::numbers::pi * 1000.0); // outline x 0.01 m
    for (const geo::Point point : circle.polygons[0].outer)
        CHECK(std::hypot(point.x, point.y) == Approx(1000.0).epsilon(1e-9));
}

TEST_CASE("Coordinates that cannot be on the earth are refused for their feature", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set = oneLayer(
        folder, {{"POINT (10 95)"}, {"POLYGON ((0 80,1 80,1 120,0 80))"}, {"POINT (10 50)"}},
        "EPSG:4326");
    CHECK_FALSE(set.features[0].point);
    CHECK_FALSE(set.features[1].shape);
    CHECK(set.features[2].point);
    CHECK_THAT(findingOf(set.findings, "unusable-shape").message,
               Catch::Contains("2 features") && Catch::Contains("90 degrees"));
}

TEST_CASE("A polygon across the antimeridian is one small shape", "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set = oneLayer(
        folder, {{"POLYGON ((179.5 -1,-179.5 -1,-179.5 1,179.5 1,179.5 -1))"}}, "EPSG:4326");
    REQUIRE(set.features[0].shape);
    // One degree by two at the equator: twice 12 308.778 km2, less what the cosine takes.
    CHECK(geo::trueArea(*set.features[0].shape).value() ==
          Approx(2 * 12'308.778e6).epsilon(1e-3));
}

TEST_CASE("Attributes become text without loss", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"share":0.1,"count":9007199254740993,
        "when":"2027-12-31","at":"2027-12-31T23:30:00Z","yes":true,"none":null,"empty":"",
        "many":["a","b"],"whole":12.0}}]})");
    const FeatureSet set = formats::readFeatures({.file = file});
    REQUIRE(set.features.size() == 1);
    const formats::Feature& feature = set.features[0];
    CHECK(feature.text("share") == "0.1");
    CHECK(feature.text("count") == "9007199254740993");
    CHECK(feature.text("when") == "2027-12-31");
    CHECK(feature.text("at") == "2027-12-31T23:30:00Z");
    CHECK(feature.text("yes") == "true");
    CHECK(feature.attributes.count("none") == 0);
    CHECK(feature.attributes.count("empty") == 1);
    CHECK(feature.text("many") == "a; b");
    CHECK(feature.text("whole") == "12");
}

TEST_CASE("A file that ends too soon is not taken for a whole one", "[formats]")
{
    const TemporaryFolder folder;
    std::vector<VectorLayer::Row> rows(200, VectorLayer::Row{square});
    const auto whole =
        writeVector(folder / "a.fgb", "FlatGeobuf",
                    {{.name = "a", .rows = rows, .options = {"SPATIAL_INDEX=NO"}}});
    const std::string bytes = tests::readAll(whole);
    const auto cut = folder.write("b.fgb", bytes.substr(0, bytes.size() / 2));
    CHECK_THROWS_AS(formats::readFeatures({.file = cut}), InputError);
}
