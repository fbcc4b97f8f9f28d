#include "ecotone/accounts/restoration_progress.h"

#include "restoration_findings.h"
#include "restoration_rows.h"

#include "ecotone/accounts/target_ground.h"
#include "ecotone/cells/orderless_sum.h"

#include <algorithm>

namespace ecotone::accounts {

namespace {

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

/// How the actions on a row stand, apart from those that count.
enum Standing : unsigned { inPreparation = 1, withoutProof = 2, ofOtherKind = 4 };

/// By action of the ground.
std::vector<unsigned> standingsOf(const TargetGround& ground)
{
    std::vector<unsigned> all;
    all.reserve(ground.actions.size());
    for (const GroundAction& action : ground.actions)
        all.push_back((isInPreparation(*action.standing) ? inPreparation : 0U) |
                      (lacksProof(*action.standing) ? withoutProof : 0U) |
                      (isOtherKind(*action.standing) ? ofOtherKind : 0U));
    return all;
}

/// What is known of a landscape with a baseline, added up in one pass over its rows.
struct BaselineSums {
    cells::OrderlessSum assessed, degraded, underRestoration, inPreparation, inPreparationOnly,
        withoutProof, otherKind, otherKindOnly, allActions, restorationOutside;

    explicit BaselineSums(const TargetGround& ground)
    {
        const std::vector<unsigned> standings = standingsOf(ground);
        for (const GroundRow& row : ground.rows) {
            const double area = row.area.value();
            if (row.isAssessed)
                assessed.add(area);
            if (!row.isDegraded && row.isUnderRestoration)
                restorationOutside.add(area);
            if (!row.isDegraded)
                continue;
            degraded.add(area);
            if (row.actions.empty())
                continue;
            allActions.add(area);
            unsigned on = 0;
            for (const ActionIndex action : row.actions)
                on |= standings[action];
            addDegraded(area, on, row.isUnderRestoration);
        }
    }

private:
    void addDegraded(double area, unsigned on, bool isUnderRestoration)
    {
        if (isUnderRestoration)
            underRestoration.add(area);
        if ((on & Standing::withoutProof) != 0)
            withoutProof.add(area);
        const auto addTo = [&](cells::OrderlessSum& all, cells::OrderlessSum& only) {
            all.add(area);
            if (!isUnderRestoration)
                only.add(area);
        };
        if ((on & Standing::inPreparation) != 0)
            addTo(inPreparation, inPreparationOnly);
        if ((on & ofOtherKind) != 0)
            addTo(otherKind, otherKindOnly);
    }
};

void addBaseline(RestorationProgress& progress, const BaselineSums& sums, double minimumPercent)
{
    progress.assessedBaseline = Hectares{sums.assessed.value()};
    progress.degradedBaseline = Hectares{sums.degraded.value()};
    if (progress.landscapeArea > Hectares{0.0})
        progress.assessedShare = progress.assessedBaseline / progress.landscapeArea;
    progress.isPartial = 100.0 * progress.assessedShare.value_or(0.0) < minimumPercent;
}

void addRestoration(RestorationProgress& progress, const BaselineSums& sums)
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
    const BaselineSums sums{from.ground};
    addBaseline(progress, sums, from.project.settings().minimumAssessedPercent);
    addRestoration(progress, sums);
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
        areaSummary(from, progress.byAction,
                    [](const ActionStanding& standing) { return standing.isEffective(); });
    progress.allAreas =
        areaSummary(from, progress.byAction, [](const ActionStanding&) { return true; });
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
