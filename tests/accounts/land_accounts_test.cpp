#include "accounts/hand_made.h"
#include "support/catch.h"

#include "ecotone/accounts/condition_account.h"
#include "ecotone/accounts/extent.h"
#include "ecotone/accounts/transition.h"

using namespace ecotone;
using namespace ecotone::accounts;

namespace {

struct Case {
    tests::HandMadeProject plan;
    tests::HandMadeBooking land;
    records::LandscapeId landscape;
    records::LayerId before, after, zones;
    geo::ShapeIndex l = 0, west = 0;

    Case()
    {
        records::Landscape valley;
        valley.name = "Valley";
        landscape = plan.add(valley);
        l = land.landscape(landscape);
        records::Layer layer;
        layer.band = 1;
        layer.role = records::LayerRole::LandCover;
        layer.name = "Land cover 2015";
        before = plan.add(layer);
        layer.name = "Land cover 2025";
        after = plan.add(layer);
        layer.band = 0;
        layer.role = records::LayerRole::ReportingZone;
        layer.name = "Districts";
        zones = plan.add(layer);
        land.classLayer(before);
        land.classLayer(after);
        west = land.feature(zones, "West");
        land.feature(zones, "Far away");
        land.conditionPair({before, after});
        land.ground({l, west}, {3, 3}, 40.0, 0.8, 0.9);
        land.ground({l, west}, {3, 4}, 10.0, 0.5, 0.1);
        land.ground({l}, {4, 3}, 5.0, 0.2, 0.2);
        land.ground({l}, {4, cells::noDataClass}, 5.0);
        land.ground({l}, {4, 4}, 40.0, 0.0, 1.0);
        land.ground({west}, {3, 3}, 1000.0, 0.0, 1.0); // outside the landscape
    }
    [[nodiscard]] std::vector<Zone> allZones() const
    {
        return zonesOf(land.booking(), plan.project());
    }
};

} // namespace

TEST_CASE("Zones are the landscape and the reporting zones it shares ground with", "[accounts]")
{
    const auto zones = Case{}.allZones();
    REQUIRE(zones.size() == 2);
    CHECK(zones[0].name == "Valley");
    CHECK(zones[1].name == "West");
    CHECK(zones[1].layer == "Districts");
}

TEST_CASE("The classes of an extent account add up to the zone, no data included", "[accounts]")
{
    const Case given;
    const auto zones = given.allZones();
    const auto whole =
        extentAccount(given.land.booking(), given.plan.project(), zones[0], given.after);
    CHECK(whole.area.value() == Approx(100.0));
    CHECK(whole.assessed.value() == Approx(95.0));
    REQUIRE(whole.rows.size() == 3);
    CHECK(whole.rows[0].area.value() == Approx(45.0));
    CHECK(whole.rows[1].area.value() == Approx(50.0));
    CHECK(whole.rows[2].name == "no data");
    CHECK(*whole.rows[2].percentOfZone == Approx(5.0));
    const auto west =
        extentAccount(given.land.booking(), given.plan.project(), zones[1], given.before);
    CHECK(west.area.value() == Approx(50.0));
    REQUIRE(west.rows.size() == 1);
}

TEST_CASE("In a transition account closing is opening plus gains less losses", "[accounts]")
{
    const Case given;
    const auto account = transitionAccount(given.land.booking(), given.plan.project(),
                                           given.allZones()[0], given.before, given.after);
    CHECK(account.matrix.size() == 5);
    CHECK(account.assessed.value() == Approx(95.0));
    CHECK(account.changed.value() == Approx(15.0)); // 10 to class 4, 5 to class 3
    REQUIRE(account.changes.size() == 2);
    const ClassChange& three = account.changes[0];
    CHECK(three.opening.value() == Approx(50.0));
    CHECK(three.gains.value() == Approx(5.0));
    CHECK(three.losses.value() == Approx(10.0));
    CHECK(three.turnover.value() == Approx(15.0));
    for (const ClassChange& each : account.changes)
        CHECK(each.closing.value() ==
              Approx((each.opening + each.gains - each.losses).value()));
}

TEST_CASE("A condition account balances over what was read at both dates", "[accounts]")
{
    const Case given;
    const auto account =
        conditionAccount(given.land.booking(), given.plan.project(), given.allZones()[0], 0);
    CHECK(account.assessed.value() == Approx(95.0));
    CHECK(account.opening.value() == Approx(38.0)); // 32 + 5 + 1 + 0
    CHECK(account.gains.value() == Approx(44.0));   // 4 + 40
    CHECK(account.losses.value() == Approx(4.0));
    CHECK(account.closing.value() ==
          Approx((account.opening + account.gains - account.losses).value()));
    CHECK(*account.meanOpening == Approx(38.0 / 95.0));
}
