#pragma once

#include "ecotone/project/put.h"

namespace ecotone::project {

/// Sets how joint ventures pass their share on. There is one approach for the whole project, so
/// that approaches cannot be mixed (docs/methods/attribution.md).
[[nodiscard]] Checked<Edit> setConsolidation(const Project& project,
                                             records::Consolidation approach);

} // namespace ecotone::project
