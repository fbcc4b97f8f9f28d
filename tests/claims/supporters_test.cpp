#include "support/catch.h"

#include "ecotone/claims/supporters.h"

#include <vector>

using namespace ecotone;
using namespace ecotone::claims;

namespace {
const records::ActorId bank{1}, buyer{2};
}

TEST_CASE("CLM-03: what supporters paid for lies inside the implementer's share", "[claims]")
{
    // 60 ha are the implementer's, at a cost of 200 000; a bank gave 100 000, a buyer 50 000.
    const std::vector<Support> support{{bank, 100'000.0}, {buyer, 50'000.0}};
    const auto nested = nestedShares(60.0, 200'000.0, support);
    REQUIRE(nested.size() == 2);
    CHECK(nested[0].supporter == bank);
    CHECK(nested[0].supported == Approx(30.0));
    CHECK(nested[1].supported == Approx(15.0));
}

TEST_CASE("Supporters together never support more than the share", "[claims]")
{
    const std::vector<Support> support{{bank, 300.0}, {buyer, 100.0}, {bank, 400.0}};
    const auto nested = nestedShares(60.0, 200.0, support); // 800 given for a cost of 200
    REQUIRE(nested.size() == 2);
    CHECK(nested[0].supported == Approx(52.5)); // 700/800
    CHECK(nested[1].supported == Approx(7.5));
}

TEST_CASE("Where nobody gave anything nobody supports, and a loss is nested like a gain",
          "[claims]")
{
    CHECK(nestedShares(60.0, 0.0, {}).empty());
    CHECK(nestedShares(60.0, 0.0, std::vector<Support>{{bank, 0.0}}).empty());
    const auto loss = nestedShares(-60.0, 200.0, std::vector<Support>{{bank, 50.0}});
    CHECK(loss.at(0).supported == Approx(-15.0));
}
