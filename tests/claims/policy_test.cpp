#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/ladder.h"
#include "ecotone/claims/policy.h"

#include <limits>

using namespace ecotone;
using namespace ecotone::claims;
using tests::provenFacts;

TEST_CASE("A house may only make the rules stricter", "[claims]")
{
    const Policy standard;
    const auto refusal = [&](const Tightening& by) {
        const auto result = standard.tightened(by);
        REQUIRE_FALSE(result.accepted());
        return result.refusal().reason;
    };
    CHECK(refusal({.minimumAssessedPercent = 79.9}) ==
          "The least assessed share is 80 % and can only be raised, up to 100 %; 79.9 % was "
          "given.");
    CHECK_FALSE(standard.tightened({.minimumAssessedPercent = 100.1}).accepted());
    CHECK_FALSE(
        standard.tightened({.minimumAssessedPercent = std::numeric_limits<double>::quiet_NaN()})
            .accepted());
    CHECK(
        refusal({.responseYears = {{"Land_productivity", 9.0}}}) ==
        "The response time of Land_productivity is 10 years and can only be lengthened; 9 was "
        "given.");
    CHECK(refusal({.houseRules = {{" ", "Because."}}}) ==
          "A house rule needs the words that are refused and a sentence that says why.");
    CHECK_FALSE(standard.tightened({.houseRules = {{"green", ""}}}).accepted());

    const auto low = standard.tightened({.highestLevel = Level::Action}).value();
    const auto higher = low.tightened({.highestLevel = Level::Collective});
    REQUIRE_FALSE(higher.accepted());
    CHECK(higher.refusal().reason ==
          "Claims end at level 2 and can only end lower; level 3 was given.");
}

TEST_CASE("A stricter assessed share and response time hold claims back", "[claims]")
{
    const ClaimFacts facts = provenFacts(); // 96 % assessed, 13 years after the start
    const auto reached = [&](const Tightening& by) {
        return assess(facts, Policy{}.tightened(by).value()).reached();
    };
    CHECK(reached({}) == Level::Attributed);
    CHECK(reached({.minimumAssessedPercent = 97.0}) == Level::Action);
    CHECK(reached({.responseYears = {{"land productivity", 14.0}}}) == Level::Action);
    CHECK(reached({.highestLevel = Level::Collective}) == Level::Collective);
    const Assessment low =
        assess(facts, Policy{}.tightened({.highestLevel = Level::Collective}).value());
    CHECK_FALSE(low.next()); // there is none above the house's limit
}

TEST_CASE("A house may ask for control cells that match well", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.outcome->controls = ControlQuality::Caution;
    CHECK(assess(facts).reached() == Level::Attributed);
    const Policy strict = Policy{}.tightened({.refusesCautiousControls = true}).value();
    CHECK(assess(facts, strict).reached() == Level::Proportional);
    CHECK(evaluate(Condition::CounterfactualStrong, facts, Level::Attributed, strict).code ==
          "balance-cautious");
    CHECK(strict.tightened({}).value().refusesCautiousControls()); // and it stays so
}

TEST_CASE("A house may refuse words of its own", "[claims]")
{
    const Policy strict =
        Policy{}
            .tightened({.houseRules = {{"Eco-friendly", "It says nothing that can be checked."},
                                       {"green", "It names a colour."}}})
            .value();
    Statement statement;
    statement.level = Level::Action;
    statement.text = "Green, eco-friendly planting by Alpha.";
    const auto refusals = refusalsOf(statement, provenFacts(), strict);
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[0].rule == RefusalRule::HouseRuleBroken);
    CHECK(refusals[0].reason == "It says nothing that can be checked.");
    CHECK(refusals[0].instead == "Leave out “Eco-friendly”.");
    CHECK(refusals[1].reason == "It names a colour.");
    CHECK(refusalsOf(statement, provenFacts()).empty());
}

TEST_CASE("The response time is the indicator's or the policy's, whichever is longer",
          "[claims]")
{
    records::Indicator indicator;
    indicator.name = "Land_Cover";
    CHECK(Policy{}.responseYears(indicator) == 3.0);
    indicator.responseYears = 1.0; // an indicator cannot shorten it
    CHECK(Policy{}.responseYears(indicator) == 3.0);
    indicator.responseYears = 5.0;
    CHECK(Policy{}.responseYears(indicator) == 5.0);
    indicator.name = "frog calls";
    CHECK(Policy{}.responseYears(indicator) == 5.0);
    indicator.responseYears.reset();
    CHECK_FALSE(Policy{}.responseYears(indicator));
    indicator.name = "condition plots";
    CHECK(Policy{}.responseYears(indicator) == 3.0);
}
