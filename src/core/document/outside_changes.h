#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/base/id.h"
#include "ecotone/project/edit.h"
#include "ecotone/project/project.h"
#include "ecotone/store/project_store.h"

namespace ecotone::document {

/// What another program changed, made into something a project can hold.
struct TakenIn {
    project::Edit edit; // from the project as it was last saved
    Findings findings;  // one for every record that was added, changed or removed
};

/// Takes in what another program wrote into a project file. What a record must have and lacks
/// is given to it: an id, a name ("Action 12"), a landscape, the next version number. What
/// belonged to a removed record goes with it, and references to it are emptied. The project's
/// own settings stay one, and their CRS stays, because the shapes are in it.
[[nodiscard]] TakenIn takeIn(const project::Project& lastSaved,
                             const store::OutsideDifference& difference,
                             IdSource& ids);

} // namespace ecotone::document
