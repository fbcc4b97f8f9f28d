#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/conditions.h"

#include <set>
#include <string>

using namespace ecotone;
using namespace ecotone::claims;
using tests::document;
using tests::offsetOnPlaceOne;
using tests::on;
using tests::provenFacts;
using tests::spoil;

TEST_CASE("Every condition holds by a record, where everything is on record", "[claims]")
{
    const ClaimFacts facts = provenFacts();
    for (const Condition condition : allConditions()) {
        const ConditionResult result = evaluate(condition, facts, Level::Attributed);
        INFO(codeOf(condition) << ": " << result.explanation);
        CHECK(result.standing == Standing::Holds);
        CHECK_FALSE(result.proofs.empty());
        CHECK(result.explanation.empty());
    }
    CHECK(evaluate(Condition::GoalLinked, facts, Level::Commitment).isMet());
}

TEST_CASE("Consent is not applicable where nobody's rights are touched, with the reason",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    records::Consent& consent = facts.actions.front().consents.front();
    consent.state = records::ConsentState::NotApplicable;
    consent.reason = "State forest without use rights, land register of 2010";
    const ConditionResult result = evaluate(Condition::ConsentGiven, facts, Level::Action);
    CHECK(result.standing == Standing::NotApplicable);
    CHECK(result.isMet());
    CHECK(result.explanation == consent.reason);
    CHECK(result.proofs.size() == 1);
}

TEST_CASE("A consent that was withheld first and given later holds", "[claims]")
{
    ClaimFacts facts = provenFacts();
    records::Consent earlier = facts.actions.front().consents.front();
    earlier.state = records::ConsentState::Withheld;
    earlier.date = on(2010, 1, 1);
    facts.actions.front().consents.push_back(earlier);
    CHECK(evaluate(Condition::ConsentGiven, facts, Level::Action).standing == Standing::Holds);
}

TEST_CASE("Additional conservation and support carry an action, and support a collective "
          "outcome",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.actions.front().action.obligation = records::ObligationCode::ACA;
    CHECK(evaluate(Condition::BeyondObligations, facts, Level::Action).isMet());
    facts.actions.front().action.obligation = records::ObligationCode::SUP;
    CHECK(evaluate(Condition::BeyondObligations, facts, Level::Collective).isMet());
}

TEST_CASE("Ground of an offset counts where a signed transfer of its surplus covers it",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    const DutyOnGround duty = offsetOnPlaceOne(facts);
    facts.outcome->surplus = {{duty.obligation.id, 14.0}}; // 230 − 180 · 1.2
    records::SurplusTransfer transfer;
    transfer.id = records::SurplusTransferId{81};
    transfer.offset = duty.obligation.id;
    transfer.quantity = 14.0;
    transfer.date = on(2025, 2, 1);
    transfer.signatories = {"Beta", "Valley Compact"};
    transfer.document = document(facts, "Transfer deed");
    facts.transfers = {transfer};
    const auto judged = [&] {
        return evaluate(Condition::BeyondObligations, facts, Level::Attributed);
    };

    REQUIRE(judged().isMet());
    CHECK(judged().proofs.back().digest == digestOf("Transfer deed"));
    SECTION("not more than the surplus, whatever was signed")
    {
        facts.transfers.front().quantity = 50.0;
        facts.outcome->surplus.front().amount = 14.1;
        CHECK(judged().code == "ground-under-duty");
    }
    SECTION("not more than what was transferred")
    {
        facts.transfers.front().quantity = 13.9;
        CHECK(judged().code == "ground-under-duty");
    }
    SECTION("not by a transfer whose document does not verify")
    {
        spoil(facts, *transfer.document);
        CHECK(judged().code == "ground-under-duty");
    }
    SECTION("not by a transfer that nobody signed")
    {
        facts.transfers.front().signatories.clear();
        CHECK(judged().code == "ground-under-duty");
    }
    SECTION("not of another duty than an offset")
    {
        facts.duties.front().obligation.code = records::ObligationCode::M3;
        CHECK(judged().code == "ground-under-duty");
    }
    SECTION("and the offset's own action may carry it, on the offset's ground only")
    {
        facts.actions.front().action.obligation = records::ObligationCode::M4;
        CHECK(judged().code == "action-is-duty"); // place 0 is no offset
        facts.actions.front().ground = {1};
        CHECK(judged().isMet());
    }
}

TEST_CASE("A duty counts for its indicator and its time only", "[claims]")
{
    ClaimFacts facts = provenFacts();
    offsetOnPlaceOne(facts);
    records::Obligation& duty = facts.duties.front().obligation;
    const auto isMet = [&] {
        return evaluate(Condition::BeyondObligations, facts, Level::Attributed).isMet();
    };
    CHECK_FALSE(isMet());
    duty.indicator = records::IndicatorId{51};
    CHECK(isMet());
    duty.indicator = records::IndicatorId{50};
    CHECK_FALSE(isMet());
    duty.end = on(2015, 12, 31); // ends as the period begins
    CHECK(isMet());
    duty.end = on(2016, 1, 1);
    CHECK_FALSE(isMet());
    duty.end.reset();
    duty.start = on(2025, 12, 31);
    CHECK(isMet());
}

TEST_CASE("A model counts as an untreated trend", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.outcome->method = attribution::CounterfactualMethod::Model;
    CHECK(evaluate(Condition::CounterfactualStrong, facts, Level::Proportional).isMet());
    CHECK(highestLevel(attribution::CounterfactualMethod::None) == Level::Collective);
    CHECK(highestLevel(attribution::CounterfactualMethod::StaticBaseline) == Level::Collective);
    CHECK(highestLevel(attribution::CounterfactualMethod::Model) == Level::Proportional);
    CHECK(highestLevel(attribution::CounterfactualMethod::UntreatedTrend) ==
          Level::Proportional);
    CHECK(highestLevel(attribution::CounterfactualMethod::MatchedControls) ==
          Level::Attributed);
    CHECK(highestLevel(attribution::CounterfactualMethod::BeforeAfterControlImpact) ==
          Level::Attributed);
}

TEST_CASE("Before-after-control-impact asks for no balance of matched cells", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.outcome->method = attribution::CounterfactualMethod::BeforeAfterControlImpact;
    facts.outcome->controls.reset();
    CHECK(evaluate(Condition::CounterfactualStrong, facts, Level::Attributed).isMet());
}

TEST_CASE("The response time is reached on the anniversary", "[claims]")
{
    ClaimFacts facts = provenFacts();
    const auto isMet = [&] {
        return evaluate(Condition::ResponseTimeReached, facts, Level::Attributed).isMet();
    };
    facts.actions.front().action.start = on(2015, 12, 31); // ten years before the last day
    CHECK(isMet());
    facts.actions.front().action.start = on(2016, 1, 1);
    CHECK_FALSE(isMet());
    SECTION("of all claimed actions")
    {
        facts.actions.front().action.start = on(2010, 1, 1);
        facts.actions.push_back(facts.actions.front());
        facts.actions.back().action.start = on(2016, 1, 1);
        CHECK_FALSE(isMet());
    }
    SECTION("in parts of a year")
    {
        facts.outcome->indicator.name = "frog calls";
        facts.outcome->indicator.responseYears = 2.5; // 2023-07-02 is 182 days before the end
        facts.actions.front().action.start = on(2023, 7, 2);
        CHECK_FALSE(isMet()); // 2 + 182/365 = 2.4986
        facts.actions.front().action.start = on(2023, 7, 1);
        CHECK(isMet()); // 2 + 183/365 = 2.5014
    }
    SECTION("from a leap day")
    {
        facts.outcome->indicator.name = "frog calls";
        facts.outcome->indicator.responseYears = 1.0;
        facts.actions.front().action.start = on(2024, 2, 29);
        facts.outcome->period.last = on(2025, 2, 28);
        CHECK_FALSE(isMet());
        facts.outcome->period.last = on(2025, 3, 1);
        CHECK(isMet());
    }
    SECTION("never by an observation before the start")
    {
        facts.outcome->indicator.name = "frog calls";
        facts.outcome->indicator.responseYears = 0.5;
        facts.actions.front().action.start = on(2027, 1, 1);
        CHECK_FALSE(isMet());
    }
}

TEST_CASE("Conditions and their standing are named", "[claims]")
{
    CHECK(codeOf(Condition::BoundaryJustified) == "C1");
    CHECK(codeOf(Condition::CounterfactualStrong) == "C8");
    CHECK(codeOf(Condition::CommitmentQuantified) == "C20");
    std::set<std::string> words;
    for (const Condition condition : allConditions())
        words.insert(toText(condition));
    CHECK(words.size() == conditionCount);
    CHECK(toText(Standing::Holds) == std::string{"holds"});
    CHECK(toText(Standing::Fails) == std::string{"fails"});
    CHECK(toText(Standing::NotApplicable) == std::string{"not applicable"});
}
