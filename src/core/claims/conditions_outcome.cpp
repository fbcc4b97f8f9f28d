#include "condition_parts.h"
#include "names.h"
#include "years_between.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::claims {

namespace {

/// What keeps an observation from standing for the beginning or the end, or nothing.
struct Shortcoming {
    const char* code;
    std::string what; // to stand after "The observation of X on D"
};

std::optional<Shortcoming> shortcomingOf(const ClaimFacts& facts,
                                         const records::Observation& observation,
                                         const Policy& policy)
{
    if (observation.landscape != facts.landscape.id)
        return Shortcoming{"observed-elsewhere", "is of another landscape: measure this one."};
    if (isBlank(observation.methodVersion) ||
        observation.methodVersion != facts.outcome->indicator.methodVersion)
        return Shortcoming{"method-changed",
                           "is by another version of the method: measure anew, or recompute "
                           "both dates by one version."};
    if (!(observation.assessedPercent >= policy.minimumAssessedPercent()))
        return Shortcoming{"coverage-too-low",
                           fmt::format("covers less than {} % of the landscape: add data for "
                                       "the rest.",
                                       numberText(policy.minimumAssessedPercent()))};
    if (observation.evidence == EvidenceClass::Declared)
        return Shortcoming{"declared-only",
                           "is somebody's word, which supports no outcome: measure, model or "
                           "have it judged by experts."};
    if (!verifiedDocument(facts, observation.document))
        return Shortcoming{"observation-not-proven",
                           "has no document whose digest verifies: attach the data or report "
                           "it is from."};
    return std::nullopt;
}

/// The observation that stands for a day, or why there is none.
ConditionResult observedOn(Date day, const ClaimFacts& facts, const Policy& policy)
{
    std::optional<Shortcoming> first;
    for (const records::Observation& each : facts.outcome->observations) {
        if (each.date != day || each.indicator != facts.outcome->indicator.id)
            continue;
        const auto shortcoming = shortcomingOf(facts, each, policy);
        if (!shortcoming) {
            const records::Document* document = verifiedDocument(facts, each.document);
            return holds(Condition::MeasuredTwice,
                         {proofBy(each, document->title, document->digest)});
        }
        if (!first)
            first = shortcoming;
    }
    const std::string& name = facts.outcome->indicator.name;
    if (!first)
        return fails(Condition::MeasuredTwice, "not-observed",
                     fmt::format("There is no observation of {} on {}: enter one with its "
                                 "source.",
                                 inQuotes(name), toText(day)));
    return fails(Condition::MeasuredTwice, first->code,
                 fmt::format("The observation of {} on {} {}", inQuotes(name), toText(day),
                             first->what));
}

} // namespace

ConditionResult measuredTwice(const ClaimFacts& facts, const Policy& policy)
{
    if (!facts.outcome)
        return withoutOutcome(Condition::MeasuredTwice, facts);
    const Period& period = facts.outcome->period;
    if (!(period.first < period.last))
        return fails(Condition::MeasuredTwice, "one-date",
                     fmt::format("The change of {} has one date only: measure it on two.",
                                 inQuotes(facts.outcome->indicator.name)));
    if (facts.outcome->evidence == EvidenceClass::Declared)
        return fails(Condition::MeasuredTwice, "declared-only",
                     fmt::format("The change of {} rests on somebody's word, which supports no "
                                 "outcome: measure, model or have it judged by experts.",
                                 inQuotes(facts.outcome->indicator.name)));
    ConditionResult begin = observedOn(period.first, facts, policy);
    const ConditionResult end = observedOn(period.last, facts, policy);
    if (!begin.isMet())
        return begin;
    if (!end.isMet())
        return end;
    begin.proofs.insert(begin.proofs.end(), end.proofs.begin(), end.proofs.end());
    return begin;
}

ConditionResult counterfactualStrong(const ClaimFacts& facts, Level level, const Policy& policy)
{
    constexpr Condition condition = Condition::CounterfactualStrong;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const OutcomeFacts& outcome = *facts.outcome;
    const auto failed = [&](const char* code, std::string explanation) {
        return fails(condition, code, std::move(explanation));
    };
    const Level wanted = std::max(level, Level::Proportional);
    if (highestLevel(outcome.method) < wanted)
        return failed("counterfactual-too-weak",
                      fmt::format("What would have happened without the actions is known by {} "
                                  "({}) only: {}.",
                                  attribution::codeOf(outcome.method),
                                  attribution::toText(outcome.method),
                                  wanted == Level::Attributed
                                      ? "compare with matched control cells (CF3) or plots "
                                        "before and after (CF4)"
                                      : "take off at least the trend of untreated ground of "
                                        "the same stratum (CF2)"));
    if (outcome.isForecast)
        return failed("counterfactual-is-forecast",
                      "What would have happened without the actions was forecast: work it out "
                      "from what was observed since; a forecast plans and never claims.");
    using attribution::CounterfactualMethod;
    if (wanted == Level::Attributed &&
        outcome.method == CounterfactualMethod::BeforeAfterControlImpact &&
        outcome.controls == ControlQuality::Critical)
        return failed("trends-differed-before",
                      "Impact and control plots went differently before the actions already: "
                      "compare with plots that went alike.");
    const bool needsBalance =
        wanted == Level::Attributed && outcome.method == CounterfactualMethod::MatchedControls;
    if (needsBalance) {
        if (!outcome.controls)
            return failed("balance-unknown",
                          "How well the control cells match is not stated: give the balance of "
                          "their covariates.");
        if (*outcome.controls == ControlQuality::Critical)
            return failed("balance-critical",
                          "The control cells do not match the treated ones: match on more, or "
                          "closer, covariates until no difference is critical.");
        if (*outcome.controls == ControlQuality::Caution && policy.refusesCautiousControls())
            return failed("balance-cautious",
                          "The control cells match with caution only, which this house does "
                          "not accept: match closer.");
    }
    const auto run = runProof(facts);
    return run ? holds(condition, {*run}) : withoutRun(condition, facts);
}

namespace {

bool excludesZero(const Figure& figure)
{
    return figure.interval && (figure.interval->lower > 0.0 || figure.interval->upper < 0.0);
}

} // namespace

ConditionResult distinguishable(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::Distinguishable;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const OutcomeFacts& outcome = *facts.outcome;
    const std::string name = inQuotes(outcome.indicator.name);
    if (!outcome.effect.interval || !outcome.share.interval)
        return fails(
            condition, "no-interval",
            fmt::format("The effect on {} has no interval: compute its standard error.", name));
    if (!excludesZero(outcome.effect) || !excludesZero(outcome.share))
        return fails(condition, "ci-includes-zero",
                     fmt::format("The interval of the effect on {} includes zero, so that it "
                                 "may be chance: measure more plots or wait for a larger "
                                 "effect.",
                                 name));
    const auto detectable = outcome.indicator.minimumDetectableChange;
    if (!detectable)
        return fails(condition, "no-detectable-change",
                     fmt::format("The smallest change of {} that the monitoring could see is "
                                 "not stated: work out the minimum detectable change.",
                                 name));
    if (!(std::abs(outcome.effect.value) >= *detectable))
        return fails(condition, "below-detectable-change",
                     fmt::format("The effect on {} is smaller than what the monitoring can "
                                 "see: measure more plots or wait for a larger effect.",
                                 name));
    const auto run = runProof(facts);
    return run ? holds(condition, {proofBy(outcome.indicator, outcome.indicator.name), *run})
               : withoutRun(condition, facts);
}

ConditionResult responseTimeReached(const ClaimFacts& facts, const Policy& policy)
{
    constexpr Condition condition = Condition::ResponseTimeReached;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    if (facts.actions.empty())
        return withoutActions(condition, facts);
    const records::Indicator& indicator = facts.outcome->indicator;
    const auto years = policy.responseYears(indicator);
    if (!years)
        return fails(condition, "response-time-not-stated",
                     fmt::format("How long {} takes to respond is not stated: enter the years "
                                 "with their source.",
                                 inQuotes(indicator.name)));
    std::vector<Proof> proofs{proofBy(indicator, indicator.name)};
    for (const ActionFacts& each : facts.actions) {
        const auto start = each.action.start;
        if (!start || !(yearsBetween(*start, facts.outcome->period.last) >= *years))
            return fails(condition,
                         fmt::format("response-time-below-{}y-for-{}", numberText(*years),
                                     codeName(indicator.name)),
                         fmt::format("{} takes {} years to respond, and fewer lie between the "
                                     "start of {} and the last observation: claim the action "
                                     "now, and the outcome then.",
                                     inQuotes(indicator.name), numberText(*years),
                                     inQuotes(each.action.name)));
        proofs.push_back(proofBy(each.action, each.action.name));
    }
    return holds(condition, std::move(proofs));
}

ConditionResult identityCloses(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::IdentityCloses;
    constexpr double tolerance = 1e-9;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const OutcomeFacts& outcome = *facts.outcome;
    if (!facts.version || outcome.boundaryVersion != facts.version->number)
        return fails(condition, "boundary-version-differs",
                     fmt::format("The figures are for version {} of the boundary, which is not "
                                 "the current one: compute them again.",
                                 outcome.boundaryVersion));
    if (!(std::abs(outcome.residual) <= tolerance * outcome.scale))
        return fails(condition, "identity-open",
                     "Counterfactual, shares and remainder do not add up to the observed "
                     "change: compute the figures again, and report the project if they still "
                     "do not.");
    if (!(outcome.largestShareSum <= 1.0 + tolerance))
        return fails(condition, "shares-over-one",
                     "On some ground the shares of all actors add up to more than there is: "
                     "settle who holds what.");
    if (!outcome.leftOut.empty())
        return fails(condition, "bad-ground-left-out",
                     fmt::format("The figure leaves out {}: failed and reversed actions stay "
                                 "in, so take them back in.",
                                 joinWords(outcome.leftOut)));
    const auto run = runProof(facts);
    return run ? holds(condition, {*run}) : withoutRun(condition, facts);
}

namespace {

/// The latest assessment of the indicator in the landscape, of one day the one that found more
/// harm, or null.
const records::LeakageAssessment* latestAssessment(const ClaimFacts& facts)
{
    const auto isLater = [](const auto& one, const auto& other) {
        return one.date != other.date ? one.date > other.date : one.leakage < other.leakage;
    };
    const records::LeakageAssessment* latest = nullptr;
    for (const records::LeakageAssessment& each : facts.outcome->leakage)
        if (each.landscape == facts.landscape.id &&
            each.indicator == facts.outcome->indicator.id &&
            (!latest || isLater(each, *latest)))
            latest = &each;
    return latest;
}

} // namespace

ConditionResult leakageAssessed(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::LeakageAssessed;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    const OutcomeFacts& outcome = *facts.outcome;
    const auto failed = [&](const char* code, const char* what) {
        return fails(condition, code,
                     fmt::format("For {} in {} {}", inQuotes(outcome.indicator.name),
                                 inQuotes(facts.landscape.name), what));
    };
    const records::LeakageAssessment* assessment = latestAssessment(facts);
    if (!assessment || !assessment->leakage || !assessment->reversals)
        return failed(
            "leakage-not-assessed",
            "nobody has assessed harm beside the actions and losses of earlier gains: "
            "enter both, with the belt that was looked at.");
    if (assessment->date < outcome.period.last)
        return failed("leakage-outdated",
                      "leakage and reversals were assessed before the period ended: assess "
                      "them to its end.");
    const records::Document* document = verifiedDocument(facts, assessment->document);
    if (!document)
        return failed("leakage-not-proven",
                      "the assessment of leakage has no document whose digest verifies: attach "
                      "it.");
    const double harm = std::max(0.0, -*assessment->leakage);
    constexpr double tolerance = 1e-9;
    if (outcome.leakageDeducted < harm - tolerance * std::max(1.0, harm))
        return failed("leakage-not-deducted",
                      "harm beside the actions was found and not taken off the effect: compute "
                      "the figures net of it.");
    return holds(condition, {proofBy(*assessment, document->title, document->digest)});
}

ConditionResult impactsShown(const ClaimFacts& facts)
{
    constexpr Condition condition = Condition::ImpactsShown;
    if (!facts.outcome)
        return withoutOutcome(condition, facts);
    if (!facts.outcome->impacts || !facts.outcome->impacts->isShown)
        return fails(condition, "impacts-not-shown",
                     fmt::format("The losses that {} caused in {} are not shown beside the "
                                 "claim: compute the impact ledger, even where it comes out as "
                                 "none, and show it.",
                                 inQuotes(facts.claimant.name),
                                 inQuotes(facts.landscape.name)));
    const auto run = runProof(facts);
    return run ? holds(condition, {*run}) : withoutRun(condition, facts);
}

} // namespace ecotone::claims
