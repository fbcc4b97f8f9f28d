#pragma once

#include "comparisons.h"

#include <cstddef>

namespace ecotone::run {

/// What a comparison of cells goes by.
struct ComparisonInputs {
    const project::Project& project;
    ReadLayers& layers;
    const Sources& sources;
    const RunOptions& options;
    const MadeBooking& made;
};

/// CF3: cells under the actions of a target beside control cells.
/// @pre pair is of the booking and usable
/// @throws InputError  a tile could not be read;  Cancelled
[[nodiscard]] Comparison compareCells(const ComparisonInputs& inputs,
                                      const records::Target& target,
                                      std::size_t pair,
                                      Progress& progress);

} // namespace ecotone::run
