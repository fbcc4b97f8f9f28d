#pragma once

#include "results.h"

namespace ecotone::bench {

/// I: an edit of one of many actions, until progress and shares are current again; and beside
/// it what it takes to have the edit on disk. At the end the figures are held against figures
/// made anew.
/// @throws Error  a layer could not be read, or the project file not written
[[nodiscard]] EditResult measureEdits(const Options& options, int actions);

} // namespace ecotone::bench
