#include "accounts/hand_made.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/attribution/consolidate.h"

#include <algorithm>

using namespace ecotone;
using namespace ecotone::attribution;
using records::ActorType;
using Kind = GroupShare::Kind;

namespace {

const GroupShare& row(const Consolidated& result, Kind kind, const std::string& name)
{
    const auto found = std::ranges::find_if(result.rows, [&](const GroupShare& each) {
        return each.kind == kind && each.name == name;
    });
    REQUIRE(found != result.rows.end());
    return *found;
}

double sumOf(const Consolidated& result)
{
    double sum = 0.0;
    for (const GroupShare& each : result.rows)
        sum += each.total();
    return sum;
}

} // namespace

TEST_CASE("Worked example ATT-09: equity share and operational control", "[attribution]")
{
    const auto example = tests::workedExample("ATT-09");
    const auto& partners = example.at("inputs").at("partners");
    const double amount = example.at("inputs").at("venture_contribution_qh");
    tests::HandMadeProject plan;
    const auto venture = plan.actor("Venture", ActorType::JointVenture);
    for (const auto& [name, partner] : partners.items()) {
        const auto holder = plan.actor(name, name == "unregistered" ? ActorType::Unregistered
                                                                    : ActorType::Company);
        plan.stake(venture, holder, 100.0 * partner.at("equity").get<double>(),
                   partner.at("operator"));
    }
    const auto check = [&](const nlohmann::json& expected) {
        const std::vector<PlayerShare> shares{{venture, amount}};
        const Consolidated result = consolidate(plan.project(), shares);
        const auto wanted = [&](const char* name) {
            return Approx(expected.at(name).get<double>()).margin(1e-9);
        };
        CHECK(row(result, Kind::ClaimGroup, "Alpha").throughVentures == wanted("Alpha"));
        CHECK(row(result, Kind::ClaimGroup, "Beta").throughVentures == wanted("Beta"));
        CHECK(row(result, Kind::Unregistered, "unregistered partners").total() ==
              wanted("unregistered"));
        CHECK(sumOf(result) == Approx(amount));
        CHECK(result.findings.empty());
    };
    // One approach holds for the whole project, so claims by both cannot be mixed.
    check(example.at("expected").at("equity_share_qh"));
    plan.consolidateBy(records::Consolidation::OperationalControl);
    check(example.at("expected").at("operational_control_qh"));
}

TEST_CASE("Stakes below 100 % leave an unallocated rest", "[attribution]")
{
    tests::HandMadeProject plan;
    const auto venture = plan.actor("Three thirds", ActorType::JointVenture);
    for (const char* name : {"A", "B", "C"})
        plan.stake(venture, plan.actor(name), 33.0);
    const auto result = consolidate(plan.project(), std::vector<PlayerShare>{{venture, 200.0}});
    CHECK(row(result, Kind::ClaimGroup, "B").throughVentures == Approx(66.0));
    CHECK(row(result, Kind::UnallocatedRest, "Three thirds").total() == Approx(2.0));
    CHECK(sumOf(result) == Approx(200.0));
}

TEST_CASE("A venture that cannot be split keeps its share, with a finding", "[attribution]")
{
    tests::HandMadeProject plan;
    const auto venture = plan.actor("Venture", ActorType::JointVenture);
    std::string code;
    SECTION("stakes over 100 %")
    {
        plan.stake(venture, plan.actor("A"), 60.0);
        plan.stake(venture, plan.actor("B"), 50.0);
        code = "stakes-unsettled";
    }
    SECTION("no partners")
    {
        code = "venture-without-partners";
    }
    SECTION("no operator where control consolidates")
    {
        plan.stake(venture, plan.actor("A"), 100.0);
        plan.consolidateBy(records::Consolidation::OperationalControl);
        code = "venture-without-operator";
    }
    SECTION("it owns itself")
    {
        const auto other = plan.actor("Other", ActorType::JointVenture);
        plan.stake(venture, other, 100.0);
        plan.stake(other, venture, 100.0);
        code = "ownership-goes-round";
    }
    const auto result = consolidate(plan.project(), std::vector<PlayerShare>{{venture, 10.0}});
    CHECK(row(result, Kind::UnsettledVenture, "Venture").total() == Approx(10.0));
    CHECK(sumOf(result) == Approx(10.0));
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].code == code);
}

TEST_CASE("Up to a tenth of a point over 100 % is rounding of the source", "[attribution]")
{
    tests::HandMadeProject plan;
    const auto venture = plan.actor("Venture", ActorType::JointVenture);
    plan.stake(venture, plan.actor("A"), 66.7);
    plan.stake(venture, plan.actor("B"), 33.4);
    const auto result = consolidate(plan.project(), std::vector<PlayerShare>{{venture, 10.0}});
    CHECK(sumOf(result) == Approx(10.0).epsilon(1e-14));
    CHECK(row(result, Kind::ClaimGroup, "A").total() == Approx(10.0 * 66.7 / 100.1));
}

TEST_CASE("Ventures in ventures and subsidiaries end with their claim groups", "[attribution]")
{
    // Outer 50 % Inner, 50 % Alpha mining; Inner 60 % Beta, 40 % Alpha. Alpha mining is
    // Alpha's.
    tests::HandMadeProject plan;
    const auto alpha = plan.actor("Alpha");
    const auto alphaMining = plan.actor("Alpha mining", ActorType::Company, alpha);
    const auto beta = plan.actor("Beta");
    const auto inner = plan.actor("Inner", ActorType::JointVenture);
    const auto outer = plan.actor("Outer", ActorType::JointVenture);
    plan.stake(outer, inner, 50.0);
    plan.stake(outer, alphaMining, 50.0);
    plan.stake(inner, beta, 60.0);
    plan.stake(inner, alpha, 40.0);
    const auto result =
        consolidate(plan.project(), std::vector<PlayerShare>{{outer, 100.0}, {alpha, 7.0}});
    CHECK(row(result, Kind::ClaimGroup, "Alpha").direct == Approx(7.0));
    CHECK(row(result, Kind::ClaimGroup, "Alpha").throughVentures == Approx(70.0)); // 50 + 20
    CHECK(row(result, Kind::ClaimGroup, "Beta").throughVentures == Approx(30.0));
    CHECK(result.rows.size() == 2);
}
