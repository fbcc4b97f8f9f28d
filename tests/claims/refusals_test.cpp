#include "sample_facts.h"
#include "support/catch.h"
#include "support/worked_examples.h"

#include "ecotone/claims/refusals.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace ecotone;
using namespace ecotone::claims;
using tests::on;
using tests::provenFacts;

namespace {

/// A statement with a figure that may stand: 100 ha of Alpha's action.
Statement soundAction()
{
    Statement statement;
    statement.level = Level::Action;
    StatedFigure figure;
    figure.value = 100.0;
    figure.unit = "ha";
    figure.boundaryVersion = 2;
    figure.period = Period{on(2012, 3, 1), on(2027, 12, 31)};
    figure.methodVersion = "Ecotone 0.1";
    statement.figure = figure;
    return statement;
}

Statement soundShare(Level level)
{
    Statement statement = soundAction();
    statement.level = level;
    statement.figure->value = 12.0;
    statement.figure->unit = "condition-hectares";
    statement.figure->shareRule = "W1";
    return statement;
}

Statement soundCommitment()
{
    Statement statement;
    statement.level = Level::Commitment;
    statement.namesArea = statement.namesYear = true;
    return statement;
}

std::set<RefusalRule> rules(const std::vector<RuledOut>& refusals)
{
    std::set<RefusalRule> all;
    for (const RuledOut& each : refusals)
        all.insert(each.rule);
    return all;
}

struct Offence {
    RefusalRule rule;
    Statement statement;
    std::function<void(Statement&, ClaimFacts&)> bringAbout;
};

void addDuty(ClaimFacts& facts)
{
    DutyOnGround duty;
    duty.obligation.id = records::ObligationId{80};
    duty.obligation.name = "Closure plan";
    duty.obligation.code = records::ObligationCode::M3;
    duty.ground = {1, 2};
    facts.duties = {duty};
}

std::vector<Offence> alwaysRefused()
{
    using enum RefusalRule;
    using S = Statement;
    using F = ClaimFacts;
    return {
        {NaturePositiveCompany, soundAction(),
         [](S& s, F&) { s.text = "By 2030 we will be nature-neutral."; }},
        {NaturePositiveCompany, soundAction(),
         [](S& s, F&) { s.says = {Saying::NaturePositive}; }},
        {DutyAsContribution, soundAction(), [](S&, F& f) { addDuty(f); }},
        {DutyAsContribution, soundAction(),
         [](S&, F& f) { f.actions.front().action.obligation = records::ObligationCode::M4; }},
        {RestoredTooEarly, soundAction(),
         [](S& s, F&) { s.text = "Alpha restored 100 ha of woodland."; }},
        {RestoredTooEarly, soundShare(Level::Attributed),
         [](S& s, F&) { s.says = {Saying::Restored}; }}, // the action is in progress
        {PercentWithoutDenominator, soundAction(),
         [](S& s, F&) {
             s.figure->isPercentOfTarget = true;
             s.figure->denominator = "12 300 ha degraded in 2020";
             s.figure->rule = records::DownscalingRule::Uniform;
         }},
        {PercentWithoutDenominator, soundAction(),
         [](S& s, F&) {
             s.figure->isPercentOfTarget = true;
             s.figure->denominator = "12 300 ha degraded in 2020";
             s.figure->baselineYear = 2020;
         }},
        {PercentWithoutDenominator, soundAction(),
         [](S& s, F&) {
             s.figure->isPercentOfTarget = true;
             s.figure->rule = records::DownscalingRule::Uniform;
             s.figure->baselineYear = 2020;
         }},
        {TargetsAdded, soundAction(),
         [](S& s, F&) {
             s.figure->adds = {Framework::Restoration, Framework::DegradationNeutrality};
         }},
        {TargetsAdded, soundAction(),
         [](S& s, F&) {
             s.figure->adds = {Framework::Restoration, Framework::Protection};
         }},
        {LimitedByNoData, soundShare(Level::Proportional),
         [](S&, F& f) { f.outcome->assessedPercent = 79.0; }},
        {LimitedByNoData, soundAction(),
         [](S& s, F& f) {
             s.isImprovement = true;
             f.outcome->assessedPercent = 79.0;
         }},
        {TargetAchieved, soundAction(),
         [](S& s, F&) { s.text = "With this, Valley has reached SDG 15.3."; }},
        {TargetAchieved, soundAction(), [](S& s, F&) { s.says = {Saying::Achieved}; }},
        {StatutoryMetricElsewhere, soundAction(),
         [](S& s, F&) {
             s.metric = StatutoryMetric{"biodiversity metric", "England"};
         }},
        {StatutoryMetricElsewhere, soundAction(),
         [](S& s, F&) { s.text = "A statutory net gain of 11 %."; }},
        {OutcomeWithinResponseTime, soundShare(Level::Proportional),
         [](S&, F& f) { f.actions.front().action.start = on(2022, 12, 31); }},
        {OutcomeWithinResponseTime, soundShare(Level::Proportional),
         [](S&, F& f) { f.outcome->indicator.name = "frog calls"; }}, // nobody says how long
        {NumberWithoutBasis, soundAction(),
         [](S& s, F&) { s.figure->boundaryVersion.reset(); }},
        {NumberWithoutBasis, soundAction(), [](S& s, F&) { s.figure->boundaryVersion = 1; }},
        {NumberWithoutBasis, soundAction(), [](S& s, F&) { s.figure->period.reset(); }},
        {NumberWithoutBasis, soundAction(), [](S& s, F&) { s.figure->methodVersion.clear(); }},
        {NumberWithoutBasis, soundShare(Level::Proportional),
         [](S&, F& f) { f.outcome->indicator.methodVersion.clear(); }},
        {NumberWithoutBasis, soundShare(Level::Proportional),
         [](S&, F& f) { f.outcome->boundaryVersion = 0; }},
    };
}

std::vector<Offence> refusedByLevel()
{
    using enum RefusalRule;
    using S = Statement;
    using F = ClaimFacts;
    Statement participation;
    participation.level = Level::Participation;
    Statement collective;
    collective.level = Level::Collective;
    return {
        {PastTenseCommitment, soundCommitment(),
         [](S& s, F&) { s.says = {Saying::PastTense}; }},
        {TargetWithoutAreaOrYear, soundCommitment(), [](S& s, F&) { s.namesArea = false; }},
        {TargetWithoutAreaOrYear, soundCommitment(), [](S& s, F&) { s.namesYear = false; }},
        {ResultsOfParticipation, participation, [](S& s, F&) { s.says = {Saying::Result}; }},
        {WholeInitiativeAsOwn, participation,
         [](S& s, F&) {
             s.figure = soundAction().figure;
             s.figure->of = FigureOf::WholeInitiative;
         }},
        {GrossSumWithOverlap, soundAction(), [](S& s, F&) { s.figure->isGrossSum = true; }},
        {GrossSumWithOverlap, soundAction(), [](S& s, F&) { s.figure->value = 100.1; }},
        {OwnNumberOfCollective, collective, [](S& s, F&) { s.figure = soundAction().figure; }},
        {CausalWithoutCounterfactual, collective,
         [](S& s, F& f) {
             s.text = "Planting led to more cover.";
             f.outcome->method = attribution::CounterfactualMethod::StaticBaseline;
         }},
        {CausalWithoutCounterfactual, soundAction(),
         [](S& s, F&) { s.says = {Saying::Causal}; }},
        {StandAloneFigure, soundShare(Level::Proportional),
         [](S& s, F& f) {
             s.figure->shareRule.clear();
             f.outcome->shareRule = "W6";
             f.outcome->rulesInUse = {"W6"};
         }},
        {MixedShareRules, soundShare(Level::Proportional),
         [](S&, F& f) {
             f.outcome->rulesInUse = {"W1", "W2"};
         }},
        {MixedShareRules, soundShare(Level::Proportional),
         [](S& s, F&) { s.figure->shareRule = "W2"; }},
        {ForecastAsOutcome, soundShare(Level::Attributed),
         [](S&, F& f) { f.outcome->isForecast = true; }},
        {ForecastAsOutcome, soundShare(Level::Proportional),
         [](S& s, F&) { s.figure->isForecast = true; }},
        {NotSignificant, soundShare(Level::Attributed),
         [](S&, F& f) {
             f.outcome->effect.interval = Interval{-1.0, 33.0};
         }},
        {NotSignificant, soundShare(Level::Attributed),
         [](S&, F& f) { f.outcome->share.interval.reset(); }},
        {FailedBalance, soundShare(Level::Attributed),
         [](S&, F& f) { f.outcome->controls = ControlQuality::Critical; }},
        {FailedBalance, soundShare(Level::Attributed),
         [](S&, F& f) { f.outcome->controls.reset(); }},
    };
}

} // namespace

TEST_CASE("What is sound is not refused", "[claims]")
{
    const ClaimFacts facts = provenFacts();
    CHECK(refusalsOf(soundCommitment(), facts).empty());
    CHECK(refusalsOf(soundAction(), facts).empty());
    CHECK(refusalsOf(soundShare(Level::Proportional), facts).empty());
    CHECK(refusalsOf(soundShare(Level::Attributed), facts).empty());
    for (const Level level : allLevels)
        CHECK(refusalsOf(facts, level).empty());
}

TEST_CASE("Every refusal is brought about by what it is about, alone, and says what to do",
          "[claims]")
{
    std::set<RefusalRule> seen;
    std::vector<Offence> all = alwaysRefused();
    for (auto& each : refusedByLevel())
        all.push_back(each);
    for (Offence& offence : all) {
        ClaimFacts facts = provenFacts();
        offence.bringAbout(offence.statement, facts);
        const auto refusals = refusalsOf(offence.statement, facts);
        INFO(codeOf(offence.rule));
        CHECK(rules(refusals) == std::set{offence.rule});
        for (const RuledOut& each : refusals) {
            CHECK(each.reason.back() == '.');
            CHECK(each.instead.size() > 10);
        }
        seen.insert(offence.rule);
    }
    // All but the house's own rule, which policy_test.cpp brings about.
    CHECK(seen.size() == static_cast<std::size_t>(RefusalRule::HouseRuleBroken));
}

TEST_CASE("A stand-alone figure is refused beside the landscape's rule as well", "[claims]")
{
    Statement statement = soundShare(Level::Proportional);
    statement.figure->shareRule = "W6";
    CHECK(rules(refusalsOf(statement, provenFacts())) ==
          std::set{RefusalRule::StandAloneFigure, RefusalRule::MixedShareRules});
}

TEST_CASE("A share without a rule cannot be checked", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.outcome->shareRule.clear();
    CHECK(rules(refusalsOf(facts, Level::Proportional))
              .contains(RefusalRule::NumberWithoutBasis));
    CHECK_FALSE(
        rules(refusalsOf(facts, Level::Collective)).contains(RefusalRule::NumberWithoutBasis));
}

TEST_CASE("Always refused are (a) to (j), each with a name of its own", "[claims]")
{
    std::string letters;
    std::set<std::string> codes;
    for (int rule = 0; rule <= static_cast<int>(RefusalRule::HouseRuleBroken); ++rule) {
        letters += letterOf(static_cast<RefusalRule>(rule));
        codes.insert(codeOf(static_cast<RefusalRule>(rule)));
    }
    CHECK(letters == "abcdefghij");
    CHECK(codes.size() == static_cast<std::size_t>(RefusalRule::HouseRuleBroken) + 1);
}

TEST_CASE("CLM-05: a company is never nature positive", "[claims]")
{
    const auto example = tests::workedExample("CLM-05");
    ClaimFacts facts = provenFacts();
    facts.landscape.name = "landscape L";
    Statement statement = soundAction();
    statement.text = example.at("inputs").at("requested_text");
    const auto refusals = refusalsOf(statement, facts);
    CHECK((refusals.empty() ? "allowed" : "refused") ==
          example.at("expected").at("decision").get<std::string>());
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.front().rule == RefusalRule::NaturePositiveCompany);
    CHECK(std::vector<std::string>{refusals.front().instead} ==
          example.at("expected").at("allowed_text").get<std::vector<std::string>>());
    statement.text = refusals.front().instead; // and what is offered instead may stand
    CHECK(refusalsOf(statement, facts).empty());
}

TEST_CASE("CLM-04: land under restoration is not restored until it is done and measured",
          "[claims]")
{
    ClaimFacts facts = provenFacts();
    Statement statement = soundShare(Level::Attributed);
    statement.text = "100 ha of woodland are restored.";
    CHECK(rules(refusalsOf(statement, facts)) == std::set{RefusalRule::RestoredTooEarly});
    CHECK(refusalsOf(statement, facts).front().instead == "Say “under restoration”.");
    facts.actions.front().status = records::Status::Completed;
    CHECK(refusalsOf(statement, facts).empty());
    facts.outcome->observations.pop_back(); // its end state was not measured
    CHECK(rules(refusalsOf(statement, facts)) == std::set{RefusalRule::RestoredTooEarly});
}

TEST_CASE("A percentage with denominator, rule and baseline year may stand", "[claims]")
{
    Statement statement = soundAction();
    statement.figure->isPercentOfTarget = true;
    statement.figure->value = 12.0;
    statement.figure->unit = "%";
    statement.figure->denominator = "12 300 ha degraded in 2020";
    statement.figure->rule = records::DownscalingRule::Proportional;
    statement.figure->baselineYear = 2020;
    CHECK(refusalsOf(statement, provenFacts()).empty());
}

TEST_CASE("A statutory metric may be named where it is law", "[claims]")
{
    ClaimFacts facts = provenFacts();
    facts.jurisdiction = "England";
    Statement statement = soundAction();
    statement.metric = StatutoryMetric{"biodiversity metric", "england"};
    statement.text = "By the statutory metric, 12 units.";
    CHECK(refusalsOf(statement, facts).empty());
}

TEST_CASE("Causes may be named from an untreated trend on", "[claims]")
{
    ClaimFacts facts = provenFacts();
    Statement statement = soundShare(Level::Attributed);
    statement.text = "The actions of Alpha caused 12 condition-hectares.";
    CHECK(refusalsOf(statement, facts).empty());
}

TEST_CASE("Words are read whatever their case, hyphens and line ends", "[claims]")
{
    const auto says = [](const char* text, Saying saying) {
        return sayingsIn(text).contains(saying);
    };
    CHECK(says("We are NATURE\u2011POSITIVE.", Saying::NaturePositive));
    CHECK(says("a nature\npositive mine", Saying::NaturePositive)); // a line that was wrapped
    CHECK(says("A nature  positive mine", Saying::NaturePositive));
    CHECK_FALSE(says("Alpha contributes to nature-positive outcomes in Valley",
                     Saying::NaturePositive));
    CHECK(says("Nature-positive Alpha contributes to nature-positive outcomes",
               Saying::NaturePositive));
    CHECK(says("fully Restored.", Saying::Restored));
    CHECK_FALSE(says("under restoration", Saying::Restored));
    CHECK_FALSE(says("unrestored", Saying::Restored));
    CHECK(says("GBF Target 2 is met in Valley", Saying::Achieved));
    CHECK_FALSE(says("We met in Valley. The target is far.", Saying::Achieved));
    CHECK(says("thanks to Alpha", Saying::Causal));
    CHECK_FALSE(says("Alpha contributed through planting", Saying::Causal));
    CHECK(says("the statutory metric", Saying::Statutory));
    CHECK(sayingsIn("").empty());
}
