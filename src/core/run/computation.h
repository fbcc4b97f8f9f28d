#pragma once

#include "make_booking.h"

namespace ecotone::run {

/// Every figure of a project, from layers that were read and cells that `booker` books.
/// Errors as of `compute`.
[[nodiscard]] Results computeFrom(const project::Project& project,
                                  ReadLayers& layers,
                                  const Sources& sources,
                                  const RunOptions& options,
                                  const Booker& booker,
                                  KeptInputs& kept,
                                  Progress& progress);

} // namespace ecotone::run
