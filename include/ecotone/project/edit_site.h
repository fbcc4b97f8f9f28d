#pragma once

#include "ecotone/project/put.h"

// To add a site or to change several fields at once, use `put`; for its owners, `setStakes`.
namespace ecotone::project {

/// @pre the id is of this project
[[nodiscard]] Checked<Edit>
redrawSite(const Project& project, records::SiteId id, geo::Shape shape);

} // namespace ecotone::project
