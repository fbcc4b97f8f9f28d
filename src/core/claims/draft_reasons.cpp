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

} // namespace ecotone::claims
