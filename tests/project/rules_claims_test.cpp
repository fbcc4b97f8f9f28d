// What the project refuses of the records that duties, shares and claims rest on.
#include "world.h"

#include "ecotone/project/describe.h"

using namespace ecotone;
using namespace ecotone::tests;
using namespace ecotone::records;

namespace {

/// A landscape with an actor, an action, a target, an indicator and an offset.
struct Valley : World {
    Actor norte = company("Norte"), sur = company("Sur");
    Target target = add(World::target("30 %"));
    Action action = add(World::action("Fence"));
    Indicator indicator = add(measured());
    Obligation offset = add(duty("Offset", ObligationCode::M4));

    static Indicator measured()
    {
        Indicator made;
        made.name = "condition";
        made.unit = "condition-ha";
        return made;
    }
    [[nodiscard]] Obligation duty(const std::string& name, ObligationCode code) const
    {
        Obligation made;
        made.name = name;
        made.actor = norte.id;
        made.code = code;
        return made;
    }
    [[nodiscard]] Pledge pledge() const
    {
        Pledge made;
        made.actor = norte.id;
        made.text = "We pledge";
        return made;
    }
    [[nodiscard]] Observation observation() const
    {
        Observation made;
        made.indicator = indicator.id;
        made.landscape = target.landscape;
        made.date = day(2024, 1, 1);
        return made;
    }
    [[nodiscard]] Claim claim(int level) const
    {
        Claim made;
        made.group = norte.id;
        made.landscape = target.landscape;
        made.level = level;
        return made;
    }
    [[nodiscard]] SoldUnit unit() const
    {
        SoldUnit made;
        made.seller = norte.id;
        made.buyer = "Buyer";
        made.indicator = indicator.id;
        made.quantity = 1;
        return made;
    }
};

bool says(const std::string& reason, const char* part)
{
    INFO(reason);
    return reason.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A document needs a title, and a date that is one", "[project]")
{
    Valley world;
    CHECK(says(world.refusal(Document{}), "needs a title"));
    Document permit;
    permit.title = "Permit";
    permit.date = Date{};
    CHECK(says(world.refusal(permit), "empty date"));
}

TEST_CASE("An indicator needs name and unit, and no amount below 0", "[project]")
{
    Valley world;
    Indicator cover;
    CHECK(says(world.refusal(cover), "needs a name"));
    cover.name = "cover";
    CHECK(says(world.refusal(cover), "needs the unit"));
    cover.unit = "ha";
    cover.responseYears = -1.0;
    CHECK(says(world.refusal(cover), "response time of -1"));
    cover.responseYears = 3.0;
    cover.minimumDetectableChange = -0.5;
    CHECK(says(world.refusal(cover), "minimum detectable change of -0.5"));
}

TEST_CASE("An observation has a day, a sample, and a share that was assessed", "[project]")
{
    Valley world;
    Observation seen = world.observation();
    seen.date = Date{};
    CHECK(says(world.refusal(seen), "needs the day it is for"));
    seen = world.observation();
    seen.sampleSize = 0;
    CHECK(says(world.refusal(seen), "of 0 samples"));
    seen.sampleSize = 12;
    seen.assessedPercent = 120;
    CHECK(says(world.refusal(seen), "120 % assessed"));
    seen.assessedPercent = 90;
    seen.standardError = -2.0;
    CHECK(says(world.refusal(seen), "standard error of -2"));
}

TEST_CASE("A monitoring plan says what is measured, and how often", "[project]")
{
    Valley world;
    MonitoringPlan plan;
    plan.action = world.action.id;
    CHECK(says(world.refusal(plan), "does not say what is measured"));
    plan.measures = "plots";
    plan.everyYears = 0.0;
    CHECK(says(world.refusal(plan), "measures every 0 years"));
}

TEST_CASE("An assessment of leakage has a day and amounts that can be", "[project]")
{
    Valley world;
    LeakageAssessment leakage;
    leakage.landscape = world.target.landscape;
    leakage.indicator = world.indicator.id;
    CHECK(says(world.refusal(leakage), "the day up to which it looked"));
    leakage.date = day(2024, 1, 1);
    leakage.beltMetres = -5.0;
    CHECK(says(world.refusal(leakage), "a belt of -5"));
    leakage.beltMetres = 500.0;
    leakage.reversals = -1.0;
    CHECK(says(world.refusal(leakage), "reversals of -1"));
    leakage.reversals = 0.0;
    leakage.leakage = -3.0; // harm is below 0
    CHECK(world.refusal(leakage).empty());
}

TEST_CASE("Money of a funding line has an amount, a currency and a year", "[project]")
{
    Valley world;
    FundingLine line;
    line.action = world.action.id;
    line.source = world.norte.id;
    line.amount = -1;
    CHECK(says(world.refusal(line), "an amount of -1"));
    line.amount = 10;
    line.currency = "euro";
    CHECK(says(world.refusal(line), "three capital letters"));
    line.currency = "EUR";
    line.priceYear = 26;
    CHECK(says(world.refusal(line), "prices of the year 26"));
}

TEST_CASE("An obligation is a duty with a code, a time and amounts", "[project]")
{
    Valley world;
    CHECK(says(world.refusal(world.duty("", ObligationCode::REG)), "needs a name"));
    CHECK(says(world.refusal(world.duty("Fence", ObligationCode::L)), "which is no duty"));
    CHECK(says(world.refusal(world.duty("Offset", ObligationCode::REG)), "already called"));
    Obligation permit = world.duty("Permit", ObligationCode::REG);
    permit.start = day(2025, 1, 1);
    permit.end = day(2024, 1, 1);
    CHECK(says(world.refusal(permit), "before it starts"));
    permit.end.reset();
    permit.required = -1;
    CHECK(says(world.refusal(permit), "an amount of -1"));
    permit.required = 10;
    CHECK(says(world.refusal(permit), "without a unit"));
    permit.unit = "ha";
    permit.multiplier = 0;
    CHECK(says(world.refusal(permit), "multiplier of 0"));
    permit.multiplier = 1.5;
    permit.shape = geo::Shape{};
    CHECK(says(world.refusal(permit), "empty shape"));
}

TEST_CASE("Only the surplus of an offset moves, by a quantity above 0", "[project]")
{
    Valley world;
    SurplusTransfer transfer;
    transfer.offset = world.offset.id;
    CHECK(says(world.refusal(transfer), "a quantity above 0"));
    transfer.quantity = 3;
    transfer.offset = world.add(world.duty("Permit", ObligationCode::REG)).id;
    CHECK(says(world.refusal(transfer), "only an offset (M4)"));
    transfer.offset = world.offset.id;
    world.add(transfer);
    Obligation changed = world.offset;
    changed.code = ObligationCode::REG;
    CHECK(says(world.refusal(changed), "stays an offset"));
}

TEST_CASE("A sold unit has a buyer, a quantity and a time", "[project]")
{
    Valley world;
    SoldUnit unit = world.unit();
    unit.quantity = 0;
    CHECK(says(world.refusal(unit), "not above 0"));
    unit = world.unit();
    unit.buyer = " ";
    CHECK(says(world.refusal(unit), "needs its buyer"));
    unit = world.unit();
    unit.from = day(2025, 1, 1);
    unit.to = day(2024, 1, 1);
    CHECK(says(world.refusal(unit), "before it begins"));
    unit = world.unit();
    unit.shape = geo::Shape{};
    CHECK(says(world.refusal(unit), "empty shape"));
}

TEST_CASE("A settlement has a name, and parties that are different claim groups", "[project]")
{
    Valley world;
    Settlement ridge;
    ridge.target = world.target.id;
    CHECK(says(world.refusal(ridge), "needs a name"));
    ridge.name = "Ridge";
    ridge.date = Date{};
    CHECK(says(world.refusal(ridge), "empty date"));
    ridge.date.reset();
    ridge = world.add(ridge);
    SettlementPart part{{}, ridge.id, world.norte.id, 120.0};
    CHECK(says(world.refusal(part), "between 0 and 100 %"));
    part.percent = 60.0;
    world.add(part);
    Actor daughter{{}, "Norte Sul", ActorType::Company, world.norte.id, {}, {}};
    daughter = world.add(daughter);
    CHECK(says(world.refusal(SettlementPart{{}, ridge.id, daughter.id, 10.0}),
               "one claim group with “Norte”"));
    CHECK(says(world.refusal(SettlementPart{{}, ridge.id, world.sur.id, 50.0}),
               "would add to 110 %"));
}

TEST_CASE("A pledge has a text, and amounts and years that can be", "[project]")
{
    Valley world;
    Pledge pledge = world.pledge();
    pledge.text = "";
    CHECK(says(world.refusal(pledge), "needs its text"));
    pledge = world.add(world.pledge());
    Pledge revised = pledge;
    revised.revises = pledge.id;
    CHECK(says(world.refusal(revised), "cannot revise itself"));
    revised.id = {};
    CHECK(says(world.refusal(revised), "without saying why"));
    revised = world.pledge();
    revised.quantity = -5;
    CHECK(says(world.refusal(revised), "an amount of -5"));
    revised.quantity = 5;
    CHECK(says(world.refusal(revised), "quantity without a unit"));
    revised.unit = "ha";
    revised.baselineYear = 20;
    CHECK(says(world.refusal(revised), "baseline year 20"));
}

TEST_CASE("A membership is in an initiative, and ends after it began", "[project]")
{
    Valley world;
    Membership member;
    member.actor = world.norte.id;
    member.landscape = world.target.landscape;
    CHECK(says(world.refusal(member), "needs the initiative"));
    member.initiative = "Forum";
    member.since = day(2025, 1, 1);
    member.until = day(2024, 1, 1);
    CHECK(says(world.refusal(member), "before it begins"));
}

TEST_CASE("Consent names who gave it, or says why nobody must", "[project]")
{
    Valley world;
    Consent consent;
    consent.action = world.action.id;
    CHECK(says(world.refusal(consent), "needs the rights-holders"));
    consent.state = ConsentState::NotApplicable;
    CHECK(says(world.refusal(consent), "needs a reason"));
}

TEST_CASE("An action is linked to a goal once", "[project]")
{
    Valley world;
    const GoalLink link{{}, world.action.id, world.target.id, "water"};
    world.add(link);
    CHECK(says(world.refusal(link), "There is a link of action “Fence”"));
}

TEST_CASE("A claim has a level, and a number of its own from level 4 only", "[project]")
{
    Valley world;
    CHECK(says(world.refusal(world.claim(6)), "not 0 to 5"));
    Claim claim = world.claim(3);
    claim.quantity = 12.0;
    CHECK(says(world.refusal(claim), "levels 4 and 5"));
    claim = world.claim(4);
    claim.from = day(2025, 1, 1);
    claim.to = day(2024, 1, 1);
    CHECK(says(world.refusal(claim), "before it begins"));
    claim = world.claim(2);
    claim.state = ClaimState::Published;
    CHECK(says(world.refusal(claim), "published without its text"));
    Review review;
    review.claim = world.add(world.claim(2)).id;
    CHECK(says(world.refusal(review), "needs its reviewer"));
}

TEST_CASE("A target by untreated trend needs ecosystem types and ground above 0", "[project]")
{
    Valley world;
    Target target = world.target;
    target.counterfactual = TargetCounterfactual::UntreatedTrend;
    CHECK(says(world.refusal(target), "name the layer of ecosystem types"));
    target = world.target;
    target.independentGroundHa = 0.0;
    CHECK(says(world.refusal(target), "independent reading; it is above 0"));
}

TEST_CASE("What claims rest on goes with an action, and keeps what else it names", "[project]")
{
    Valley world;
    const GoalLink link = world.add(GoalLink{{}, world.action.id, world.target.id, "water"});
    const auto gone = project::remove(world.project, world.action.id);
    REQUIRE(gone.accepted());
    CHECK(gone.value().changes.size() == 2); // the link, then the action
    const auto kept = project::remove(world.project, world.norte.id);
    REQUIRE_FALSE(kept.accepted());
    CHECK(says(kept.refusal().reason, "obligation “Offset”"));
    CHECK(project::describe(world.project, link) == "link of action “Fence” to target “30 %”");
}
