#include "json_parts.h"

namespace ecotone::run {

namespace {

Json effectJson(const attribution::Effect& effect)
{
    return {{"value", effect.value},
            {"standard_error", effect.standardError},
            {"degrees_of_freedom", effect.degreesOfFreedom},
            {"level", effect.level},
            {"low", effect.interval.lower},
            {"high", effect.interval.upper},
            {"p_value", effect.pValue}};
}

Json comparedJson(const attribution::MatchedEffect& compared)
{
    return {{"effect_per_ha", effectJson(compared.effect)},
            {"treated_change_per_ha", compared.treatedChange},
            {"control_change_per_ha", compared.controlChange},
            {"correction_per_ha", compared.correction},
            {"pairs", compared.pairs},
            {"area_ha", asJson(compared.area)},
            {"block_m", compared.blockSize_m},
            {"treated_blocks", compared.treatedBlocks},
            {"control_blocks", compared.controlBlocks},
            {"effective_blocks", compared.effectiveBlocks}};
}

Json momentsJson(const attribution::GroupMoments& moments)
{
    return {{"mean", moments.mean}, {"standard_deviation", moments.standardDeviation}};
}

Json covariateJson(const attribution::CovariateBalance& covariate)
{
    return {{"name", covariate.name},
            {"treated_before_matching", momentsJson(covariate.treatedBefore)},
            {"controls_before_matching", momentsJson(covariate.controlBefore)},
            {"difference_before_matching", asJson(covariate.differenceBefore)},
            {"treated", momentsJson(covariate.treated)},
            {"controls", momentsJson(covariate.control)},
            {"difference", asJson(covariate.difference)}};
}

Json prePeriodJson(const attribution::PrePeriod& period)
{
    return {{"from_year", period.fromYear},
            {"to_year", period.toYear},
            {"treated_per_year", period.treatedPerYear()},
            {"controls_per_year", period.controlPerYear()},
            {"difference", comparedJson(period.difference)}};
}

Json sensitivityJson(const attribution::SampledRepetitions& repeated)
{
    return {{"repetitions", repeated.effects.size()},
            {"without_pairs", repeated.withoutPairs},
            {"lowest", asJson(repeated.lowest)},
            {"percentile_2_5", asJson(repeated.percentile2_5)},
            {"median", asJson(repeated.median)},
            {"percentile_97_5", asJson(repeated.percentile97_5)},
            {"highest", asJson(repeated.highest)}};
}

Json matchedByJson(const MatchedBy& by)
{
    return {{"name", by.layer},
            {"use", wordJson(by.use)},
            {"caliper", asJson(by.caliper)},
            {"resampling", by.resampling}};
}

Json matchedJson(const MatchedResult& matched)
{
    const attribution::MatchedControls& controls = matched.controls;
    Json json{{"from", asJson(matched.period.first)},
              {"to", asJson(matched.period.last)},
              {"matched_by", listJson(matched.by, matchedByJson)},
              {"leakage_ring_m", matched.leakageRingM},
              {"seed", controls.seed},
              {"treated_cells", controls.treatedCells},
              {"partly_treated_cells", matched.partlyTreated},
              {"cells_in_leakage_ring", matched.inLeakageRing},
              {"candidate_cells", matched.candidates},
              {"candidate_limit", matched.candidateLimit},
              {"sampling_rate", matched.samplingRate},
              {"treated_ha", asJson(controls.treatedArea)},
              {"unmatched_ha", asJson(controls.unmatchedArea)},
              {"without_data_ha", asJson(controls.unusableArea)}};
    json["matched"] = comparedJson(controls.effect);
    json["balance"] = {{"quality", toText(controls.balance.quality)},
                       {"covariates", listJson(controls.balance.covariates, covariateJson)}};
    json["pre_periods"] = listJson(controls.prePeriods, prePeriodJson);
    json["placebo"] = controls.placebo ? prePeriodJson(*controls.placebo) : Json(nullptr);
    json["placebo_rejected"] = controls.isPlaceboRejected;
    json["sensitivity"] = sensitivityJson(controls.sensitivity);
    return json;
}

Json sideJson(const attribution::GroupChange& side)
{
    return {{"mean", side.mean},
            {"variance_of_mean", side.variance},
            {"plots", side.plots},
            {"clusters", side.clusters},
            {"without_data", side.withoutData},
            {"degrees_of_freedom", side.degreesOfFreedom}};
}

Json differenceJson(const attribution::DifferenceInDifferences& difference)
{
    return {{"effect_per_ha", effectJson(difference.effect)},
            {"impact", sideJson(difference.treated)},
            {"control", sideJson(difference.control)}};
}

} // namespace

Json counterfactualJson(const CounterfactualResult& counterfactual)
{
    Json json{{"refused",
               counterfactual.refusal.empty() ? Json(nullptr) : Json(counterfactual.refusal)},
              {"supports_attribution", counterfactual.supportsAttribution()}};
    if (counterfactual.matched)
        json["matched_controls"] = matchedJson(*counterfactual.matched);
    if (const auto& plots = counterfactual.plots) {
        json["plots"] = {
            {"change", differenceJson(plots->change)},
            {"earlier", plots->earlier ? differenceJson(*plots->earlier) : Json(nullptr)},
            {"earlier_rejected", plots->isEarlierRejected}};
    }
    return json;
}

} // namespace ecotone::run
