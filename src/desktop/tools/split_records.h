#pragma once

#include "desktop/session/session.h"

#include "ecotone/project/edit.h"

#include <vector>

namespace ecotone::desktop {

/// A record and the pieces its surface was cut into, the first of which it keeps.
struct SplitRecord {
    RecordRef ref;
    std::vector<geo::Shape> pieces;
};

/// Makes records of the pieces, as one edit. The others are copies with a number behind the
/// name: of an action with its statuses and participations, of a site with its stakes. Effort
/// (money, days, treated hectares) is parted by true area, so that no sum changes. Evidence
/// stays with the first. Landscapes cannot be split.
/// @throws GeometryError
[[nodiscard]] Checked<project::Edit> splitEdit(Session& session,
                                               const std::vector<SplitRecord>& records);

/// One edit that unites the surfaces of records of one kind in the first, which keeps what
/// belongs to it; the others are removed.
/// @throws GeometryError
[[nodiscard]] Checked<project::Edit> mergeEdit(Session& session,
                                               const std::vector<RecordRef>& records);

} // namespace ecotone::desktop
