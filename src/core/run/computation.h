#pragma once

#include "make_booking.h"

#include "ecotone/run/results.h"

#include <optional>
#include <vector>

namespace ecotone::run {

/// Every figure of a project, from layers that were read and cells that `booker` books.
/// @param targets  their figures, where they are known already
/// Errors as of `compute`.
[[nodiscard]] Results computeFrom(const project::Project& project,
                                  ReadLayers& layers,
                                  const Sources& sources,
                                  const RunOptions& options,
                                  const Booker& booker,
                                  KeptInputs& kept,
                                  Progress& progress,
                                  std::optional<std::vector<TargetResult>> targets = {});

} // namespace ecotone::run
