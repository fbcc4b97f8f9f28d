#include "accounts/hand_made.h"
#include "support/catch.h"

#include "ecotone/claims/ground.h"

using namespace ecotone;
using namespace ecotone::claims;

TEST_CASE("Ground of several actions is counted once", "[claims]")
{
    const Ground ground{{Hectares{10.0}, Hectares{20.0}, Hectares{40.0}}};
    const std::vector<Footprint> actions{{0, 1}, {1, 2}};
    CHECK(united(actions) == Footprint{0, 1, 2});
    CHECK(areaOf(ground, united(actions)).value() == Approx(70.0));
    CHECK(shared(actions[0], actions[1]) == Footprint{1});
    CHECK(shared(actions[0], {}).empty());
    CHECK(areaOf(ground, {}) == Hectares{0.0});
}

TEST_CASE("The footprint of an action is its rows of the booking inside the landscape",
          "[claims]")
{
    tests::HandMadeBooking land;
    const auto valley = land.landscape(records::LandscapeId{1});
    const auto ridge = land.action(records::ActionId{2});
    land.ground({valley}, {}, 50.0);
    land.ground({valley, ridge}, {}, 30.0);
    land.ground({ridge}, {}, 8.0); // outside the landscape
    const Ground ground = groundOf(land.booking());
    const Footprint footprint = footprintOf(land.booking(), valley, ridge);
    CHECK(ground.areas.size() == 3);
    CHECK(areaOf(ground, footprint).value() == Approx(30.0));
}
