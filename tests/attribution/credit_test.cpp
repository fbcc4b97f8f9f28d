// What of a share may carry landscape credit, and how common ground is divided.
#include "accounts/hand_made.h"
#include "support/catch.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/attribution/attribute.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace ecotone;
using namespace ecotone::attribution;
using records::ObligationCode;
using records::SplitRule;
using records::Status;

namespace {

constexpr std::int32_t degraded = 1, sound = 2;
constexpr std::int32_t grassland = 10, forest = 20;

/// North and South restore a valley that was degraded in 2020.
struct Valley {
    tests::HandMadeProject plan;
    tests::HandMadeBooking land;
    records::Target target;
    geo::ShapeIndex l = 0;
    records::ActorId north, south;

    Valley()
    {
        records::Layer baseline;
        baseline.name = "Degraded 2020";
        baseline.band = 1;
        baseline.date = tests::day(2020, 1, 1);
        target.baselineLayer = plan.add(baseline);
        records::Layer types;
        types.name = "Ecosystem types";
        types.role = records::LayerRole::EcosystemType;
        types.band = 1;
        target.ecosystemLayer = plan.add(types);
        records::Landscape landscape;
        landscape.name = "Valley";
        target.landscape = plan.add(landscape);
        target.name = "Restore";
        target.asOf = tests::day(2027, 12, 31);
        target.baselineClasses = {degraded};
        target.id = plan.add(target);
        l = land.landscape(target.landscape);
        land.classLayer(*target.baselineLayer);
        land.classLayer(*target.ecosystemLayer);
        north = plan.actor("North");
        south = plan.actor("South");
    }
    geo::ShapeIndex action(const std::string& name,
                           records::ActorId by,
                           std::optional<ObligationCode> code = ObligationCode::L,
                           std::optional<Status> status = Status::InProgress)
    {
        const auto id = plan.action(name, status, code);
        plan.implementer(id, by);
        return land.action(id);
    }
    [[nodiscard]] records::Obligation permit() const
    {
        records::Obligation duty;
        duty.name = "Permit 12";
        duty.actor = south;
        duty.code = ObligationCode::REG;
        return duty;
    }
    geo::ShapeIndex duty(const records::Obligation& record)
    {
        return land.obligation(plan.add(record));
    }
    void ground(std::vector<geo::ShapeIndex> shapes, double hectares)
    {
        shapes.push_back(l);
        land.ground(std::move(shapes), {degraded, grassland}, hectares);
    }
    records::SettlementId settle(SplitRule rule,
                                 std::optional<double> norths,
                                 std::optional<double> souths,
                                 std::vector<std::string> signatories = {"N", "S"},
                                 std::optional<Date> date = tests::day(2026, 1, 1))
    {
        records::Settlement settlement;
        settlement.name = "Ridge " + std::to_string(date ? date->year() : 0);
        settlement.target = target.id;
        settlement.rule = rule;
        settlement.date = date;
        settlement.signatories = std::move(signatories);
        const auto id = plan.add(settlement);
        plan.add(records::SettlementPart{{}, id, north, norths});
        plan.add(records::SettlementPart{{}, id, south, souths});
        return id;
    }
    [[nodiscard]] Attribution area(Basis basis = Basis::EffectiveRestoration) const
    {
        return attributeArea(land.booking(), plan.project(), target, basis);
    }
};

const PlayerRow& player(const Attribution& result, const std::string& name)
{
    const auto found = std::ranges::find(result.players, name, &PlayerRow::name);
    REQUIRE(found != result.players.end());
    return *found;
}

const GroupRow& group(const Attribution& result, const std::string& name)
{
    const auto found = std::ranges::find_if(
        result.groups, [&](const GroupRow& row) { return row.share.name == name; });
    REQUIRE(found != result.groups.end());
    return *found;
}

bool hasFinding(const Attribution& result, const std::string& code)
{
    return std::ranges::find(result.findings, code, &Finding::code) != result.findings.end();
}

} // namespace

TEST_CASE("Ground under anybody's duty gives landscape credit to nobody", "[attribution]")
{
    Valley valley;
    const auto a = valley.action("A", valley.north), b = valley.action("B", valley.south);
    valley.ground({a}, 10.0);
    valley.ground({a, b}, 6.0);
    SECTION("without a duty every share of landscape action is creditable")
    {
        const Attribution result = valley.area();
        CHECK(player(result, "North").creditable.amount == player(result, "North").share);
        CHECK(result.creditable == Approx(16.0));
        CHECK(result.withheld == Approx(0.0));
        CHECK(result.withheldBy.empty());
    }
    SECTION("a permit of South withholds what North does there")
    {
        const auto permit = valley.duty(valley.permit());
        valley.ground({a, permit}, 4.0);
        const Attribution result = valley.area();
        CHECK(player(result, "North").share == Approx(17.0)); // 10 + 3 + 4
        CHECK(player(result, "North").creditable.amount == Approx(13.0));
        CHECK(player(result, "South").creditable.amount == Approx(3.0));
        CHECK(group(result, "North").creditable.amount == Approx(13.0));
        CHECK(result.total == Approx(20.0)); // progress counts it all the same
        CHECK(result.withheld == Approx(4.0));
        REQUIRE(result.withheldBy.size() == 1);
        CHECK(result.withheldBy[0].reason == Withheld::Reason::Obligation);
        CHECK(result.withheldBy[0].name == "Permit 12");
        CHECK(result.withheldBy[0].holder == "South");
        CHECK(result.withheldBy[0].amount == Approx(4.0));
    }
    SECTION("a permit that ended before the baseline withholds nothing")
    {
        records::Obligation old = valley.permit();
        old.end = tests::day(2019, 12, 31);
        const auto permit = valley.duty(old);
        valley.ground({a, permit}, 4.0);
        CHECK(valley.area().withheld == Approx(0.0));
    }
    SECTION("a permit for another indicator withholds nothing")
    {
        records::Indicator water, condition;
        water.name = "water";
        condition.name = "condition";
        records::Obligation of = valley.permit();
        of.indicator = valley.plan.add(water);
        valley.target.indicator = valley.plan.add(condition);
        const auto permit = valley.duty(of);
        valley.ground({a, permit}, 4.0);
        CHECK(valley.area().withheld == Approx(0.0));
        valley.target.indicator = of.indicator;
        CHECK(valley.area().withheld == Approx(4.0));
    }
    SECTION("an action that is a duty withholds its ground, from others too")
    {
        const auto closure = valley.action("Closure", valley.south, ObligationCode::M3);
        valley.ground({a, closure}, 5.0);
        const Attribution result = valley.area();
        CHECK(player(result, "North").creditable.amount == Approx(13.0));
        CHECK(result.withheld == Approx(5.0));
        REQUIRE(result.withheldBy.size() == 1);
        CHECK(result.withheldBy[0].reason == Withheld::Reason::DutyOfAction);
        CHECK(result.withheldBy[0].name == "Closure");
        CHECK(result.withheldBy[0].code == ObligationCode::M3);
    }
    SECTION("what is not done as landscape action is withheld by its code")
    {
        const auto more = valley.action("More", valley.south, ObligationCode::ACA);
        valley.ground({more}, 7.0);
        const Attribution result = valley.area();
        CHECK(player(result, "South").creditable.amount == Approx(3.0));
        REQUIRE(result.withheldBy.size() == 1);
        CHECK(result.withheldBy[0].reason == Withheld::Reason::NotLandscape);
        CHECK(result.withheldBy[0].code == ObligationCode::ACA);
        CHECK(result.withheldBy[0].amount == Approx(7.0));
    }
    SECTION("ground under two duties is withheld once and named under both")
    {
        const auto permit = valley.duty(valley.permit());
        const auto closure =
            valley.action("Closure", valley.south, ObligationCode::M3, Status::InPreparation);
        valley.ground({a, permit, closure}, 8.0);
        const Attribution result = valley.area();
        CHECK(result.withheld == Approx(8.0));
        REQUIRE(result.withheldBy.size() == 2);
        CHECK(result.withheldBy[0].amount == Approx(8.0));
        CHECK(result.withheldBy[1].amount == Approx(8.0));
    }
}

TEST_CASE("Claim groups that meet on some ground are a conflict until they settle",
          "[attribution]")
{
    Valley valley;
    const auto a = valley.action("A", valley.north), b = valley.action("B", valley.south);
    valley.ground({a}, 10.0);
    valley.ground({a, b}, 6.0);
    SECTION("it is found by itself, and divided equally")
    {
        const Attribution result = valley.area();
        REQUIRE(result.overlaps.size() == 1);
        const Overlap& overlap = result.overlaps[0];
        CHECK_FALSE(overlap.isSettled());
        CHECK(overlap.ground.value() == Approx(6.0));
        CHECK(overlap.actions == std::vector<std::string>{"A", "B"});
        REQUIRE(overlap.parts.size() == 2);
        CHECK(overlap.parts[0].name == "North");
        CHECK(overlap.parts[0].settled == Approx(3.0));
        CHECK(player(result, "North").settled.amount == player(result, "North").share);
    }
    SECTION("an agreed key divides it, and nothing else")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, 25.0);
        const Attribution result = valley.area();
        CHECK(result.overlaps[0].isSettled());
        CHECK(result.overlaps[0].parts[0].settled == Approx(4.5));
        CHECK(result.overlaps[0].parts[0].equal == Approx(3.0));
        CHECK(player(result, "North").settled.amount == Approx(14.5)); // 10 + 4.5
        CHECK(player(result, "South").settled.amount == Approx(1.5));
        CHECK(player(result, "South").creditable.amount == Approx(1.5));
        CHECK(player(result, "North").share == Approx(13.0)); // W1 stays beside it
        CHECK(group(result, "North").settled.amount == Approx(14.5));
    }
    SECTION("the later of two settlements counts")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, 25.0);
        valley.settle(SplitRule::AgreedKey, 50.0, 50.0, {"N", "S"}, tests::day(2027, 1, 1));
        CHECK(player(valley.area(), "South").settled.amount == Approx(3.0));
    }
    SECTION("money, where both state it in one unit")
    {
        for (const auto& [id, part] : valley.plan.project().all<records::Participation>()) {
            records::Participation paid = part;
            paid.money = part.actor == valley.north ? 100.0 : 300.0;
            paid.currency = "EUR";
            paid.priceYear = 2026;
            valley.plan.replace(paid);
        }
        valley.settle(SplitRule::Money, {}, {});
        CHECK(player(valley.area(), "South").settled.amount == Approx(4.5)); // 6 · 3/4
    }
    SECTION("efforts that nobody states divide nothing, and it is said")
    {
        valley.settle(SplitRule::PersonDays, {}, {});
        const Attribution result = valley.area();
        CHECK(player(result, "South").settled.amount == Approx(3.0));
        CHECK(hasFinding(result, "settlement-not-applicable"));
    }
}

TEST_CASE("A settlement that is not complete is not in force", "[attribution]")
{
    Valley valley;
    const auto a = valley.action("A", valley.north), b = valley.action("B", valley.south);
    valley.ground({a, b}, 6.0);
    const auto why = [&] {
        const Attribution result = valley.area();
        CHECK(player(result, "North").settled.amount == Approx(3.0));
        CHECK_FALSE(result.overlaps[0].isSettled());
        const auto found =
            std::ranges::find(result.findings, "settlement-not-in-force", &Finding::code);
        REQUIRE(found != result.findings.end());
        return found->message;
    };
    SECTION("unsigned by one")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, 25.0, {"N", " "});
        CHECK_THAT(why(), Catch::Contains("1 of 2 parties have signed"));
    }
    SECTION("undated")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, 25.0, {"N", "S"}, std::nullopt);
        CHECK_THAT(why(), Catch::Contains("it has no date"));
    }
    SECTION("a key that does not add up")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, 20.0);
        CHECK_THAT(why(), Catch::Contains("do not add up to 100"));
    }
    SECTION("a party without a percentage")
    {
        valley.settle(SplitRule::AgreedKey, 75.0, {});
        CHECK_THAT(why(), Catch::Contains("not every party has a percentage"));
    }
    SECTION("one party only")
    {
        const auto id = valley.settle(SplitRule::Equal, {}, {});
        for (const auto& [part, record] :
             std::map{valley.plan.project().all<records::SettlementPart>()})
            if (record.settlement == id && record.actor == valley.south) {
                records::SettlementPart moved = record;
                moved.actor = valley.north;
                valley.plan.replace(moved);
            }
        CHECK_THAT(why(), Catch::Contains("fewer than two parties"));
    }
}

TEST_CASE("The untreated trend of a stratum is taken off before anything is shared out",
          "[attribution]")
{
    Valley valley;
    const auto pair = cells::ConditionPair{valley.plan.add(records::Layer{}),
                                           valley.plan.add(records::Layer{})};
    valley.land.conditionPair(pair);
    valley.target.counterfactual = records::TargetCounterfactual::UntreatedTrend;
    const auto a = valley.action("A", valley.north);
    // Without actions, half the grassland gains 0.2 and half nothing: 0.1 per hectare.
    valley.land.ground({valley.l}, {degraded, grassland}, 50.0, 0.2, 0.4);
    valley.land.ground({valley.l}, {sound, grassland}, 50.0, 0.2, 0.2);
    valley.land.ground({valley.l, a}, {degraded, grassland}, 50.0, 0.2, 0.5);
    const auto attributed = [&] {
        return attributeCondition(valley.land.booking(), valley.plan.project(), valley.target,
                                  Basis::EffectiveRestoration, 0);
    };
    SECTION("what is left is shared out, and the identity closes")
    {
        const Attribution result = attributed();
        CHECK(result.method == CounterfactualMethod::UntreatedTrend);
        CHECK(result.total == Approx(25.0));                  // 10 + 0 + 15
        CHECK(result.counterfactualChange == Approx(15.0));   // 150 · 0.1
        CHECK(player(result, "North").share == Approx(10.0)); // 50 · (0.3 − 0.1)
        CHECK(std::abs(result.unattributed) < 1e-12);
        CHECK(std::abs(result.residual) < 1e-12);
        CHECK_FALSE(player(result, "North").creditable.standardError);
    }
    SECTION("with its error, where it is said what counts as one reading")
    {
        valley.target.independentGroundHa = 1.0;
        const Attribution result = attributed();
        // s² = 0.02 − 0.01 over 100 readings: se = √(0.01 / 99); North has 50 ha.
        const double error = 50.0 * std::sqrt(0.01 / 99.0);
        const Share& share = player(result, "North").creditable;
        REQUIRE(share.standardError);
        CHECK(*share.standardError == Approx(error));
        CHECK(share.interval->lower == Approx(10.0 - 1.959963985 * error));
        CHECK(result.effect.amount == Approx(10.0));
        CHECK(*result.effect.standardError == Approx(error));
        CHECK(*group(result, "North").creditable.standardError == Approx(error));
    }
    SECTION("ground without an answer is nobody's")
    {
        valley.land.ground({valley.l, a}, {degraded, forest}, 20.0, 0.1, 0.6);
        const Attribution result = attributed();
        CHECK(result.total == Approx(35.0));
        CHECK(player(result, "North").share == Approx(10.0));
        CHECK(result.unattributed == Approx(10.0)); // 20 · 0.5
        CHECK(result.unansweredArea == Approx(20.0));
        CHECK(hasFinding(result, "counterfactual-without-answer"));
        CHECK(std::abs(result.residual) < 1e-12);
    }
    SECTION("without ecosystem types change stays gross, and it is said")
    {
        valley.target.ecosystemLayer.reset();
        const Attribution result = attributed();
        CHECK(result.method == CounterfactualMethod::None);
        CHECK(player(result, "North").share == Approx(15.0));
        CHECK(hasFinding(result, "counterfactual-not-available"));
    }
}

TEST_CASE("Among all who have begun, failed actions stay in and plans stay out",
          "[attribution]")
{
    Valley valley;
    const auto failed =
        valley.action("Failed", valley.north, ObligationCode::L, Status::Failed);
    const auto planned =
        valley.action("Planned", valley.south, ObligationCode::L, Status::InPreparation);
    valley.ground({failed}, 4.0);
    valley.ground({planned}, 9.0);
    const Attribution result = valley.area(Basis::Implemented);
    CHECK(result.total == Approx(4.0));
    REQUIRE(result.players.size() == 1);
    CHECK(result.players[0].name == "North");
    CHECK(std::string{toText(Basis::Implemented)} == "implemented");
}

TEST_CASE("What is held of ground adds up to one, and none of it under a duty", "[attribution]")
{
    Valley valley;
    const auto a = valley.action("A", valley.north), b = valley.action("B", valley.south);
    const auto permit = valley.duty(valley.permit());
    valley.ground({a, b}, 6.0);
    valley.ground({a, permit}, 4.0);
    valley.settle(SplitRule::AgreedKey, 75.0, 25.0);
    const auto ground =
        accounts::groundOf(valley.land.booking(), valley.plan.project(), valley.target);
    const Sharing begun{valley.plan.project(), ground, Basis::Implemented};
    const GroundCredit credit = creditOf(valley.plan.project(), valley.target, ground, begun,
                                         {tests::day(2020, 1, 1), tests::day(2027, 12, 31)});
    REQUIRE(credit.isUnderDuty.size() == 2);
    CHECK(std::ranges::count(credit.isUnderDuty, true) == 1);
    REQUIRE(credit.held.size() == 2);
    CHECK(credit.held[0].weight == Approx(0.75));
    CHECK(credit.held[1].weight == Approx(0.25));
    CHECK(credit.held[0].row == credit.held[1].row);
    CHECK_FALSE(credit.isUnderDuty[credit.held[0].row]);
}
