#include "accounts/hand_made.h"
#include "support/catch.h"

#include "ecotone/attribution/attribute.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace ecotone;
using namespace ecotone::attribution;
using records::ActorType;
using records::ObligationCode;
using records::Status;

namespace {

constexpr std::int32_t degraded = 1, sound = 2;

struct Case {
    tests::HandMadeProject plan;
    tests::HandMadeBooking land;
    records::Target target;
    geo::ShapeIndex l = 0;

    Case()
    {
        records::Layer baseline;
        baseline.name = "Degraded 2020";
        baseline.band = 1;
        target.baselineLayer = plan.add(baseline);
        records::Landscape landscape;
        landscape.name = "Valley";
        target.landscape = plan.add(landscape);
        target.asOf = tests::day(2027, 12, 31);
        target.baselineClasses = {degraded};
        l = land.landscape(target.landscape);
        land.classLayer(*target.baselineLayer);
    }
    geo::ShapeIndex action(const std::string& name,
                           const std::vector<records::ActorId>& by,
                           std::optional<Status> status = Status::InProgress,
                           std::optional<ObligationCode> code = std::nullopt)
    {
        const auto id = plan.action(name, status, code);
        for (const records::ActorId actor : by)
            plan.implementer(id, actor);
        return land.action(id);
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

double groupTotal(const Attribution& result, const std::string& name)
{
    for (const GroupRow& each : result.groups)
        if (each.share.name == name)
            return each.share.total();
    return std::nan("");
}

} // namespace

TEST_CASE("Hectares on degraded land are shared per place, and the rest is told",
          "[attribution]")
{
    Case given;
    const auto north = given.plan.actor("North"), south = given.plan.actor("South");
    const auto a = given.action("A", {north});
    const auto b = given.action("B", {south});
    const auto nobodys = given.action("C", {});
    const auto planned = given.action("D", {south}, Status::InPreparation);
    given.land.ground({given.l, a}, {degraded}, 10.0);
    given.land.ground({given.l, a, b}, {degraded}, 6.0);
    given.land.ground({given.l, b}, {sound}, 50.0); // not degraded
    given.land.ground({a}, {degraded}, 50.0);       // outside
    given.land.ground({given.l, nobodys}, {degraded}, 4.0);
    given.land.ground({given.l, nobodys, b}, {degraded}, 2.0);
    given.land.ground({given.l, planned}, {degraded}, 9.0);
    given.land.ground({given.l}, {degraded}, 100.0);

    const Attribution result = given.area();
    CHECK(result.total == Approx(22.0)); // 10 + 6 + 4 + 2
    CHECK(player(result, "North").share == Approx(13.0));
    CHECK(player(result, "South").share == Approx(5.0)); // 3 + 2
    CHECK(player(result, "North").lastIn == Approx(10.0));
    CHECK(player(result, "North").standAlone == Approx(16.0));
    CHECK(result.unattributed == Approx(4.0));
    CHECK(result.unnamed == Approx(4.0));
    CHECK(std::abs(result.residual) < 1e-12);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].code == "nobody-named");

    const Attribution plan = given.area(Basis::AllActions);
    CHECK(plan.total == Approx(31.0));
    CHECK(player(plan, "South").share == Approx(14.0));
}

TEST_CASE("Worked example ATT-11's kind: splitting into subsidiaries gains nothing",
          "[attribution]")
{
    // 90 ha under one action each of North and South on the same ground. North acts through
    // three subsidiaries: naively 3 of 4 parts, 67.5 ha; as one claim group 45.
    Case given;
    const auto north = given.plan.actor("North"), south = given.plan.actor("South");
    std::vector<geo::ShapeIndex> all{given.l, given.action("S", {south})};
    for (const char* name : {"N1", "N2", "N3"})
        all.push_back(given.action(name, {given.plan.actor(name, ActorType::Company, north)}));
    given.land.ground(all, {degraded}, 90.0);
    const Attribution result = given.area();
    CHECK(result.players.size() == 2);
    CHECK(player(result, "North").share == Approx(45.0));
    CHECK(player(result, "South").share == Approx(45.0));
}

TEST_CASE("A joint venture plays by itself and then passes its share on", "[attribution]")
{
    Case given;
    const auto alpha = given.plan.actor("Alpha"), beta = given.plan.actor("Beta");
    const auto venture = given.plan.actor("Venture", ActorType::JointVenture);
    given.plan.stake(venture, alpha, 55.0);
    given.plan.stake(venture, beta, 45.0);
    const auto a = given.action("A", {alpha});
    const auto v = given.action("V", {venture});
    given.land.ground({given.l, a, v}, {degraded}, 40.0);
    given.land.ground({given.l, v}, {degraded}, 10.0);
    const Attribution result = given.area();
    CHECK(player(result, "Venture").isVenture);
    CHECK(player(result, "Venture").share == Approx(30.0));
    CHECK(groupTotal(result, "Alpha") == Approx(20.0 + 0.55 * 30.0));
    CHECK(groupTotal(result, "Beta") == Approx(0.45 * 30.0));
    REQUIRE(result.groups.size() == 2);
    CHECK(*result.groups[0].percentOfTotal == Approx(100.0 * 36.5 / 50.0));
}

TEST_CASE("Supporters are nested in the implementer's share", "[attribution]")
{
    Case given;
    const auto company = given.plan.actor("Company");
    const auto bank = given.plan.actor("Bank", ActorType::Financier);
    const auto id = given.plan.action("A", Status::InProgress);
    given.plan.implementer(id, company);
    records::Participation funding;
    funding.action = id;
    funding.actor = bank;
    funding.role = records::ParticipationRole::Funder;
    given.plan.add(funding);
    given.land.ground({given.l, given.land.action(id)}, {degraded}, 10.0);
    const Attribution result = given.area();
    REQUIRE(result.players.size() == 1);
    CHECK(result.players[0].share == Approx(10.0));
    CHECK(result.players[0].supporters == std::vector<std::string>{"Bank"});
}

TEST_CASE("A player's share is told by obligation code, and the duty code wins",
          "[attribution]")
{
    Case given;
    const auto company = given.plan.actor("Company");
    const auto duty =
        given.action("Closure", {company}, Status::InProgress, ObligationCode::M3);
    const auto beyond = given.action("Hills", {company}, Status::InProgress, ObligationCode::L);
    const auto silent = given.action("River", {company}, Status::InProgress);
    given.land.ground({given.l, duty, beyond}, {degraded}, 6.0);
    given.land.ground({given.l, beyond, silent}, {degraded}, 5.0);
    given.land.ground({given.l, silent}, {degraded}, 4.0);
    const auto codes = given.area().players.at(0).byCode;
    REQUIRE(codes.size() == 3);
    CHECK(codes[0] == CodeShare{ObligationCode::M3, 6.0});
    CHECK(codes[1] == CodeShare{ObligationCode::L, 5.0});
    CHECK(codes[2] == CodeShare{std::nullopt, 4.0});
}

TEST_CASE("Rules by effort and by key are given where they can be applied", "[attribution]")
{
    Case given;
    const auto alpha = given.plan.actor("Alpha"), beta = given.plan.actor("Beta");
    const auto id = given.plan.action("A", Status::InProgress);
    const auto take = [&](records::ActorId actor, double money, double days, double percent) {
        records::Participation part;
        part.action = id;
        part.actor = actor;
        part.money = money;
        part.currency = "EUR";
        part.priceYear = 2025;
        part.personDays = days;
        part.sharePercent = percent;
        return given.plan.add(part);
    };
    take(alpha, 300.0, 0.0, 60.0);
    const auto second = take(beta, 100.0, 0.0, 40.0);
    given.land.ground({given.l, given.land.action(id)}, {degraded}, 100.0);

    SECTION("all given in one unit")
    {
        const Attribution result = given.area();
        CHECK(*player(result, "Alpha").byMoney == Approx(75.0));
        CHECK(*player(result, "Alpha").byAgreedKey == Approx(60.0));
        CHECK(*player(result, "Alpha").byPersonDays == Approx(50.0)); // nobody worked: equal
        CHECK_FALSE(player(result, "Alpha").byTreatedArea);
        CHECK(player(result, "Alpha").share == Approx(50.0));
        CHECK(player(result, "Alpha").bandLow == Approx(50.0));
        CHECK(player(result, "Alpha").bandHigh == Approx(75.0));
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].code == "no-effort");
        CHECK(result.groups[0].bandHigh == Approx(75.0));
    }
    SECTION("money of two currencies cannot be compared")
    {
        records::Participation other = *given.plan.project().find(second);
        other.currency = "BRL";
        given.plan.replace(other);
        CHECK_FALSE(player(given.area(), "Alpha").byMoney);
    }
    SECTION("a key that does not add up is no key")
    {
        records::Participation other = *given.plan.project().find(second);
        other.sharePercent = 30.0;
        given.plan.replace(other);
        CHECK_FALSE(player(given.area(), "Alpha").byAgreedKey);
    }
}

TEST_CASE("Change of condition is gross, and splits into shares and remainder", "[attribution]")
{
    Case given;
    const auto alpha = given.plan.actor("Alpha"), beta = given.plan.actor("Beta");
    const auto a = given.action("A", {alpha});
    const auto b = given.action("B", {beta});
    given.land.conditionPair({records::LayerId{901}, records::LayerId{902}});
    given.land.ground({given.l, a}, {degraded}, 100.0, 0.4, 0.6); // +20
    given.land.ground({given.l, a, b}, {sound}, 50.0, 0.8, 0.6);  // −10: shared as well
    given.land.ground({given.l}, {sound}, 30.0, 0.5, 0.6);        // +3: nobody
    given.land.ground({given.l, b}, {degraded}, 7.0);             // not read
    given.land.ground({b}, {degraded}, 99.0, 0.0, 1.0);           // outside
    const Attribution result = attributeCondition(given.land.booking(), given.plan.project(),
                                                  given.target, Basis::EffectiveRestoration, 0);
    CHECK(result.quantity == attribution::Quantity::Condition);
    CHECK(result.counterfactual == "CF0 none: gross change");
    CHECK(result.total == Approx(13.0));
    CHECK(player(result, "Alpha").share == Approx(15.0));
    CHECK(player(result, "Beta").share == Approx(-5.0));
    CHECK(result.unattributed == Approx(3.0));
    CHECK(result.unnamed == 0.0);
    CHECK(result.excludedArea == Approx(7.0));
    CHECK(std::abs(result.residual) < 1e-12);
}

namespace {

/// A landscape of some pieces of ground under some actions, drawn at random.
struct Ground {
    std::vector<int> actions; // by number
    double hectares = 0.0;
};
struct Drawn {
    std::vector<int> actorOf; // by action
    std::vector<Ground> grounds;
};

Drawn draw()
{
    Drawn drawn;
    drawn.actorOf = *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(0, 4));
    const auto count = *rc::gen::inRange(1, 10);
    for (int i = 0; i < count; ++i) {
        Ground ground;
        for (int action = 0; action < 5; ++action)
            if (*rc::gen::arbitrary<bool>())
                ground.actions.push_back(action);
        ground.hectares = *rc::gen::inRange(1, 100'000) / 1000.0;
        drawn.grounds.push_back(ground);
    }
    return drawn;
}

/// @param nameOf  what an actor is called; @param order  in which actions and actors are
/// entered
Attribution build(const Drawn& drawn,
                  const std::vector<std::string>& nameOf,
                  const std::vector<int>& order,
                  bool splitGround = false,
                  bool withEmptyAction = false)
{
    Case given;
    std::map<int, records::ActorId> actors;
    for (const int number : order)
        if (number < 4)
            actors[number] = given.plan.actor(nameOf[static_cast<std::size_t>(number)]);
    std::map<int, geo::ShapeIndex> shapes;
    for (const int number : order)
        shapes[number] =
            given.action("Action " + std::to_string(number),
                         {actors.at(drawn.actorOf[static_cast<std::size_t>(number)])});
    if (withEmptyAction)
        given.action("Nowhere", {given.plan.actor("Nobody's friend")});
    for (const Ground& ground : drawn.grounds) {
        std::vector<geo::ShapeIndex> covering{given.l};
        for (const int action : ground.actions)
            covering.push_back(shapes.at(action));
        given.land.ground(covering, {degraded},
                          splitGround ? ground.hectares / 2 : ground.hectares);
        if (splitGround)
            given.land.ground(covering, {degraded}, ground.hectares / 2);
    }
    return given.area();
}

const std::vector<std::string> plainNames{"Ada", "Bo", "Cy", "Di"};
const std::vector<int> plainOrder{0, 1, 2, 3, 4};

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

TEST_CASE("Shares obey the invariants of a fair split", "[attribution]")
{
    CHECK(rc::check("shares and remainder add up to the total", [] {
        const Attribution result = build(draw(), plainNames, plainOrder);
        double sum = result.unattributed;
        for (const PlayerRow& row : result.players)
            sum += row.share;
        RC_ASSERT(isClose(sum, result.total));
        for (const PlayerRow& row : result.players) {
            RC_ASSERT(row.lastIn <= row.share + 1e-9);
            RC_ASSERT(row.share <= row.standAlone + 1e-9);
            RC_ASSERT(row.bandLow <= row.share && row.share <= row.bandHigh);
        }
    }));
    CHECK(rc::check("the order in which records were entered changes no bit", [] {
        const Drawn drawn = draw();
        auto order = plainOrder;
        std::ranges::shuffle(order, std::mt19937{*rc::gen::arbitrary<unsigned>()});
        const Attribution first = build(drawn, plainNames, plainOrder);
        const Attribution second = build(drawn, plainNames, order);
        RC_ASSERT(first.total == second.total);
        RC_ASSERT(first.players.size() == second.players.size());
        for (std::size_t i = 0; i < first.players.size(); ++i) {
            RC_ASSERT(first.players[i].name == second.players[i].name);
            RC_ASSERT(first.players[i].share == second.players[i].share);
            RC_ASSERT(first.players[i].standAlone == second.players[i].standAlone);
        }
    }));
    CHECK(rc::check("new names change names only", [] {
        const Drawn drawn = draw();
        const std::vector<std::string> otherNames{"Zoe", "Yan", "Xi",
                                                  "Wu"}; // reversed in order
        const Attribution before = build(drawn, plainNames, plainOrder);
        const Attribution after = build(drawn, otherNames, plainOrder);
        for (std::size_t i = 0; i < plainNames.size(); ++i) {
            const auto old = std::ranges::find(before.players, plainNames[i], &PlayerRow::name);
            const auto now = std::ranges::find(after.players, otherNames[i], &PlayerRow::name);
            RC_ASSERT((old == before.players.end()) == (now == after.players.end()));
            if (old != before.players.end())
                RC_ASSERT(old->share == now->share);
        }
    }));
    CHECK(rc::check("splitting every piece of ground in two changes nothing", [] {
        const Drawn drawn = draw();
        const Attribution whole = build(drawn, plainNames, plainOrder);
        const Attribution halves = build(drawn, plainNames, plainOrder, true);
        for (std::size_t i = 0; i < whole.players.size(); ++i)
            RC_ASSERT(isClose(whole.players[i].share, halves.players[i].share));
    }));
    CHECK(rc::check("an actor without ground gets 0 and takes nothing", [] {
        const Drawn drawn = draw();
        const Attribution without = build(drawn, plainNames, plainOrder);
        const Attribution with = build(drawn, plainNames, plainOrder, false, true);
        RC_ASSERT(player(with, "Nobody's friend").share == 0.0);
        RC_ASSERT(player(with, "Nobody's friend").standAlone == 0.0);
        for (const PlayerRow& row : without.players)
            RC_ASSERT(row.share == player(with, row.name).share);
    }));
    CHECK(rc::check("actors on the same ground get the same", [] {
        Drawn drawn = draw();
        drawn.actorOf = {0, 1, 2, 3, 3};
        for (Ground& ground :
             drawn.grounds) { // wherever Ada is, Bo is, and the other way round
            const bool both = std::ranges::any_of(ground.actions, [](int a) { return a < 2; });
            std::erase_if(ground.actions, [](int a) { return a < 2; });
            if (both)
                ground.actions.insert(ground.actions.end(), {0, 1});
        }
        const Attribution result = build(drawn, plainNames, plainOrder);
        RC_ASSERT(player(result, "Ada").share == player(result, "Bo").share);
    }));
    CHECK(rc::check("twice the ground gives twice the shares", [] {
        const Drawn drawn = draw();
        Drawn twice = drawn;
        for (Ground& ground : twice.grounds)
            ground.hectares *= 2;
        const Attribution once = build(drawn, plainNames, plainOrder);
        const Attribution doubled = build(twice, plainNames, plainOrder);
        for (std::size_t i = 0; i < once.players.size(); ++i)
            RC_ASSERT(isClose(2 * once.players[i].share, doubled.players[i].share));
    }));
}
