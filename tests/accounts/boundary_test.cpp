#include "support/catch.h"

#include "ecotone/accounts/boundary.h"

using namespace ecotone;
using namespace ecotone::accounts;

namespace {

/// In an equal-area CRS, so that hectares can be seen from coordinates in metres.
geo::Shape rectangle(double left, double bottom, double right, double top)
{
    static const geo::Crs equalArea = geo::Crs::fromText("EPSG:6933");
    return {equalArea, {{{{left, bottom}, {right, bottom}, {right, top}, {left, top}}, {}}}};
}

} // namespace

TEST_CASE("The walk upstream takes all tributaries, downstream one level", "[accounts]")
{
    // a → b → c → d → e, and x → c; z drains elsewhere.
    std::vector<SubBasin> basins;
    for (const auto& [id, down] : {std::pair{"a", "b"},
                                   {"b", "c"},
                                   {"c", "d"},
                                   {"d", "e"},
                                   {"e", ""},
                                   {"x", "c"},
                                   {"z", "y"}})
        basins.push_back({id, down, {}});
    const std::vector<std::size_t> start{2};
    CHECK(catchmentOf(basins, start) == std::vector<std::size_t>{0, 1, 2, 3, 5});

    SECTION("a loop in the drainage ends the walk")
    {
        basins[4].nextDown = basins[0].id;
        CHECK(catchmentOf(basins, start) == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
    }
}

TEST_CASE("A boundary is measured against the sub-basins", "[accounts]")
{
    // Three sub-basins of 100 ha in a row, draining eastward; the landscape covers one and a
    // half.
    BoundarySurroundings around;
    around.subBasins = {{"west", "middle", rectangle(0, 0, 1000, 1000)},
                        {"middle", "east", rectangle(1000, 0, 2000, 1000)},
                        {"east", "", rectangle(2000, 0, 3000, 1000)}};
    around.sites = {{"Mine", rectangle(1100, 100, 1200, 200)},
                    {"Elsewhere", rectangle(50000, 0, 50100, 100)}};
    around.otherLandscapes = {{"Neighbour", rectangle(1400, 0, 2000, 1000)},
                              {"Next door", rectangle(1500, 0, 2000, 1000)}};
    const auto result = justifyBoundary({"Valley", rectangle(0, 0, 1500, 1000)}, around);

    CHECK(result.landscapeArea.value() == Approx(150.0));
    CHECK(result.wholeSubBasins == 1);
    CHECK(result.cutSubBasins == 1);
    CHECK(*result.catchmentClosure == Approx(100.0 / 150.0));
    REQUIRE(result.siteCatchments.size() == 2);
    CHECK(result.siteCatchments[0].site == "Elsewhere");
    CHECK_FALSE(result.siteCatchments[0].insideShare);
    CHECK(result.siteCatchments[1].subBasins == 3);              // its own, upstream, one below
    CHECK(*result.siteCatchments[1].insideShare == Approx(0.5)); // 150 of 300 ha
    REQUIRE(result.adjacentLandscapes.size() == 1); // the one that only touches is not told
    CHECK(result.adjacentLandscapes[0].overlap.value() == Approx(10.0));
    REQUIRE(result.findings.size() == 3);
    CHECK(result.findings[0].code == "boundary-cuts-sub-basins");
    CHECK(result.findings[1].code == "site-catchment-outside");
    CHECK(result.findings[2].code == "landscapes-overlap");
}

TEST_CASE("Without sub-basins closure is not given", "[accounts]")
{
    const auto result = justifyBoundary({"Valley", rectangle(0, 0, 1500, 1000)}, {});
    CHECK_FALSE(result.catchmentClosure);
    CHECK(result.siteCatchments.empty());
    CHECK(result.findings.empty());
}
