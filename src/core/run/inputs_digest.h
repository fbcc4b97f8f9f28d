#pragma once

#include "ecotone/base/digest.h"
#include "ecotone/project/project.h"
#include "ecotone/run/results.h"

namespace ecotone::run {

/// The digest of the records of a project by what they say, never by their ids: a project built
/// twice, or merged and renumbered, has one digest.
[[nodiscard]] Digest digestOfRecords(const project::Project& project);

/// The digest of everything results depend on.
/// @param provenance  with layers, rules, versions and tile side filled in
[[nodiscard]] Digest digestOfInputs(const project::Project& project,
                                    const Provenance& provenance);

} // namespace ecotone::run
