#pragma once

#include "restoration_rows.h"

#include "ecotone/accounts/restoration_progress.h"

namespace ecotone::accounts {

/// What a reader of a restoration result would want to know about it.
[[nodiscard]] Findings findingsOf(const RestorationProgress& progress,
                                  const RowSources& from,
                                  const RestorationSums& sums);

} // namespace ecotone::accounts
