#include "ecotone/accounts/restoration_progress.h"

#include "restoration_findings.h"
#include "restoration_rows.h"

#include "ecotone/accounts/target_ground.h"

#include <algorithm>

namespace ecotone::accounts {

namespace {

/// Whether any action on the row stands as `isMeant` says.
bool anyStanding(const GroundRow& row,
                 const TargetGround& ground,
                 bool (*isMeant)(const ActionStanding&))
{
    return std::ranges::any_of(row.actions, [&](ActionIndex action) {
        return isMeant(*ground.actions[action].standing);
    });
}

bool isInPreparation(const ActionStanding& standing)
{
    return standing.status == records::Status::InPreparation && standing.isRestoration;
}

bool lacksProof(const ActionStanding& standing)
{
    return standing.isUnderWay && standing.isRestoration && !standing.isProven;
}

bool isOtherKind(const ActionStanding& standing)
{
    return standing.isUnderWay && standing.isProven && !standing.isRestoration;
}

void addBaseline(RestorationProgress& progress,
                 const TargetGround& ground,
                 double minimumPercent)
{
    const Hectares assessed =
        areaWhere(ground.rows, [](const GroundRow& row) { return row.isAssessed; });
    progress.assessedBaseline = assessed;
    progress.degradedBaseline =
        areaWhere(ground.rows, [](const GroundRow& row) { return row.isDegraded; });
    if (progress.landscapeArea > Hectares{0.0})
        progress.assessedShare = assessed / progress.landscapeArea;
    progress.isPartial = 100.0 * progress.assessedShare.value_or(0.0) < minimumPercent;
}

void addRestoration(RestorationProgress& progress, const TargetGround& ground)
{
    const auto onBaseline = [&](auto&& isMeant) {
        return areaWhere(ground.rows,
                         [&](const GroundRow& row) { return row.isDegraded && isMeant(row); });
    };
    const auto standing = [&](bool (*isMeant)(const ActionStanding&)) {
        return onBaseline(
            [&](const GroundRow& row) { return anyStanding(row, ground, isMeant); });
    };
    const auto standingOnly = [&](bool (*isMeant)(const ActionStanding&)) {
        return onBaseline([&](const GroundRow& row) {
            return anyStanding(row, ground, isMeant) && !row.isUnderRestoration;
        });
    };
    progress.underRestoration =
        onBaseline([](const GroundRow& row) { return row.isUnderRestoration; });
    progress.inPreparation = standing(isInPreparation);
    progress.inPreparationOnly = standingOnly(isInPreparation);
    progress.withoutProof = standing(lacksProof);
    progress.notRestorationKind = standing(isOtherKind);
    progress.notRestorationKindOnly = standingOnly(isOtherKind);
    progress.allActionsOnBaseline =
        onBaseline([](const GroundRow& row) { return !row.actions.empty(); });
    progress.restorationOutsideBaseline = areaWhere(ground.rows, [](const GroundRow& row) {
        return !row.isDegraded && row.isUnderRestoration;
    });
}

/// Land that the later map shows as degraded where the baseline has data and shows it as not.
std::optional<Hectares> newlyDegraded(const RowSources& from)
{
    const cells::Places places{from.booking};
    if (!from.target.currentLayer || !places.isBooked(*from.target.currentLayer))
        return std::nullopt;
    const records::LayerId current = *from.target.currentLayer;
    const std::vector<int> classes = from.ground.degradedClasses.empty()
                                         ? degradedClassesOf(from.project, from.target, current)
                                         : from.ground.degradedClasses;
    return areaWhere(from.ground.rows, [&](const GroundRow& row) {
        return row.isAssessed && !row.isDegraded &&
               degradationOf(row.key, current, classes, places).isDegraded;
    });
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

void addEcosystems(RestorationProgress& progress, const RowSources& from)
{
    const auto fraction = fractionPerType(progress, from.target);
    progress.byEcosystem = ecosystemRows(from, fraction);
    std::vector<TypeAreas> types;
    for (const EcosystemRow& row : progress.byEcosystem) {
        types.push_back({row.restored, row.degraded});
        if (row.isFailing)
            progress.failingTypes.push_back(row.name);
    }
    if (fraction && !types.empty())
        progress.cappedProgressPercent = cappedProgressPercent(types, *fraction);
}

void addBaselineFigures(RestorationProgress& progress, const RowSources& from)
{
    addBaseline(progress, from.ground, from.project.settings().minimumAssessedPercent);
    addRestoration(progress, from.ground);
    progress.progressPercent =
        progressPercent(progress.underRestoration, progress.degradedBaseline);
    progress.allActionsPercent =
        progressPercent(progress.allActionsOnBaseline, progress.degradedBaseline);
    progress.status =
        progress.progressPercent ? FigureStatus::Given : FigureStatus::NotApplicable;
    progress.newlyDegraded = newlyDegraded(from);
    addTarget(progress, from);
    addEcosystems(progress, from);
    progress.byObligation = obligationRows(from);
}

} // namespace

RestorationProgress restorationProgress(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target,
                                        const TargetGround& ground)
{
    const RowSources from{booking, project, target, ground};
    RestorationProgress progress;
    progress.landscapeArea = areaWhere(ground.rows, [](const GroundRow&) { return true; });
    progress.byAction = actionRows(from);
    progress.byStatus = statusRows(from);
    progress.effectiveAreas =
        areaSummary(from, progress.byAction, [](const ActionRow& row) { return row.counts; });
    progress.allAreas =
        areaSummary(from, progress.byAction, [](const ActionRow&) { return true; });
    if (ground.hasBaseline)
        addBaselineFigures(progress, from);
    progress.findings = findingsOf(progress, from);
    return progress;
}

RestorationProgress restorationProgress(const cells::Booking& booking,
                                        const project::Project& project,
                                        const records::Target& target)
{
    return restorationProgress(booking, project, target, groundOf(booking, project, target));
}

} // namespace ecotone::accounts
