#include "sample_facts.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/claims/ladder.h"

#include <algorithm>
#include <set>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;
using tests::provenFacts;

namespace {

std::set<std::string> codes(const std::vector<ConditionResult>& results)
{
    std::set<std::string> all;
    for (const ConditionResult& each : results)
        all.insert(each.code);
    return all;
}

std::vector<std::string> numbers(Level level)
{
    std::vector<std::string> all;
    for (const Condition each : conditionsOf(level))
        all.push_back(codeOf(each));
    return all;
}

} // namespace

TEST_CASE("Each level asks for the conditions of the rule table", "[claims]")
{
    using Numbers = std::vector<std::string>;
    CHECK(numbers(Level::Commitment) == Numbers{"C1", "C2", "C20"});
    CHECK(numbers(Level::Participation) == Numbers{"C1", "C19"});
    CHECK(numbers(Level::Action) == Numbers{"C1", "C2", "C3", "C4", "C5", "C6", "C17"});
    CHECK(numbers(Level::Collective) ==
          Numbers{"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C11", "C15", "C17", "C18"});
    CHECK(numbers(Level::Proportional) == Numbers{"C1", "C2", "C3", "C4", "C5", "C6", "C7",
                                                  "C8", "C9", "C11", "C12", "C13", "C14", "C15",
                                                  "C17", "C18"});
    CHECK(numbers(Level::Attributed) == Numbers{"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8",
                                                "C9", "C10", "C11", "C12", "C13", "C14", "C15",
                                                "C16", "C17", "C18"});
}

TEST_CASE("Levels are named with what they say and what proves it", "[claims]")
{
    std::set<std::string> names, claims, proofs;
    for (const Level level : allLevels) {
        names.insert(toText(level));
        claims.insert(claimedBy(level));
        proofs.insert(evidenceFor(level));
    }
    CHECK(names.size() == 6);
    CHECK(claims.size() == 6);
    CHECK(proofs.size() == 6);
    CHECK(numberOf(Level::Attributed) == 5);
}

TEST_CASE("With everything on record every level is reached, and nothing is missing",
          "[claims]")
{
    const Assessment assessment = assess(provenFacts());
    for (const LevelResult& each : assessment.levels) {
        INFO(toText(each.level));
        CHECK(each.isReached());
    }
    CHECK(assessment.reached() == Level::Attributed);
    CHECK_FALSE(assessment.next());
    CHECK(assessment.missing().empty());
    CHECK(assessment.met().size() == 18);
}

TEST_CASE("With nothing on record no level is reached, and a commitment is next", "[claims]")
{
    const Assessment assessment = assess(ClaimFacts{});
    CHECK_FALSE(assessment.reached());
    CHECK(assessment.next() == Level::Commitment);
    CHECK(assessment.met().empty());
    CHECK(codes(assessment.missing()) ==
          std::set<std::string>{"no-boundary", "no-goal", "commitment-not-quantified"});
}

TEST_CASE("An action is claimed without a pledge or a membership", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.pledges.clear();
    facts.memberships.clear();
    const Assessment assessment = assess(facts);
    CHECK_FALSE(assessment.at(Level::Commitment).isReached());
    CHECK_FALSE(assessment.at(Level::Participation).isReached());
    CHECK(assessment.reached() == Level::Attributed);
}

TEST_CASE("Deleting the record behind a condition drops the level to the one below it",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    std::optional<Level> left;
    std::string missing;
    SECTION("the review")
    {
        facts.reviews.clear();
        left = Level::Proportional;
        missing = "not-reviewed";
    }
    SECTION("the assessment of leakage")
    {
        facts.outcome->leakage.clear();
        left = Level::Collective;
        missing = "leakage-not-assessed";
    }
    SECTION("the last observation")
    {
        facts.outcome->observations.pop_back();
        left = Level::Action;
        missing = "not-observed";
    }
    SECTION("the outline of the action")
    {
        facts.actions.front().evidence.pop_back();
        left = Level::Participation;
        missing = "no-spatial-or-field-record";
    }
    SECTION("the file behind the monitoring plan, changed since it was attached")
    {
        tests::spoil(facts, tests::documentNamed(facts, tests::titles::plan));
        left = Level::Participation;
        missing = "no-monitoring-plan";
    }
    const Assessment assessment = assess(facts);
    CHECK(assessment.reached() == left);
    CHECK(codes(assessment.missing()) == std::set{missing});
}

TEST_CASE("The counterfactual alone keeps a claim at the level its method carries", "[claims]")
{
    using attribution::CounterfactualMethod;
    ClaimFacts facts = provenFacts();
    const auto reachedBy = [&](CounterfactualMethod method) {
        facts.outcome->method = method;
        return assess(facts).reached();
    };
    CHECK(reachedBy(CounterfactualMethod::None) == Level::Collective);
    CHECK(reachedBy(CounterfactualMethod::StaticBaseline) == Level::Collective);
    CHECK(reachedBy(CounterfactualMethod::UntreatedTrend) == Level::Proportional);
    CHECK(reachedBy(CounterfactualMethod::MatchedControls) == Level::Attributed);
    CHECK(reachedBy(CounterfactualMethod::BeforeAfterControlImpact) == Level::Attributed);
    CHECK(reachedBy(CounterfactualMethod::Model) == Level::Proportional);
}

TEST_CASE("Who only supports an action claims no number of its own", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.actions.front().participations.front().role = records::ParticipationRole::Funder;
    CHECK(assess(facts).reached() == Level::Collective);
}

TEST_CASE("CLM-01: within the response time the action is claimed and the outcome is refused",
          "[claims]")
{
    const auto example = tests::workedExample("CLM-01");
    const auto& given = example.at("inputs").at("outcome");
    ClaimFacts facts = provenFacts();
    ActionFacts& action = facts.actions.front();
    REQUIRE(example.at("inputs").at("action").at("ledger") == "landscape"); // code L, as it is
    REQUIRE(given.at("counterfactual") == "matched");                       // CF3, as it is
    const std::string status = example.at("inputs").at("action").at("status");
    REQUIRE(status == std::string{"in_progress"});
    action.status = records::Status::InProgress;
    const Interval interval{given.at("ci95").at(0), given.at("ci95").at(1)};
    facts.outcome->effect = facts.outcome->share = {given.at("effect_qh"), interval};
    facts.outcome->indicator.name = given.at("indicator");
    const int years = given.at("years_since_start");
    const Date last = facts.outcome->period.last;
    action.action.start = Date::of(last.year() - years, last.month(), last.day());

    const Assessment assessment = assess(facts);
    CHECK(judge(assessment, Level::Action).isAllowed() ==
          (example.at("expected").at("action_claim") == "allowed"));
    for (const Level level : {Level::Collective, Level::Proportional, Level::Attributed}) {
        INFO(toText(level));
        CHECK(judge(assessment, level).isAllowed() ==
              (example.at("expected").at("outcome_claim") != "refused"));
    }
    CHECK(assessment.reached() == Level::Action);

    std::set<std::string> reasons;
    for (std::string reason : example.at("expected").at("reasons")) {
        std::ranges::replace(reason, '_', '-');
        reasons.insert(reason);
    }
    CHECK(codes(judge(assessment, Level::Attributed).failing) == reasons);
}

TEST_CASE("A verdict gives a sentence for every reason", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.reviews.clear();
    facts.actions.front().action.start = on(2020, 1, 1);
    const Policy low = Policy{}.tightened({.highestLevel = Level::Proportional}).value();
    const Verdict verdict = judge(assess(facts, low), Level::Attributed);
    CHECK_FALSE(verdict.isAllowed());
    CHECK(verdict.failing.size() == 2);  // C10, C16
    CHECK(verdict.refusals.size() == 1); // (i)
    CHECK(verdict.isAboveHouseLimit);
    CHECK(verdict.reasons().size() == 4);
    for (const std::string& reason : verdict.reasons())
        CHECK(reason.back() == '.');
}

TEST_CASE("A statement is judged by its level, its words and its figure", "[claims]")
{
    const ClaimFacts facts = provenFacts();
    Statement statement;
    statement.level = Level::Action;
    statement.text = "Alpha has brought 100 ha in Valley under restoration.";
    CHECK(judge(statement, facts).isAllowed());
    statement.text = "Alpha has restored 100 ha in Valley.";
    CHECK_FALSE(judge(statement, facts).isAllowed());
    statement.text.clear();
    ClaimFacts unproven = facts;
    unproven.actions.front().evidence.clear();
    CHECK_FALSE(judge(statement, unproven).isAllowed());
}
