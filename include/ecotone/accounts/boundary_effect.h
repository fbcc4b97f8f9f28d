#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/cells/booking.h"
#include "ecotone/project/project.h"

#include <optional>

namespace ecotone::accounts {

struct TargetGround;

/// What a new drawing of the boundary does to a progress figure by itself: both sides are
/// computed from the same layers and actions, so that nothing but the boundary differs. Figures
/// of two versions are never mixed. Source: rule R0.7, docs/methods/landscape-boundary.md.
struct BoundaryEffect {
    int fromVersion = 0, toVersion = 0;
    Hectares landscapeBefore, landscapeAfter; // all ground inside either boundary
    /// Where the baseline has data, over the landscape; nothing for a boundary round no ground.
    std::optional<double> assessedShareBefore, assessedShareAfter;
    Hectares restoredBefore, restoredAfter; // the numerator on both boundaries
    Hectares degradedBefore, degradedAfter; // the denominator on both boundaries
    std::optional<double> percentBefore, percentAfter;
    [[nodiscard]] Hectares onNumerator() const noexcept
    {
        return restoredAfter - restoredBefore;
    }
    [[nodiscard]] Hectares onDenominator() const noexcept
    {
        return degradedAfter - degradedBefore;
    }
    bool operator==(const BoundaryEffect&) const = default;
};

/// The version of a landscape before the current one, or null where there is only one.
[[nodiscard]] const records::LandscapeVersion* previousVersion(const project::Project& project,
                                                               records::LandscapeId landscape);

/// Nothing where the landscape has one version only, where the earlier boundary was not booked,
/// or where progress is not computed. @pre target.kind is Restoration
/// @param after  the ground of the target in the current boundary
[[nodiscard]] std::optional<BoundaryEffect> boundaryEffect(const cells::Booking& booking,
                                                           const project::Project& project,
                                                           const records::Target& target,
                                                           const TargetGround& after);
/// The same, with its own look at the ground.
[[nodiscard]] std::optional<BoundaryEffect> boundaryEffect(const cells::Booking& booking,
                                                           const project::Project& project,
                                                           const records::Target& target);

} // namespace ecotone::accounts
