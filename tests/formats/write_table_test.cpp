#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"
#include "ecotone/formats/probe.h"
#include "ecotone/formats/write_table.h"
#include "ecotone/geo/validity.h"

#include <cpl_vsi.h>
#include <gdal.h>
#include <nlohmann/json.hpp>
#include <ogr_api.h>

#include <filesystem>

using namespace ecotone;
using formats::OutTable;
using formats::TableCell;
using tests::TemporaryFolder;

namespace {

geo::Shape shapeOf(const std::string& wkt, const std::string& crs)
{
    return geo::makeShapeFromWkt(wkt, geo::Crs::fromText(crs)).value().shape;
}

OutTable small()
{
    return {.name = "actions",
            .columns = {"name", "area_ha", "effective"},
            .rows = {{std::string{"Süd, \"A\""}, 0.1, true},
                     {std::string{"=1+1"}, TableCell{}, false},
                     {TableCell{}, 1e-9, TableCell{}}},
            .shapes = {},
            .crs = geo::Crs::fromText("EPSG:32631")};
}

OutTable withShapes()
{
    OutTable table = small();
    table.shapes = {
        shapeOf("POLYGON ((500000 0,500100 0,500100 100,500000 100,500000 0))", "EPSG:32631"),
        std::nullopt, shapeOf("POLYGON ((0 0,1 0,1 1,0 0))", "EPSG:32631")};
    return table;
}

/// A member of an archive, as text.
std::string memberOf(const std::filesystem::path& archive, const std::string& member)
{
    const std::string name = "/vsizip/" + archive.string() + "/" + member;
    VSILFILE* file = VSIFOpenL(name.c_str(), "rb");
    REQUIRE(file != nullptr);
    std::string text(1'000'000, '\0');
    text.resize(VSIFReadL(text.data(), 1, text.size(), file));
    VSIFCloseL(file);
    return text;
}

} // namespace

TEST_CASE("A table becomes the CSV that RFC 4180 describes", "[formats]")
{
    CHECK(formats::toCsv(small()) == "name,area_ha,effective\r\n"
                                     "\"Süd, \"\"A\"\"\",0.1,true\r\n"
                                     "'=1+1,,false\r\n"
                                     ",1e-09,\r\n");
}

TEST_CASE("No cell of a CSV is run as a formula", "[formats]")
{
    const OutTable table{.name = "t",
                         .columns = {"@column"},
                         .rows = {{std::string{"=cmd|' /C calc'!A0"}},
                                  {std::string{"+1+1"}},
                                  {std::string{"-2+3"}},
                                  {std::string{"@SUM(A1)"}},
                                  {std::string{"\t=1"}},
                                  {std::string{"-12.5"}},
                                  {std::string{"a=1"}},
                                  {-3.0}},
                         .shapes = {}};
    CHECK(formats::toCsv(table) == "'@column\r\n'=cmd|' /C calc'!A0\r\n'+1+1\r\n'-2+3\r\n"
                                   "'@SUM(A1)\r\n'\t=1\r\n-12.5\r\na=1\r\n-3\r\n");
}

TEST_CASE("Shapes stand in a CSV as WKT and come back the same", "[formats]")
{
    const TemporaryFolder folder;
    const OutTable table = withShapes();
    formats::writeCsv(folder / "a.csv", table);
    const auto set =
        formats::readFeatures({.file = folder / "a.csv", .crsOverride = "EPSG:32631"});
    REQUIRE(set.features.size() == 3);
    CHECK(set.features[0].shape == table.shapes[0]);
    CHECK_FALSE(set.features[1].shape);
    CHECK(set.features[2].shape == table.shapes[2]);
    CHECK(set.features[0].text("name") == "Süd, \"A\"");
}

TEST_CASE("A GeoJSON is WGS 84 with seven decimals and null where there is nothing",
          "[formats]")
{
    const TemporaryFolder folder;
    formats::writeGeoJson(folder / "a.geojson", withShapes());
    const auto json = nlohmann::json::parse(tests::readAll(folder / "a.geojson"));
    CHECK(json["type"] == "FeatureCollection");
    CHECK_FALSE(json.contains("crs")); // RFC 7946, section 4
    REQUIRE(json["features"].size() == 3);
    const auto& first = json["features"][0];
    CHECK(first["properties"]["name"] == "Süd, \"A\"");
    CHECK(first["properties"]["area_ha"] == 0.1);
    CHECK(first["properties"]["effective"] == true);
    CHECK(json["features"][1]["geometry"].is_null());
    CHECK(json["features"][1]["properties"]["area_ha"].is_null());
    const auto& ring = first["geometry"]["coordinates"][0][0];
    CHECK(ring.front() == ring.back());
    // 500 000 m east in zone 31 is 3 degrees east; the equator is 0 north.
    bool hasCorner = false;
    double doubledArea = 0.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        hasCorner = hasCorner || (ring[i][0] == 3.0 && ring[i][1] == 0.0);
        doubledArea += ring[i][0].get<double>() * ring[i + 1][1].get<double>() -
                       ring[i + 1][0].get<double>() * ring[i][1].get<double>();
        const double scaled = ring[i][0].get<double>() * 1e7;
        CHECK(std::abs(scaled - std::round(scaled)) < 1e-6);
    }
    CHECK(hasCorner);
    CHECK(doubledArea > 0.0); // counter-clockwise
}

TEST_CASE("A shape across the antimeridian is cut there in GeoJSON", "[formats]")
{
    const TemporaryFolder folder;
    OutTable table{.name = "t", .columns = {"n"}, .rows = {{1.0}}, .shapes = {}};
    table.shapes = {
        shapeOf("POLYGON ((179.5 -1,-179.5 -1,-179.5 1,179.5 1,179.5 -1))", "EPSG:4326")};
    formats::writeGeoJson(folder / "a.geojson", table);
    const auto json = nlohmann::json::parse(tests::readAll(folder / "a.geojson"));
    const auto& parts = json["features"][0]["geometry"]["coordinates"];
    CHECK(parts.size() == 2);
    for (const auto& part : parts)
        for (const auto& point : part[0]) {
            CHECK(point[0].get<double>() >= -180.0);
            CHECK(point[0].get<double>() <= 180.0);
            CHECK(std::abs(point[0].get<double>()) >= 179.5);
        }
}

TEST_CASE("A GeoPackage holds tables with and without shapes", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.gpkg";
    OutTable plain = small();
    plain.name = "shares";
    plain.columns = {"FID", "geom", "mixed"};
    plain.rows = {{1.5, std::string{"x"}, 2.0}, {2.5, std::string{"y"}, std::string{"=z"}}};
    const OutTable areas = withShapes();
    formats::writeGeoPackage(file, {areas, plain});

    const auto set = formats::readFeatures({.file = file, .layer = "actions"});
    CHECK(set.crs.code() == "EPSG:32631");
    CHECK(set.fields == areas.columns);
    REQUIRE(set.features.size() == 3);
    CHECK(set.features[0].shape == areas.shapes[0]);
    CHECK_FALSE(set.features[1].shape);
    CHECK(set.features[0].text("name") == "Süd, \"A\"");
    CHECK(set.features[1].text("name") == "=1+1"); // no spreadsheet, so nothing to guard
    CHECK(set.features[0].text("area_ha") == "0.1");
    CHECK(set.features[0].text("effective") == "true");
    CHECK(set.features[1].attributes.count("area_ha") == 0);

    const auto shares = formats::readFeatures({.file = file, .layer = "shares"});
    CHECK(shares.fields == plain.columns);
    CHECK(shares.features[0].text("FID") == "1.5");
    CHECK(shares.features[0].text("mixed") == "2");
    CHECK(shares.features[1].text("mixed") == "=z");
    CHECK(formats::probe(file).vectorLayers.size() == 2);

    formats::writeGeoPackage(folder / "b.gpkg", {areas, plain});
    CHECK(tests::readAll(folder / "b.gpkg") ==
          tests::readAll(file)); // nothing of the clock in it
}

TEST_CASE("A spreadsheet has a sheet per table and numbers that are numbers", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder / "a.xlsx";
    OutTable second = small();
    second.name = "Actions"; // names of sheets do not tell case apart
    OutTable third = small();
    third.name = "shares [%] of a claim group, by year and kind";
    formats::writeXlsx(file, {small(), second, third});

    const std::string workbook = memberOf(file, "xl/workbook.xml");
    CHECK_THAT(workbook, Catch::Contains("name=\"actions\""));
    CHECK_THAT(workbook, Catch::Contains("name=\"Actions 2\""));
    CHECK_THAT(workbook, Catch::Contains("name=\"shares  %  of a claim group,\""));
    const std::string sheet = memberOf(file, "xl/worksheets/sheet1.xml");
    CHECK_THAT(sheet, Catch::Contains("<v>0.1</v>"));
    CHECK_THAT(sheet, !Catch::Contains("<f>")); // no formula
    CHECK_THAT(memberOf(file, "xl/sharedStrings.xml"), Catch::Contains("=1+1"));
}

TEST_CASE("An existing file is replaced only by a whole one", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.csv", "old");
    SECTION("replaced")
    {
        formats::writeCsv(file, small());
        CHECK(tests::readAll(file) == formats::toCsv(small()));
    }
    SECTION("kept when a shape cannot be brought to degrees")
    {
        OutTable table = small();
        table.shapes = {shapeOf("POLYGON ((0 0,1e9 0,1e9 1e9,0 0))", "EPSG:32631"), {}, {}};
        CHECK_THROWS_AS(formats::writeGeoJson(file, table), Error);
        CHECK(tests::readAll(file) == "old");
    }
    SECTION("refused where no file can be")
    {
        CHECK_THROWS_WITH(formats::writeCsv(folder / "no/a.csv", small()),
                          Catch::Contains("no folder"));
        CHECK_THROWS_WITH(formats::writeXlsx(folder / "no/a.xlsx", {small()}),
                          Catch::Contains("no folder"));
        std::filesystem::create_directory(folder / "b.gpkg");
        CHECK_THROWS_WITH(formats::writeGeoPackage(folder / "b.gpkg", {small()}),
                          Catch::Contains("a folder of this name"));
        CHECK_THROWS_AS(formats::writeCsv("/proc/a.csv", small()), InputError);
        CHECK_THROWS_AS(formats::writeGeoPackage("/proc/a.gpkg", {small()}), InputError);
    }
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        CHECK_FALSE(
            entry.path().filename().string().starts_with(".")); // nothing half-made stays
}
