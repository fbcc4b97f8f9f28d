#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/conditions.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

using namespace ecotone;
using namespace ecotone::claims;
using tests::document;
using tests::documentNamed;
using tests::on;
using tests::provenFacts;
using tests::spoil;
namespace titles = tests::titles;

namespace {

/// One way in which a condition fails.
struct Failure {
    Condition condition;
    const char* code;
    std::function<void(ClaimFacts&)> bringAbout;
    Level level = Level::Attributed;
};

ActionFacts& action(ClaimFacts& facts)
{
    return facts.actions.front();
}

DutyOnGround offsetOnPlaceOne(ClaimFacts& facts)
{
    DutyOnGround duty;
    duty.obligation.id = records::ObligationId{80};
    duty.obligation.name = "Wetland offset";
    duty.obligation.actor = records::ActorId{12};
    duty.obligation.code = records::ObligationCode::M4;
    duty.obligation.required = 180.0;
    duty.obligation.multiplier = 1.2;
    duty.obligation.delivered = 230.0;
    duty.ground = {1};
    facts.duties = {duty};
    return duty;
}

/// What fails without anything that a condition is about.
std::vector<Failure> failuresOfPlaceAndPeople()
{
    using enum Condition;
    using Facts = ClaimFacts;
    return {
        {BoundaryJustified, "no-boundary", [](Facts& f) { f.version.reset(); }},
        {BoundaryJustified, "no-boundary", [](Facts& f) { f.version->shape.polygons.clear(); }},
        {BoundaryJustified, "boundary-undated", [](Facts& f) { f.version->date.reset(); }},
        {BoundaryJustified, "boundary-not-justified",
         [](Facts& f) { f.landscape.rationale = " "; }},
        {BoundaryJustified, "boundary-change-not-justified",
         [](Facts& f) { f.version->reason.clear(); }},
        {GoalLinked, "no-goal", [](Facts& f) { f.target.reset(); }},
        {GoalLinked, "no-goal",
         [](Facts& f) { f.target->landscape = records::LandscapeId{99}; }},
        {GoalLinked, "goal-without-source", [](Facts& f) { f.target->citation.clear(); }},
        {GoalLinked, "action-not-linked", [](Facts& f) { action(f).goalLinks.clear(); }},
        {GoalLinked, "no-action", [](Facts& f) { f.actions.clear(); }},
        {GoalLinked, "pledge-not-linked", [](Facts& f) { f.pledges.front().target.reset(); },
         Level::Commitment},
        {GoalLinked, "pledge-not-linked", [](Facts& f) { f.pledges.clear(); },
         Level::Commitment},
        {NoCompetingClaim, "no-outcome", [](Facts& f) { f.outcome.reset(); }},
        {NoCompetingClaim, "not-registered", [](Facts& f) { f.claim.reset(); }},
        {NoCompetingClaim, "not-registered",
         [](Facts& f) { f.claim->state = records::ClaimState::Withdrawn; }},
        {NoCompetingClaim, "not-registered", [](Facts& f) { f.claim->to = on(2020, 12, 31); }},
        {NoCompetingClaim, "not-registered",
         [](Facts& f) { f.claim->group = records::ActorId{12}; }},
        {NoCompetingClaim, "nothing-held", [](Facts& f) { f.outcome->held.clear(); }},
        {NoCompetingClaim, "competing-claim",
         [](Facts& f) {
             f.registered.front().held = {{0, 0.6}};
         }},
        {NoCompetingClaim, "competing-claim",
         [](Facts& f) {
             f.registered.front().kind = EntryKind::SoldUnit;
             f.registered.front().holder = f.claimant.id;
         }},
        {ConsolidationUniform, "no-outcome", [](Facts& f) { f.outcome.reset(); }},
        {ConsolidationUniform, "consolidation-mixed",
         [](Facts& f) { f.outcome->impactsBy = records::Consolidation::OperationalControl; }},
        {ConsolidationUniform, "consolidation-mixed",
         [](Facts& f) {
             f.settings.consolidation = records::Consolidation::OperationalControl;
         }},
        {ActorsNamed, "no-outcome", [](Facts& f) { f.outcome.reset(); }},
        {ActorsNamed, "nobody-named", [](Facts& f) { action(f).participations.clear(); }},
        {ActorsNamed, "actors-unnamed", [](Facts& f) { f.outcome->unnamed = 3.0; }},
        {IndependentlyReviewed, "not-reviewed", [](Facts& f) { f.reviews.clear(); }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { f.reviews.front().isIndependent = false; }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { f.reviews.front().reviewerActor = records::ActorId{11}; }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { f.reviews.front().scope.clear(); }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { f.reviews.front().date.reset(); }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { f.reviews.front().claim = records::ClaimId{99}; }},
        {IndependentlyReviewed, "not-reviewed",
         [](Facts& f) { spoil(f, documentNamed(f, titles::review)); }},
        {MembershipDated, "no-membership", [](Facts& f) { f.memberships.clear(); }},
        {MembershipDated, "no-membership",
         [](Facts& f) { f.memberships.front().since.reset(); }},
        {MembershipDated, "no-membership",
         [](Facts& f) { f.memberships.front().until = on(2026, 1, 1); }},
        {MembershipDated, "no-membership",
         [](Facts& f) { f.memberships.front().actor = records::ActorId{12}; }},
        {MembershipDated, "no-membership",
         [](Facts& f) { spoil(f, documentNamed(f, titles::membership)); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.clear(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.front().quantity.reset(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.front().unit.clear(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.front().baselineYear.reset(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.front().baselineValue.reset(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.pledges.front().deadline.reset(); }},
        {CommitmentQuantified, "commitment-not-quantified",
         [](Facts& f) { f.documents.erase(documentNamed(f, titles::pledge)); }},
    };
}

std::vector<Failure> failuresOfActions()
{
    using enum Condition;
    using Facts = ClaimFacts;
    using records::ObligationCode;
    const auto withCode = [](std::optional<ObligationCode> code) {
        return [code](Facts& f) { action(f).action.obligation = code; };
    };
    const auto withoutActions = [](Facts& f) { f.actions.clear(); };
    return {
        {BeyondObligations, "no-action", withoutActions},
        {BeyondObligations, "obligation-not-stated", withCode(std::nullopt), Level::Action},
        {BeyondObligations, "action-is-duty", withCode(ObligationCode::M1), Level::Action},
        {BeyondObligations, "action-is-duty", withCode(ObligationCode::M2), Level::Action},
        {BeyondObligations, "action-is-duty", withCode(ObligationCode::M3), Level::Action},
        {BeyondObligations, "action-is-duty", withCode(ObligationCode::M4), Level::Action},
        {BeyondObligations, "action-is-duty", withCode(ObligationCode::REG), Level::Action},
        {BeyondObligations, "action-is-impact", withCode(ObligationCode::I), Level::Action},
        {BeyondObligations, "no-measured-gain", withCode(ObligationCode::ACA),
         Level::Collective},
        {BeyondObligations, "support-is-nested", withCode(ObligationCode::SUP),
         Level::Proportional},
        {BeyondObligations, "support-is-nested",
         [](Facts& f) {
             action(f).participations.front().role = records::ParticipationRole::Funder;
         },
         Level::Proportional},
        {BeyondObligations, "ground-under-duty", [](Facts& f) { offsetOnPlaceOne(f); },
         Level::Action},
        {Implemented, "no-action", withoutActions},
        {Implemented, "no-part",
         [](Facts& f) { action(f).participations.front().actor = records::ActorId{12}; }},
        {Implemented, "not-implemented", [](Facts& f) { action(f).status.reset(); }},
        {Implemented, "not-implemented",
         [](Facts& f) { action(f).status = records::Status::InPreparation; }},
        {Implemented, "not-implemented",
         [](Facts& f) { action(f).status = records::Status::Failed; }},
        {Implemented, "not-implemented",
         [](Facts& f) { action(f).status = records::Status::Reversed; }},
        {Implemented, "not-located", [](Facts& f) { action(f).action.shape.reset(); }},
        {Implemented, "not-located", [](Facts& f) { action(f).hasValidShape = false; }},
        {Implemented, "not-dated", [](Facts& f) { action(f).action.start.reset(); }},
        {Implemented, "not-dated", [](Facts& f) { action(f).action.start = on(2028, 1, 1); }},
        {ResourcedAndMonitored, "no-action", withoutActions},
        {ResourcedAndMonitored, "no-budget", [](Facts& f) { action(f).funding.clear(); }},
        {ResourcedAndMonitored, "no-budget",
         [](Facts& f) {
             action(f).funding.front().stage = records::FundingStage::UnderNegotiation;
         }},
        {ResourcedAndMonitored, "no-budget",
         [](Facts& f) { spoil(f, documentNamed(f, titles::budget)); }},
        {ResourcedAndMonitored, "no-monitoring-plan",
         [](Facts& f) { action(f).plans.clear(); }},
        {ResourcedAndMonitored, "no-monitoring-plan",
         [](Facts& f) { spoil(f, documentNamed(f, titles::plan)); }},
        {EvidenceAttached, "no-action", withoutActions},
        {EvidenceAttached, "no-document",
         [](Facts& f) { f.verified.remove(digestOf("planting contract")); }},
        {EvidenceAttached, "no-spatial-or-field-record",
         [](Facts& f) { action(f).evidence.pop_back(); }},
        {EvidenceAttached, "no-spatial-or-field-record",
         [](Facts& f) { action(f).evidence.back().digest = Digest{}; }},
        {ConsentGiven, "no-action", withoutActions},
        {ConsentGiven, "no-consent", [](Facts& f) { action(f).consents.clear(); }},
        {ConsentGiven, "consent-not-proven",
         [](Facts& f) { action(f).consents.front().date.reset(); }},
        {ConsentGiven, "consent-not-proven",
         [](Facts& f) { spoil(f, documentNamed(f, titles::consent)); }},
        {ConsentGiven, "consent-not-proven",
         [](Facts& f) {
             action(f).consents.front().state = records::ConsentState::NotApplicable;
         }},
        {ConsentGiven, "consent-withheld",
         [](Facts& f) {
             records::Consent later = action(f).consents.front();
             later.state = records::ConsentState::Withheld;
             later.date = on(2024, 1, 1);
             action(f).consents.insert(action(f).consents.begin(), later);
         }},
        {ConsentGiven, "consent-withheld",
         [](Facts& f) { // on one day, whoever says no is heard
             records::Consent other = action(f).consents.front();
             other.state = records::ConsentState::Withheld;
             action(f).consents.push_back(other);
         }},
    };
}

std::vector<Failure> failuresOfTheOutcome()
{
    using enum Condition;
    using Facts = ClaimFacts;
    using attribution::CounterfactualMethod;
    const auto withoutOutcome = [](Facts& f) { f.outcome.reset(); };
    const auto withoutRun = [](Facts& f) { f.verified.remove(f.outcome->run); };
    const auto by = [](CounterfactualMethod method) {
        return [method](Facts& f) { f.outcome->method = method; };
    };
    return {
        {MeasuredTwice, "no-outcome", withoutOutcome},
        {MeasuredTwice, "one-date",
         [](Facts& f) { f.outcome->period.first = f.outcome->period.last; }},
        {MeasuredTwice, "not-observed",
         [](Facts& f) { f.outcome->observations.erase(f.outcome->observations.begin()); }},
        {MeasuredTwice, "not-observed", [](Facts& f) { f.outcome->observations.pop_back(); }},
        {MeasuredTwice, "observed-elsewhere",
         [](Facts& f) { f.outcome->observations.back().landscape = records::LandscapeId{99}; }},
        {MeasuredTwice, "method-changed",
         [](Facts& f) { f.outcome->observations.front().methodVersion = "LPD 1"; }},
        {MeasuredTwice, "coverage-too-low",
         [](Facts& f) { f.outcome->observations.front().assessedPercent = 79.9; }},
        {MeasuredTwice, "declared-only",
         [](Facts& f) { f.outcome->observations.back().evidence = EvidenceClass::Declared; }},
        {MeasuredTwice, "observation-not-proven",
         [](Facts& f) { spoil(f, documentNamed(f, titles::closing)); }},
        {CounterfactualStrong, "no-outcome", withoutOutcome},
        {CounterfactualStrong, "counterfactual-too-weak", by(CounterfactualMethod::None),
         Level::Proportional},
        {CounterfactualStrong, "counterfactual-too-weak",
         by(CounterfactualMethod::StaticBaseline), Level::Proportional},
        {CounterfactualStrong, "counterfactual-too-weak",
         by(CounterfactualMethod::UntreatedTrend), Level::Attributed},
        {CounterfactualStrong, "counterfactual-too-weak", by(CounterfactualMethod::Model),
         Level::Attributed},
        {CounterfactualStrong, "counterfactual-is-forecast",
         [](Facts& f) { f.outcome->isForecast = true; }, Level::Proportional},
        {CounterfactualStrong, "balance-unknown",
         [](Facts& f) { f.outcome->controls.reset(); }},
        {CounterfactualStrong, "balance-critical",
         [](Facts& f) { f.outcome->controls = ControlQuality::Critical; }},
        {CounterfactualStrong, "results-not-verified", withoutRun},
        {Distinguishable, "no-outcome", withoutOutcome},
        {Distinguishable, "no-interval", [](Facts& f) { f.outcome->effect.interval.reset(); }},
        {Distinguishable, "no-interval", [](Facts& f) { f.outcome->share.interval.reset(); }},
        {Distinguishable, "ci-includes-zero",
         [](Facts& f) {
             f.outcome->effect.interval = Interval{-3.0, 23.0};
         }},
        {Distinguishable, "ci-includes-zero",
         [](Facts& f) {
             f.outcome->share.interval = Interval{0.0, 23.0};
         }},
        {Distinguishable, "no-detectable-change",
         [](Facts& f) { f.outcome->indicator.minimumDetectableChange.reset(); }},
        {Distinguishable, "below-detectable-change",
         [](Facts& f) { f.outcome->indicator.minimumDetectableChange = 16.1; }},
        {Distinguishable, "results-not-verified", withoutRun},
        {ResponseTimeReached, "no-outcome", withoutOutcome},
        {ResponseTimeReached, "no-action", [](Facts& f) { f.actions.clear(); }},
        {ResponseTimeReached, "response-time-not-stated",
         [](Facts& f) { f.outcome->indicator.name = "frog calls"; }},
        {ResponseTimeReached, "response-time-below-10y-for-land-productivity",
         [](Facts& f) { action(f).action.start = on(2016, 1, 1); }},
        {ResponseTimeReached, "response-time-below-10y-for-land-productivity",
         [](Facts& f) { action(f).action.start.reset(); }},
        {IdentityCloses, "no-outcome", withoutOutcome},
        {IdentityCloses, "boundary-version-differs",
         [](Facts& f) { f.outcome->boundaryVersion = 1; }},
        {IdentityCloses, "boundary-version-differs", [](Facts& f) { f.version.reset(); }},
        {IdentityCloses, "identity-open",
         [](Facts& f) { f.outcome->residual = 2.4e-8; }}, // 1e-9 of 23 is 2.3e-8
        {IdentityCloses, "shares-over-one",
         [](Facts& f) { f.outcome->largestShareSum = 1.01; }},
        {IdentityCloses, "bad-ground-left-out",
         [](Facts& f) { f.outcome->leftOut = {"Burnt plot"}; }},
        {IdentityCloses, "results-not-verified", withoutRun},
        {LeakageAssessed, "no-outcome", withoutOutcome},
        {LeakageAssessed, "leakage-not-assessed", [](Facts& f) { f.outcome->leakage.clear(); }},
        {LeakageAssessed, "leakage-not-assessed",
         [](Facts& f) { f.outcome->leakage.front().reversals.reset(); }},
        {LeakageAssessed, "leakage-outdated",
         [](Facts& f) { f.outcome->leakage.front().date = on(2025, 12, 30); }},
        {LeakageAssessed, "leakage-not-proven",
         [](Facts& f) { spoil(f, documentNamed(f, titles::leakage)); }},
        {LeakageAssessed, "leakage-not-deducted",
         [](Facts& f) { f.outcome->leakageDeducted = 1.9; }},
        {LeakageAssessed, "leakage-not-deducted",
         [](Facts& f) { // of one day, the assessment that found more harm counts
             records::LeakageAssessment other = f.outcome->leakage.front();
             other.leakage = -5.0;
             f.outcome->leakage.push_back(other);
         }},
        {ImpactsShown, "no-outcome", withoutOutcome},
        {ImpactsShown, "impacts-not-shown", [](Facts& f) { f.outcome->impacts.reset(); }},
        {ImpactsShown, "impacts-not-shown",
         [](Facts& f) {
             f.outcome->impacts = ImpactLedger{3.0, false};
         }},
        {ImpactsShown, "results-not-verified", withoutRun},
    };
}

std::vector<Failure> allFailures()
{
    std::vector<Failure> all = failuresOfPlaceAndPeople();
    for (auto& each : failuresOfActions())
        all.push_back(each);
    for (auto& each : failuresOfTheOutcome())
        all.push_back(each);
    return all;
}

} // namespace

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

TEST_CASE("A condition fails where what it is about is missing, and says what to do",
          "[claims]")
{
    std::set<Condition> failed;
    for (const Failure& failure : allFailures()) {
        ClaimFacts facts = provenFacts();
        failure.bringAbout(facts);
        const ConditionResult result = evaluate(failure.condition, facts, failure.level);
        INFO(codeOf(failure.condition) << ' ' << failure.code << ": " << result.explanation);
        CHECK(result.standing == Standing::Fails);
        CHECK(result.code == failure.code);
        CHECK(result.proofs.empty());
        // One sentence: what is missing, and after the colon or comma what to do.
        CHECK(result.explanation.size() > 30);
        CHECK(result.explanation.back() == '.');
        CHECK(result.explanation.find(':') != std::string::npos);
        failed.insert(failure.condition);
    }
    CHECK(failed.size() == conditionCount); // every condition was made to fail
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
