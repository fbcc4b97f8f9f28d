#include "formats/temporary_folder.h"
#include "support/catch.h"

#include "ecotone/base/error.h"
#include "ecotone/formats/features.h"

using namespace ecotone;
using formats::FeatureSet;
using tests::TemporaryFolder;

TEST_CASE("A CSV may place its rows by coordinates", "[formats]")
{
    const TemporaryFolder folder;
    SECTION("longitude and latitude are WGS 84 unless something else is said")
    {
        const auto file = folder.write("a.csv", "Name,Longitude,Latitude\nA,10.5,50.25\n");
        const FeatureSet set = formats::readFeatures({.file = file});
        CHECK(set.layerName == "a");
        CHECK(set.crs == geo::Crs::wgs84());
        CHECK(set.fields == std::vector<std::string>{"Name", "Longitude", "Latitude"});
        REQUIRE(set.features.size() == 1);
        CHECK(set.features[0].number == 2); // the line
        CHECK(*set.features[0].point == geo::Point{10.5, 50.25});
        CHECK(set.features[0].text("Longitude") == "10.5");
        REQUIRE(set.findings.size() == 1);
        CHECK(set.findings[0].code == "assumed-wgs84");
        CHECK(formats::readFeatures({.file = file, .crsOverride = "EPSG:4674"}).crs.code() ==
              "EPSG:4674");
    }
    SECTION("other coordinates need a CRS")
    {
        const auto file = folder.write("a.csv", "X;Y;name\n500000,5;4000000;A\n");
        CHECK_THROWS_WITH(formats::readFeatures({.file = file}),
                          Catch::Contains("--crs EPSG:"));
        const FeatureSet set =
            formats::readFeatures({.file = file, .crsOverride = "EPSG:32631"});
        CHECK(*set.features[0].point == geo::Point{500'000.5, 4'000'000.0}); // decimal comma
    }
    SECTION("a row without a number has no point")
    {
        const auto file = folder.write("a.csv", "lon,lat\n10,50\nunknown,50\n");
        const FeatureSet set = formats::readFeatures({.file = file});
        CHECK_FALSE(set.features[1].point);
        CHECK(set.findings.back().code == "no-geometry");
        CHECK_THAT(set.findings.back().message, Catch::Contains(": 3."));
    }
}

TEST_CASE("A CSV may carry its geometry as WKT", "[formats]")
{
    const TemporaryFolder folder;
    SECTION("with the CRS given")
    {
        const auto file =
            folder.write("a.csv", "id\tWKT\n7\t\"POLYGON ((0 0,10 0,10 10,0 10,0 0))\"\n");
        CHECK_THROWS_WITH(formats::readFeatures({.file = file}),
                          Catch::Contains("--crs EPSG:"));
        const FeatureSet set =
            formats::readFeatures({.file = file, .crsOverride = "EPSG:32631"});
        CHECK(set.fields ==
              std::vector<std::string>{"id"}); // the WKT is geometry, not attribute
        CHECK(set.features[0].text("id") == "7");
        REQUIRE(set.features[0].shape);
        CHECK(set.features[0].shape->polygons.size() == 1);
    }
    SECTION("with the CRS in the text")
    {
        const auto file = folder.write("a.csv", "the_geom\nSRID=31976;POINT (1 2)\n");
        // Commas in unquoted WKT would split it; a point has none.
        const FeatureSet set = formats::readFeatures({.file = file});
        CHECK(set.crs.code() == "EPSG:31976");
        CHECK(*set.features[0].point == geo::Point{1.0, 2.0});
    }
    SECTION("with several CRSs it is refused")
    {
        const auto file =
            folder.write("a.csv", "the_geom\nSRID=31976;POINT (1 2)\nSRID=4326;POINT (1 2)\n");
        CHECK_THROWS_WITH(formats::readFeatures({.file = file}), Catch::Contains("line 3"));
    }
}

TEST_CASE("A CSV without geometry is a table", "[formats]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("actors.csv", "\xEF\xBB\xBF"
                                                 "name,kind\r\n"
                                                 "\"Norte, S.A.\",company\r\n"
                                                 "\r\n"
                                                 "\"two\nlines\",\"say \"\"yes\"\"\"\r\n"
                                                 "short\r\n");
    const FeatureSet set = formats::readFeatures({.file = file});
    CHECK(set.fields == std::vector<std::string>{"name", "kind"});
    REQUIRE(set.features.size() == 3);
    CHECK(set.features[0].text("name") == "Norte, S.A.");
    CHECK(set.features[1].number == 4);
    CHECK(set.features[1].text("name") == "two\nlines");
    CHECK(set.features[1].text("kind") == "say \"yes\"");
    CHECK(set.features[2].number == 6);
    CHECK(set.features[2].attributes.count("kind") == 0);
    CHECK(set.findings.empty());
}

TEST_CASE("A CSV that is no table is refused with the line", "[formats]")
{
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(
        formats::readFeatures({.file = folder.write("a.csv", "a,b\n1,\"open\n2,3\n")}),
        Catch::Contains("line 2"));
    CHECK_THROWS_WITH(formats::readFeatures({.file = folder.write("b.csv", "\n \n")}),
                      Catch::Contains("header"));
    CHECK_THROWS_WITH(
        formats::readFeatures({.file = folder.write("c.csv", std::string("\xFF\xFE"
                                                                         "a\0b\0",
                                                                         6))}),
        Catch::Contains("UTF-16"));
    CHECK_THROWS_WITH(
        formats::readFeatures({.file = folder.write("d.csv", std::string("a,b\n\0\0\n", 7))}),
        Catch::Contains("no table"));
    CHECK_THROWS_WITH(
        formats::readFeatures({.file = folder.write("e.csv", "a\n1\n"), .layer = "other"}),
        Catch::Contains("no layer “other”"));
}

TEST_CASE("Columns of one name are told apart, and cells beyond the columns reported",
          "[formats]")
{
    const TemporaryFolder folder;
    const FeatureSet set =
        formats::readFeatures({.file = folder.write("a.csv", "area,area,\n1,2,3,4\n")});
    CHECK(set.fields == std::vector<std::string>{"area", "area_2", "column_3"});
    CHECK(set.features[0].text("area_2") == "2");
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings[0].code == "long-rows");
    CHECK_THAT(set.findings[0].message, Catch::Contains("line 2"));
}
