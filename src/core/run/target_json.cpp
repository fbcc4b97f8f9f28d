#include "json_parts.h"

namespace ecotone::run {

namespace {

/// An area that was computed. Where its figure was not, it stands at 0 in memory, which nobody
/// has measured: it is not given.
Json areaIf(bool isComputed, Hectares area)
{
    return isComputed ? asJson(area) : Json(nullptr);
}

bool isComputed(accounts::FigureStatus status)
{
    return status != accounts::FigureStatus::NotComputed;
}

Json areasJson(const accounts::AreaSummary& areas)
{
    return {{"gross_ha", asJson(areas.gross)},
            {"inside_gross_ha", asJson(areas.insideGross)},
            {"union_inside_ha", asJson(areas.unionInside)},
            {"overlap_ha", asJson(areas.overlap)},
            {"outside_ha", asJson(areas.outside)}};
}

Json downscaledJson(const accounts::DownscaledTarget& target)
{
    return {{"rule", wordJson(target.rule)},
            {"rule_title", target.title},
            {"formula", target.formula},
            {"target_ha", asJson(target.area)},
            {"uncapped_ha", asJson(target.uncapped)},
            {"excess_over_degraded_ha", areaIf(target.area.has_value(), target.excess)},
            {"adds_up_to_nation", target.addsUpToNation},
            {"missing_inputs", target.missingInputs}};
}

Json ecosystemJson(const accounts::EcosystemRow& row)
{
    return {{"class", classJson(row.type)},
            {"name", row.name},
            {"degraded_ha", asJson(row.degraded)},
            {"under_restoration_ha", asJson(row.restored)},
            {"target_ha", asJson(row.targetArea)},
            {"gap_ha", asJson(row.gap)},
            {"progress_percent", asJson(row.progressPercent)},
            {"is_below_target", row.isFailing}};
}

Json actionJson(const accounts::ActionRow& row, bool hasBaseline)
{
    Json obstacles = Json::array();
    for (const accounts::Obstacle obstacle : row.standing.obstacles)
        obstacles.push_back(toText(obstacle));
    return {{"action_id", asJson(row.action)},
            {"name", row.name},
            {"kind", row.kind},
            {"obligation", wordJson(row.obligation)},
            {"status", wordJson(row.standing.status)},
            {"whole_ha", asJson(row.whole)},
            {"inside_ha", asJson(row.inside)},
            {"outside_ha", asJson(row.outside)},
            {"on_degraded_baseline_ha", areaIf(hasBaseline, row.onBaseline)},
            {"counts", row.counts},
            {"why_not", std::move(obstacles)}};
}

Json besideJson(const accounts::RestorationProgress& progress)
{
    const auto area = [isGiven = isComputed(progress.status)](Hectares each) {
        return areaIf(isGiven, each);
    };
    return {{"in_preparation_ha", area(progress.inPreparation)},
            {"in_preparation_only_ha", area(progress.inPreparationOnly)},
            {"restoration_outside_baseline_ha", area(progress.restorationOutsideBaseline)},
            {"without_proof_ha", area(progress.withoutProof)},
            {"not_restoration_kind_ha", area(progress.notRestorationKind)},
            {"not_restoration_kind_only_ha", area(progress.notRestorationKindOnly)},
            {"all_actions_on_baseline_ha", area(progress.allActionsOnBaseline)},
            {"all_actions_percent", asJson(progress.allActionsPercent)},
            {"newly_degraded_ha", asJson(progress.newlyDegraded)}};
}

Json statusJson(const accounts::StatusRow& row, bool hasBaseline)
{
    return {{"status", wordJson(row.status)},
            {"actions", row.actions},
            {"inside_ha", asJson(row.inside)},
            {"on_degraded_baseline_ha", areaIf(hasBaseline, row.onBaseline)}};
}

Json obligationJson(const accounts::ObligationRow& row)
{
    return {{"obligation", wordJson(row.code)},
            {"actions", row.actions},
            {"under_restoration_ha", asJson(row.restored)}};
}

Json coverRowJson(const accounts::CoverRow& row)
{
    return {{"name", row.name},
            {"layer", row.layer},
            {"is_conserved_area", row.isConserved},
            {"inside_ha", asJson(row.inside)}};
}

Json keyAreaJson(const accounts::CoveredPlace& place)
{
    return {{"name", place.name},
            {"inside_ha", asJson(place.area)},
            {"covered_ha", asJson(place.covered)},
            {"covered_percent", asJson(accounts::coveragePercent(place.covered, place.area))}};
}

} // namespace

Json restorationJson(const accounts::RestorationProgress& progress)
{
    const bool isGiven = isComputed(progress.status);
    const bool hasLandscape = progress.landscapeArea > Hectares{0.0};
    Json json{{"status", toText(progress.status)},
              {"landscape_ha", areaIf(hasLandscape, progress.landscapeArea)},
              {"degraded_baseline_ha", areaIf(isGiven, progress.degradedBaseline)},
              {"assessed_baseline_ha", areaIf(isGiven, progress.assessedBaseline)},
              {"assessed_share", asJson(progress.assessedShare)},
              {"is_partial", progress.isPartial},
              {"under_restoration_ha", areaIf(isGiven, progress.underRestoration)},
              {"progress_percent", asJson(progress.progressPercent)},
              {"target", downscaledJson(progress.target)},
              {"gap_ha", asJson(progress.gap)},
              {"target_completion_percent", asJson(progress.completionPercent)},
              {"capped_progress_percent", asJson(progress.cappedProgressPercent)}};
    json["beside"] = besideJson(progress);
    json["effective_areas"] = areasJson(progress.effectiveAreas);
    json["all_areas"] = areasJson(progress.allAreas);
    json["by_ecosystem"] = listJson(progress.byEcosystem, ecosystemJson);
    json["types_below_target"] = progress.failingTypes;
    json["by_obligation"] = listJson(progress.byObligation, obligationJson);
    json["by_status"] = listJson(progress.byStatus, [&](const accounts::StatusRow& row) {
        return statusJson(row, isGiven);
    });
    json["by_action"] = listJson(progress.byAction, [&](const accounts::ActionRow& row) {
        return actionJson(row, isGiven);
    });
    return json;
}

Json coverageJson(const accounts::Coverage& coverage)
{
    const auto area = [isGiven = isComputed(coverage.status)](Hectares each) {
        return areaIf(isGiven, each);
    };
    return {{"status", toText(coverage.status)},
            {"landscape_ha", area(coverage.landscapeArea)},
            {"covered_ha", area(coverage.covered)},
            {"coverage_percent", asJson(coverage.percent)},
            {"target_fraction",
             isComputed(coverage.status) ? Json(coverage.targetFraction) : Json(nullptr)},
            {"target_ha", area(coverage.targetArea)},
            {"gap_ha", area(coverage.gap)},
            {"gross_inside_ha", area(coverage.grossInside)},
            {"overlap_ha", area(coverage.overlap)},
            {"protected_only_ha", area(coverage.protectedOnly)},
            {"conserved_only_ha", area(coverage.conservedOnly)},
            {"protected_and_conserved_ha", area(coverage.both)},
            {"key_biodiversity_areas_mean_percent",
             asJson(coverage.keyBiodiversityAreaMeanPercent)},
            {"key_biodiversity_areas_pooled_percent",
             asJson(coverage.keyBiodiversityAreaPooledPercent)},
            {"key_biodiversity_areas", listJson(coverage.keyBiodiversityAreas, keyAreaJson)},
            {"rows", listJson(coverage.rows, coverRowJson)}};
}

Json boundaryEffectJson(const accounts::BoundaryEffect& effect)
{
    return {{"from_version", effect.fromVersion},
            {"to_version", effect.toVersion},
            {"landscape_before_ha", asJson(effect.landscapeBefore)},
            {"landscape_after_ha", asJson(effect.landscapeAfter)},
            {"assessed_share_before", asJson(effect.assessedShareBefore)},
            {"assessed_share_after", asJson(effect.assessedShareAfter)},
            {"under_restoration_before_ha", asJson(effect.restoredBefore)},
            {"under_restoration_after_ha", asJson(effect.restoredAfter)},
            {"effect_on_under_restoration_ha", asJson(effect.onNumerator())},
            {"degraded_baseline_before_ha", asJson(effect.degradedBefore)},
            {"degraded_baseline_after_ha", asJson(effect.degradedAfter)},
            {"effect_on_degraded_baseline_ha", asJson(effect.onDenominator())},
            {"progress_percent_before", asJson(effect.percentBefore)},
            {"progress_percent_after", asJson(effect.percentAfter)}};
}

Json overlapJson(const accounts::TargetOverlap& overlap)
{
    const bool plans = overlap.plansKnown, restoration = overlap.restorationKnown,
               protection = overlap.protectionKnown;
    return {{"plans_known", plans},
            {"restoration_known", restoration},
            {"protection_known", protection},
            {"none_ha", asJson(overlap.none)},
            {"only_planned_ha", areaIf(plans, overlap.only1)},
            {"only_under_restoration_ha", areaIf(restoration, overlap.only2)},
            {"only_protected_ha", areaIf(protection, overlap.only3)},
            {"planned_and_under_restoration_ha", areaIf(plans && restoration, overlap.only12)},
            {"planned_and_protected_ha", areaIf(plans && protection, overlap.only13)},
            {"under_restoration_and_protected_ha",
             areaIf(restoration && protection, overlap.only23)},
            {"all_three_ha", areaIf(plans && restoration && protection, overlap.all)}};
}

} // namespace ecotone::run
