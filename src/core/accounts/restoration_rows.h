#pragma once

#include "ecotone/accounts/restoration_progress.h"
#include "ecotone/accounts/target_ground.h"

#include <vector>

namespace ecotone::accounts {

/// What the tables of a restoration result are made from.
struct RowSources {
    const cells::Booking& booking;
    const project::Project& project;
    const records::Target& target;
    const TargetGround& ground;
};

/// Every action, by name.
[[nodiscard]] std::vector<ActionRow> actionRows(const RowSources& from);

/// Gross, union, overlap and outside of the actions of which `isMeant` holds.
/// @param actions  the rows of all
[[nodiscard]] AreaSummary areaSummary(const RowSources& from,
                                      const std::vector<ActionRow>& actions,
                                      bool (*isMeant)(const ActionStanding&));

[[nodiscard]] std::vector<StatusRow> statusRows(const RowSources& from);
[[nodiscard]] std::vector<ObligationRow> obligationRows(const RowSources& from);

/// Empty where the target names no ecosystem layer, or it was not booked.
/// @param fraction  of each type's degraded land; none: no target is known
[[nodiscard]] std::vector<EcosystemRow> ecosystemRows(const RowSources& from,
                                                      std::optional<double> fraction);

} // namespace ecotone::accounts
