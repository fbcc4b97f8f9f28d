#pragma once

#include "ecotone/project/project.h"
#include "ecotone/run/results.h"

/// A small landscape written by hand: no figure in it was computed by the program. The numbers
/// are those of the worked example in docs/report.md, so that they can be checked by eye.
namespace tests {

struct Sample {
    ecotone::project::Project project;
    ecotone::run::Results results;
};

[[nodiscard]] Sample sampleLandscape();

} // namespace tests
