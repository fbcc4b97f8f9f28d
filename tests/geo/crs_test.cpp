#include "shapes.h"
#include "support/catch.h"

#include "ecotone/geo/crs.h"

#include <cmath>

using namespace ecotone::geo;

TEST_CASE("A code, its WKT and its PROJJSON are one CRS", "[geo]")
{
    const auto code =
        GENERATE("EPSG:4326", "EPSG:31976", "EPSG:32722", "EPSG:3035", "EPSG:3857", "EPSG:2193",
                 "EPSG:4674", "EPSG:6933", "ESRI:54009", "EPSG:3031");
    const Crs crs = Crs::fromText(code);
    CHECK(crs.code() == code);
    CHECK(crs.title() == code);
    CHECK(Crs::fromText(crs.wkt()) == crs);
    CHECK(Crs::fromText(crs.wkt()).code() == code);
    CHECK(crs.wkt().find('\n') == std::string::npos);
}

TEST_CASE("Old spellings of a known CRS are recognised", "[geo]")
{
    CHECK(Crs::fromText("+proj=longlat +datum=WGS84 +no_defs") == Crs::wgs84());
    CHECK(Crs::fromText("OGC:CRS84") == Crs::wgs84());
    CHECK(Crs::fromText("urn:ogc:def:crs:EPSG::4326") == Crs::wgs84());
    CHECK(Crs::fromText("  EPSG:4326\n") == Crs::wgs84());
    CHECK(Crs::fromText("+proj=utm +zone=22 +datum=WGS84 +units=m").code() == "EPSG:32622");
    // The .prj of a shapefile.
    CHECK(
        Crs::fromText(
            R"(PROJCS["WGS_1984_UTM_Zone_22S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",-51],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",10000000],UNIT["Meter",1]])")
            .code() == "EPSG:32722");
}

TEST_CASE("A custom CRS has a name and no code", "[geo]")
{
    const Crs crs = Crs::fromText("+proj=laea +lat_0=1.5 +lon_0=-51.25 +datum=WGS84 +units=m");
    CHECK(crs.code().empty());
    CHECK_FALSE(crs.isGeographic());
    CHECK(Crs::fromText(crs.wkt()) == crs);
    CHECK_FALSE(crs == Crs::fromText("EPSG:3035"));
}

TEST_CASE("Only the horizontal part of a CRS counts", "[geo]")
{
    CHECK(Crs::fromText("EPSG:7415").code() == "EPSG:28992"); // RD New + NAP height
    CHECK(Crs::fromText("EPSG:4979") == Crs::wgs84());        // WGS 84 with heights
    CHECK(Crs::fromText("EPSG:4326+5773") == Crs::wgs84());   // + EGM96 height
}

TEST_CASE("Units are those of the CRS", "[geo]")
{
    CHECK(Crs::fromText("EPSG:31976").metresPerUnit() == 1.0);
    // NAD83 / California zone 3 in US survey feet: 1200/3937 m.
    CHECK(Crs::fromText("EPSG:2227").metresPerUnit() == Approx(1200.0 / 3937.0).epsilon(1e-12));
    CHECK(Crs::wgs84().isGeographic());
}

TEST_CASE("What cannot be placed on the earth is refused in plain words", "[geo]")
{
    const auto text = GENERATE(
        "", "UTM 22", "WGS 84", "EPSG:1", "+proj=nonsense", "EPSG:5773" /* heights only */,
        "EPSG:4978" /* geocentric */, "EPSG:4807" /* grads */, "IAU_2015:30100" /* the moon */,
        R"(LOCAL_CS["mine grid",UNIT["metre",1]])",
        R"(ENGCRS["mine grid",EDATUM["pit"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]])");
    const std::string error = tests::errorOf([&] { return Crs::fromText(text); });
    CHECK(error.find("coordinate reference system") != std::string::npos);
    CHECK(error.find("EPSG:31976") != std::string::npos); // what a good one looks like
}

TEST_CASE("Coordinates are east then north whatever the authority says", "[geo]")
{
    // EPSG:4326 and EPSG:3035 name north first. EPSG Guidance Note 7-2 (2019), LAEA example:
    // 50 N 5 E is 3962799.45 E 2999718.85 N.
    const Transformation there{Crs::wgs84(), Crs::fromText("EPSG:3035")};
    const Point p = there.apply(Point{5.0, 50.0});
    CHECK(p.x == Approx(3962799.45).margin(0.005));
    CHECK(p.y == Approx(2999718.85).margin(0.005));

    const Transformation back{Crs::fromText("EPSG:3035"), Crs::wgs84()};
    const Point q = back.apply(p);
    CHECK(q.x == Approx(5.0).margin(1e-9));
    CHECK(q.y == Approx(50.0).margin(1e-9));
}

TEST_CASE("A transformation to the same CRS leaves every bit alone", "[geo]")
{
    const Transformation same{Crs::fromText("EPSG:32722"),
                              Crs::fromText("+proj=utm +zone=22 +south +datum=WGS84")};
    CHECK(same.isIdentity());
    CHECK(same.accuracyMetres() == 0.0);
    CHECK(same.apply(Point{0.1, 0.2}) == Point{0.1, 0.2});
}

TEST_CASE("A transformation says what it does and how well", "[geo]")
{
    const Transformation plain{Crs::fromText("EPSG:32722"), Crs::wgs84()};
    CHECK(plain.operation().find("UTM zone 22S") != std::string::npos);
    CHECK(plain.accuracyMetres() == 0.0);                                 // no datum changes
    const Transformation datum{Crs::fromText("EPSG:4618"), Crs::wgs84()}; // SAD69
    CHECK(datum.accuracyMetres().value_or(0.0) > 0.0);
}

TEST_CASE("A place without image is infinite in both coordinates", "[geo]")
{
    const Transformation back{Crs::fromText("ESRI:54009"), Crs::wgs84()};
    const Point outside = back.apply(Point{17.9e6, 8.9e6}); // outside the ellipse of Mollweide
    CHECK(std::isinf(outside.x));
    CHECK(std::isinf(outside.y));
}
