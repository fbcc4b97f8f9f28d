#include "restoration_figures.h"

#include "restoration_findings.h"
#include "restoration_rows.h"

#include <algorithm>
#include <utility>

namespace ecotone::accounts {

namespace {

void addBaseline(RestorationProgress& progress,
                 const RestorationSums& sums,
                 double minimumPercent)
{
    progress.assessedBaseline = Hectares{sums.assessed.value()};
    progress.degradedBaseline = Hectares{sums.degraded.value()};
    if (progress.landscapeArea > Hectares{0.0})
        progress.assessedShare = progress.assessedBaseline / progress.landscapeArea;
    progress.isPartial = 100.0 * progress.assessedShare.value_or(0.0) < minimumPercent;
}

void addRestoration(RestorationProgress& progress, const RestorationSums& sums)
{
    const auto area = [](const cells::OrderlessSum& sum) { return Hectares{sum.value()}; };
    progress.underRestoration = area(sums.underRestoration);
    progress.inPreparation = area(sums.inPreparation);
    progress.inPreparationOnly = area(sums.inPreparationOnly);
    progress.withoutProof = area(sums.withoutProof);
    progress.notRestorationKind = area(sums.otherKind);
    progress.notRestorationKindOnly = area(sums.otherKindOnly);
    progress.allActionsOnBaseline = area(sums.allActions);
    progress.restorationOutsideBaseline = area(sums.restorationOutside);
}

void addTarget(RestorationProgress& progress, const RowSources& from)
{
    progress.target = downscale(inputsOf(from.target, progress.degradedBaseline));
    const bool isByType = from.target.rule == records::DownscalingRule::Stratified;
    if (isByType && !from.target.ecosystemLayer) {
        progress.target.missingInputs.emplace_back("ecosystem_layer_id");
        progress.target.area = progress.target.uncapped = std::nullopt;
        progress.target.excess = Hectares{0.0};
    }
    if (!progress.target.area)
        return;
    progress.gap = gap(*progress.target.area, progress.underRestoration);
    progress.completionPercent =
        completionPercent(progress.underRestoration, *progress.target.area);
}

/// The part of each type's degraded land that is wanted: the target's fraction where the rule
/// has one, else the target's share of all degraded land.
std::optional<double> fractionPerType(const RestorationProgress& progress,
                                      const records::Target& target)
{
    if (!progress.target.area)
        return std::nullopt;
    const bool hasFraction = target.rule == records::DownscalingRule::Uniform ||
                             target.rule == records::DownscalingRule::Stratified;
    if (hasFraction)
        return std::min(target.fraction, 1.0);
    if (!(progress.degradedBaseline > Hectares{0.0}))
        return 0.0;
    return *progress.target.area / progress.degradedBaseline;
}

void addEcosystems(RestorationProgress& progress,
                   const RowSources& from,
                   const RestorationSums& sums)
{
    const auto fraction = fractionPerType(progress, from.target);
    progress.byEcosystem = ecosystemRows(from, sums, fraction);
    std::vector<TypeAreas> types;
    for (const EcosystemRow& row : progress.byEcosystem) {
        types.push_back({row.restored, row.degraded});
        if (row.isFailing)
            progress.failingTypes.push_back(row.name);
    }
    if (fraction && !types.empty())
        progress.cappedProgressPercent = cappedProgressPercent(types, *fraction);
}

void addBaselineFigures(RestorationProgress& progress,
                        const RowSources& from,
                        const RestorationSums& sums)
{
    addBaseline(progress, sums, from.project.settings().minimumAssessedPercent);
    addRestoration(progress, sums);
    progress.progressPercent =
        progressPercent(progress.underRestoration, progress.degradedBaseline);
    progress.allActionsPercent =
        progressPercent(progress.allActionsOnBaseline, progress.degradedBaseline);
    progress.status =
        progress.progressPercent ? FigureStatus::Given : FigureStatus::NotApplicable;
    // Land that the later map shows as degraded where the baseline has data and shows it as
    // not.
    const auto later = from.target.currentLayer;
    if (later && cells::Places{from.booking}.isBooked(*later))
        progress.newlyDegraded = Hectares{sums.newlyDegraded.value()};
    addTarget(progress, from);
    addEcosystems(progress, from, sums);
    progress.byObligation = obligationRows(from, sums);
}

} // namespace

RestorationProgress restorationFigures(const RowSources& from,
                                       const RestorationSums& sums,
                                       std::vector<ActionRow> byAction)
{
    RestorationProgress progress;
    progress.landscapeArea = Hectares{sums.landscape.value()};
    progress.byAction = std::move(byAction);
    progress.byStatus = statusRows(from, sums);
    progress.effectiveAreas =
        areaSummary(progress.byAction, sums.effectiveActions,
                    [](const ActionStanding& standing) { return standing.isEffective(); });
    progress.allAreas = areaSummary(progress.byAction, sums.locatedActions,
                                    [](const ActionStanding&) { return true; });
    if (from.ground.hasBaseline)
        addBaselineFigures(progress, from, sums);
    progress.findings = findingsOf(progress, from, sums);
    return progress;
}

} // namespace ecotone::accounts
