#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"
#include "ecotone/store/project_store.h"

#include <vector>

namespace ecotone::document {

/// Says for every record what another program did to it, and for every field what could not be
/// taken as it was. Codes: `outside-added`, `outside-changed`, `outside-removed`,
/// `outside-unusable`.
[[nodiscard]] Findings outsideFindings(const project::Project& before,
                                       const project::Project& after,
                                       const project::Edit& edit,
                                       const std::vector<store::OutsideFault>& faults);

} // namespace ecotone::document
