#include "ecotone/claims/draft_check.h"

namespace ecotone::claims {

const char* codeOf(DraftReason reason) noexcept
{
    switch (reason) {
    case DraftReason::PercentWithoutDenominator:
        return "percent-without-denominator";
    case DraftReason::RestoredForUnderRestoration:
        return "restored-for-under-restoration";
    case DraftReason::CausalWithoutCounterfactual:
        return "causal-without-counterfactual";
    case DraftReason::NaturePositiveCompany:
        return "nature-positive-company";
    case DraftReason::OffsetAsContribution:
        return "offset-as-contribution";
    case DraftReason::TargetAchieved:
        return "target-achieved";
    case DraftReason::UnknownFigure:
        return "unknown-figure";
    case DraftReason::HectaresAddedAcrossTargets:
        return "hectares-added-across-targets";
    case DraftReason::NoDataImprovement:
        return "nodata-improvement";
    case DraftReason::OutcomeWithinResponseTime:
        return "outcome-within-response-time";
    case DraftReason::OwnFigureBelowLevel:
        return "own-figure-below-level";
    case DraftReason::StandAloneFigureAsShare:
        return "standalone-figure-as-share";
    case DraftReason::WholeInitiativeAsOwn:
        return "whole-initiative-as-own";
    case DraftReason::PastTenseCommitment:
        return "past-tense-commitment";
    case DraftReason::ForecastAsResult:
        return "forecast-as-result";
    case DraftReason::GrossAreaWithOverlap:
        return "gross-area-with-overlap";
    case DraftReason::NumberWithoutContext:
        return "number-without-context";
    case DraftReason::StatutoryMetric:
        return "statutory-metric";
    }
    return "";
}

std::optional<RefusalRule> ruleOf(DraftReason reason) noexcept
{
    switch (reason) {
    case DraftReason::PercentWithoutDenominator:
        return RefusalRule::PercentWithoutDenominator;
    case DraftReason::RestoredForUnderRestoration:
        return RefusalRule::RestoredTooEarly;
    case DraftReason::CausalWithoutCounterfactual:
        return RefusalRule::CausalWithoutCounterfactual;
    case DraftReason::NaturePositiveCompany:
        return RefusalRule::NaturePositiveCompany;
    case DraftReason::OffsetAsContribution:
        return RefusalRule::DutyAsContribution;
    case DraftReason::TargetAchieved:
        return RefusalRule::TargetAchieved;
    case DraftReason::UnknownFigure:
        return std::nullopt;
    case DraftReason::HectaresAddedAcrossTargets:
        return RefusalRule::TargetsAdded;
    case DraftReason::NoDataImprovement:
        return RefusalRule::LimitedByNoData;
    case DraftReason::OutcomeWithinResponseTime:
        return RefusalRule::OutcomeWithinResponseTime;
    case DraftReason::OwnFigureBelowLevel:
        return RefusalRule::OwnNumberOfCollective;
    case DraftReason::StandAloneFigureAsShare:
        return RefusalRule::StandAloneFigure;
    case DraftReason::WholeInitiativeAsOwn:
        return RefusalRule::WholeInitiativeAsOwn;
    case DraftReason::PastTenseCommitment:
        return RefusalRule::PastTenseCommitment;
    case DraftReason::ForecastAsResult:
        return RefusalRule::ForecastAsOutcome;
    case DraftReason::GrossAreaWithOverlap:
        return RefusalRule::GrossSumWithOverlap;
    case DraftReason::NumberWithoutContext:
        return RefusalRule::NumberWithoutBasis;
    case DraftReason::StatutoryMetric:
        return RefusalRule::StatutoryMetricElsewhere;
    }
    return std::nullopt;
}

} // namespace ecotone::claims
