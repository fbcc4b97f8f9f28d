#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/project/project.h"

namespace ecotone::project {

/// Everything remarkable about a project's records, in a fixed order. Problems are what `put`
/// would have refused, so they come only from other programs or older files; warnings and notes
/// say what is still missing. Looks at no file; never ends the program, whatever it is given.
///
/// Codes of problems: `ownership-cycle`, `missing-reference`, `duplicate-name`, `missing-crs`,
/// `invalid-shape` and `invalid-<table>` (`invalid-stake`). Many records with one shortcoming are one finding,
/// which names the first five.
[[nodiscard]] Findings check(const Project& project);

/// What is said of a layer whose file was looked for and not found: the same words whoever
/// looked, so that one fact is one finding.
[[nodiscard]] Finding missingLayerFile(const records::Layer& layer);

/// Whether nobody owns itself, through parents or stakes, over any number of steps.
[[nodiscard]] bool ownershipIsSound(const Project& project);

} // namespace ecotone::project
