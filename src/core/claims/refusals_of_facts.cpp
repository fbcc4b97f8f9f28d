#include "condition_parts.h"
#include "duties.h"
#include "names.h"
#include "refusal_parts.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

namespace ecotone::claims {

RuledOut limitedByNoData(const ClaimFacts& facts, const Policy& policy)
{
    return {RefusalRule::LimitedByNoData,
            fmt::format(
                "Less than {} % of the ground in {} has data, so nobody can say that it "
                "got better.",
                numberText(policy.minimumAssessedPercent()), inQuotes(facts.landscape.name)),
            "Speak of the assessed ground only, with its hectares, or add data for the rest."};
}

RuledOut standAloneFigure()
{
    return {RefusalRule::StandAloneFigure,
            "Last-in and stand-alone figures (W5, W6) of several actors do not add up to what "
            "happened, so neither is anybody's share.",
            "Give the share by the landscape's one rule, and name the bounds beside it."};
}

RuledOut forecastAsOutcome()
{
    return {RefusalRule::ForecastAsOutcome,
            "A forecast says what may come, and an outcome is what came.",
            "Call the figure an expectation, with its model, or wait for the observation."};
}

namespace {

/// (b), (f), (i) and (j), as far as facts bring them about.
void addAlways(const ClaimFacts& facts,
               Level level,
               const Policy& policy,
               std::vector<RuledOut>& refusals)
{
    if (level >= Level::Action && dutyIn(facts))
        refusals.push_back(
            {RefusalRule::DutyAsContribution,
             "Hectares that are an offset, a closure duty or another obligation are owed, and "
             "are no contribution to the landscape.",
             "Report them under the site's obligations, and claim what goes beyond them."});
    if (!isOutcome(level) || !facts.outcome)
        return;
    const OutcomeFacts& outcome = *facts.outcome;
    if (!(outcome.assessedPercent >= policy.minimumAssessedPercent()))
        refusals.push_back(limitedByNoData(facts, policy));
    const ConditionResult response = responseTimeReached(facts, policy);
    if (response.code.starts_with("response-time"))
        refusals.push_back(
            {RefusalRule::OutcomeWithinResponseTime,
             fmt::format("{} has not had the time it takes to respond to the actions, so what "
                         "was measured cannot be their outcome.",
                         inQuotes(outcome.indicator.name)),
             "Say what was done, where and when; speak of outcomes after the response time."});
    const bool hasRule = level < Level::Proportional || !isBlank(outcome.shareRule);
    if (outcome.boundaryVersion < 1 || isBlank(outcome.indicator.methodVersion) || !hasRule)
        refusals.push_back(
            {RefusalRule::NumberWithoutBasis,
             "A number without its boundary version, period, method version and, for a share, "
             "its rule cannot be checked by anybody.",
             "Give the number with all of these."});
}

/// What the rule table refuses from level 4 and at level 5.
void addOfShares(const OutcomeFacts& outcome, Level level, std::vector<RuledOut>& refusals)
{
    if (level >= Level::Proportional) {
        if (outcome.shareRule == "W5" || outcome.shareRule == "W6")
            refusals.push_back(standAloneFigure());
        std::set<std::string> rules = outcome.rulesInUse;
        rules.insert(outcome.shareRule);
        if (rules.size() > 1)
            refusals.push_back(
                {RefusalRule::MixedShareRules,
                 "The actors of this landscape state their shares by different rules, which "
                 "together may come to more than there is.",
                 "Agree on one rule for all shares, and show the band of the others beside."});
    }
    if (level < Level::Attributed)
        return;
    if (outcome.isForecast)
        refusals.push_back(forecastAsOutcome());
    const auto mayBeChance = [](const Figure& figure) {
        return !figure.interval ||
               (figure.interval->lower <= 0.0 && figure.interval->upper >= 0.0);
    };
    if (mayBeChance(outcome.effect) || mayBeChance(outcome.share))
        refusals.push_back({RefusalRule::NotSignificant,
                            "The interval of the effect includes zero, or is not given: the "
                            "figure may be chance.",
                            "Report the observed change of the landscape with its interval."});
    const bool isMatched = outcome.method == attribution::CounterfactualMethod::MatchedControls;
    if (isMatched &&
        outcome.controls.value_or(ControlQuality::Critical) == ControlQuality::Critical)
        refusals.push_back({RefusalRule::FailedBalance,
                            "The ground compared with was different from the start, so the "
                            "difference now is not the actions' doing alone.",
                            "Match again until the groups are alike, or claim a lower level."});
}

} // namespace

std::vector<RuledOut> refusalsOf(const ClaimFacts& facts, Level level, const Policy& policy)
{
    std::vector<RuledOut> refusals;
    addAlways(facts, level, policy, refusals);
    if (facts.outcome)
        addOfShares(*facts.outcome, level, refusals);
    return refusals;
}

} // namespace ecotone::claims
