#include "sample_facts.h"
#include "support/catch.h"

#include "ecotone/claims/conditions.h"

#include <functional>
#include <set>
#include <vector>

using namespace ecotone;
using namespace ecotone::claims;
using tests::documentNamed;
using tests::offsetOnPlaceOne;
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
         [](Facts& f) { f.landscape.rationale.assign(2, ' '); }},
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
        {MeasuredTwice, "declared-only",
         [](Facts& f) { f.outcome->evidence = EvidenceClass::Declared; }},
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
