#include "ecotone/accounts/boundary_effect.h"

#include "ecotone/accounts/restoration_formulas.h"
#include "ecotone/accounts/target_ground.h"

namespace ecotone::accounts {

namespace {

Hectares degradedOn(const TargetGround& ground)
{
    return areaWhere(ground.rows, [](const GroundRow& row) { return row.isDegraded; });
}

Hectares restoredOn(const TargetGround& ground)
{
    return areaWhere(ground.rows, [](const GroundRow& row) {
        return row.isDegraded && row.isUnderRestoration;
    });
}

Hectares areaOf(const TargetGround& ground)
{
    return areaWhere(ground.rows, [](const GroundRow&) { return true; });
}

std::optional<double> assessedShareOf(const TargetGround& ground)
{
    const Hectares whole = areaOf(ground);
    if (whole <= Hectares{0.0})
        return std::nullopt;
    return areaWhere(ground.rows, [](const GroundRow& row) { return row.isAssessed; }) / whole;
}

} // namespace

const records::LandscapeVersion* previousVersion(const project::Project& project,
                                                 records::LandscapeId landscape)
{
    const auto* const current = project::currentVersion(project, landscape);
    if (!current)
        return nullptr;
    const records::LandscapeVersion* previous = nullptr;
    for (const auto& [id, version] : project.all<records::LandscapeVersion>())
        if (version.landscape == landscape && version.number < current->number &&
            (!previous || version.number > previous->number))
            previous = &version;
    return previous;
}

std::optional<BoundaryEffect> boundaryEffect(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target,
                                             const TargetGround& after)
{
    const auto* const previous = previousVersion(project, target.landscape);
    if (!previous || !after.hasLandscape || !after.hasBaseline)
        return std::nullopt;
    const TargetGround before = groundOf(booking, project, target, Boundary::Previous);
    if (!before.hasLandscape)
        return std::nullopt;
    BoundaryEffect effect;
    effect.fromVersion = previous->number;
    effect.toVersion = project::currentVersion(project, target.landscape)->number;
    effect.landscapeBefore = areaOf(before);
    effect.landscapeAfter = areaOf(after);
    effect.assessedShareBefore = assessedShareOf(before);
    effect.assessedShareAfter = assessedShareOf(after);
    effect.restoredBefore = restoredOn(before);
    effect.restoredAfter = restoredOn(after);
    effect.degradedBefore = degradedOn(before);
    effect.degradedAfter = degradedOn(after);
    effect.percentBefore = progressPercent(effect.restoredBefore, effect.degradedBefore);
    effect.percentAfter = progressPercent(effect.restoredAfter, effect.degradedAfter);
    return effect;
}

std::optional<BoundaryEffect> boundaryEffect(const cells::Booking& booking,
                                             const project::Project& project,
                                             const records::Target& target)
{
    return boundaryEffect(booking, project, target, groundOf(booking, project, target));
}

} // namespace ecotone::accounts
