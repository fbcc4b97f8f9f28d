#pragma once

#include "restoration_sums.h"
#include "row_sources.h"

#include "ecotone/accounts/restoration_progress.h"

#include <vector>

namespace ecotone::accounts {

/// The figures of a restoration target, from what was added up.
/// @param byAction  the rows of all actions, in order
[[nodiscard]] RestorationProgress restorationFigures(const RowSources& from,
                                                     const RestorationSums& sums,
                                                     std::vector<ActionRow> byAction);

} // namespace ecotone::accounts
