#include "support/catch.h"

#include "ecotone/geo/crs.h"
#include "ecotone/geo/crs_catalogue.h"

#include <algorithm>
#include <set>

using namespace ecotone;

TEST_CASE("The catalogue names the systems people look for, with their area", "[geo]")
{
    const std::vector<geo::KnownCrs> known = geo::knownCrs();
    const auto zone = std::ranges::find(known, "EPSG:32648", &geo::KnownCrs::code);
    REQUIRE(zone != known.end());
    CHECK(zone->name == "WGS 84 / UTM zone 48N");
    CHECK(zone->isProjected);
    REQUIRE(zone->bounds); // zone 48 lies between 102 and 108 degrees east
    CHECK(zone->bounds->minX == 102.0);
    CHECK(zone->bounds->maxX == 108.0);
    CHECK(zone->area.find("Mongolia") != std::string::npos);

    const auto degrees = std::ranges::find(known, "EPSG:4326", &geo::KnownCrs::code);
    REQUIRE(degrees != known.end());
    CHECK_FALSE(degrees->isProjected);
}

TEST_CASE("No code stands in the catalogue twice, and what it names can be read", "[geo]")
{
    const std::vector<geo::KnownCrs> known = geo::knownCrs();
    std::set<std::string> codes;
    for (const geo::KnownCrs& each : known)
        codes.insert(each.code);
    CHECK(codes.size() == known.size());
    for (std::size_t i = 0; i < known.size(); i += known.size() / 20 + 1) {
        INFO(known[i].code);
        const geo::Crs read = geo::Crs::fromText(known[i].code);
        // What ESRI names as EPSG does goes by the number of EPSG.
        if (known[i].code.starts_with("EPSG:"))
            CHECK(read.code() == known[i].code);
        else
            CHECK_FALSE(read.wkt().empty());
    }
}
