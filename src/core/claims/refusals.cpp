#include "ecotone/claims/refusals.h"

#include "refusal_parts.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

struct Named {
    RefusalRule rule;
    std::string_view letter;
    const char* code;
};

constexpr std::array named{
    Named{RefusalRule::NaturePositiveCompany, "a", "nature-positive-company"},
    Named{RefusalRule::DutyAsContribution, "b", "duty-as-contribution"},
    Named{RefusalRule::RestoredTooEarly, "c", "restored-too-early"},
    Named{RefusalRule::PercentWithoutDenominator, "d", "percent-without-denominator"},
    Named{RefusalRule::TargetsAdded, "e", "targets-added"},
    Named{RefusalRule::LimitedByNoData, "f", "limited-by-no-data"},
    Named{RefusalRule::TargetAchieved, "g", "target-achieved"},
    Named{RefusalRule::StatutoryMetricElsewhere, "h", "statutory-metric-elsewhere"},
    Named{RefusalRule::OutcomeWithinResponseTime, "i", "outcome-within-response-time"},
    Named{RefusalRule::NumberWithoutBasis, "j", "number-without-basis"},
    Named{RefusalRule::PastTenseCommitment, "", "past-tense-commitment"},
    Named{RefusalRule::TargetWithoutAreaOrYear, "", "target-without-area-or-year"},
    Named{RefusalRule::ResultsOfParticipation, "", "results-of-participation"},
    Named{RefusalRule::WholeInitiativeAsOwn, "", "whole-initiative-as-own"},
    Named{RefusalRule::GrossSumWithOverlap, "", "gross-sum-with-overlap"},
    Named{RefusalRule::OwnNumberOfCollective, "", "own-number-of-collective"},
    Named{RefusalRule::CausalWithoutCounterfactual, "", "causal-without-counterfactual"},
    Named{RefusalRule::StandAloneFigure, "", "stand-alone-figure"},
    Named{RefusalRule::MixedShareRules, "", "mixed-share-rules"},
    Named{RefusalRule::ForecastAsOutcome, "", "forecast-as-outcome"},
    Named{RefusalRule::NotSignificant, "", "not-significant"},
    Named{RefusalRule::FailedBalance, "", "failed-balance"},
    Named{RefusalRule::HouseRuleBroken, "", "house-rule-broken"},
};

const Named& nameOf(RefusalRule rule) noexcept
{
    return named[static_cast<std::size_t>(rule)];
}

} // namespace

const char* codeOf(RefusalRule rule) noexcept
{
    return nameOf(rule).code;
}

std::string_view letterOf(RefusalRule rule) noexcept
{
    return nameOf(rule).letter;
}

std::vector<RuledOut>
refusalsOf(const Statement& statement, const ClaimFacts& facts, const Policy& policy)
{
    std::vector<RuledOut> all = refusalsOf(facts, statement.level, policy);
    for (RuledOut& each : refusalsOfWords(statement, facts, policy)) {
        // The house may refuse for several reasons; every other rule speaks once.
        const bool isSaid = each.rule != RefusalRule::HouseRuleBroken &&
                            std::ranges::find(all, each.rule, &RuledOut::rule) != all.end();
        if (!isSaid)
            all.push_back(std::move(each));
    }
    std::ranges::stable_sort(all, {}, &RuledOut::rule);
    return all;
}

} // namespace ecotone::claims
