#pragma once

#include "restoration_sums.h"
#include "row_sources.h"

#include "ecotone/accounts/restoration_progress.h"

#include <vector>

namespace ecotone::accounts {

/// The row of one action. @param booked  its sums; null where it was not booked
[[nodiscard]] ActionRow
actionRow(const RowSources& from, const Standings::Entry& entry, const ActionSums* booked);
/// Whether two actions are told apart, in this order, by what they are, never by their ids.
[[nodiscard]] bool comesBefore(const ActionRow& a, const ActionRow& b);
/// Every action, by name.
[[nodiscard]] std::vector<ActionRow> actionRows(const RowSources& from,
                                                const RestorationSums& sums);

/// Gross, union, overlap and outside of the actions of which `isMeant` holds.
/// @param actions  the rows of all
/// @param ground   what these actions cover
[[nodiscard]] AreaSummary areaSummary(const std::vector<ActionRow>& actions,
                                      const UnionSums& ground,
                                      bool (*isMeant)(const ActionStanding&));

[[nodiscard]] std::vector<StatusRow> statusRows(const RowSources& from,
                                                const RestorationSums& sums);
[[nodiscard]] std::vector<ObligationRow> obligationRows(const RowSources& from,
                                                        const RestorationSums& sums);

/// Empty where the target names no ecosystem layer, or it was not booked.
/// @param fraction  of each type's degraded land; none: no target is known
[[nodiscard]] std::vector<EcosystemRow> ecosystemRows(const RowSources& from,
                                                      const RestorationSums& sums,
                                                      std::optional<double> fraction);

} // namespace ecotone::accounts
