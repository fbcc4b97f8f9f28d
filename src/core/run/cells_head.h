#pragma once

#include "booking_inputs.h"

#include "ecotone/cells/cells_file.h"

namespace ecotone::run {

/// What a file of cells says it is of. Its digest is of everything that changes a cell: shapes
/// in the order of their numbers, the grid and its tiles, the bytes of the layers and how they
/// are read. Names, owners, statuses, dates and ids change none and are not in it.
/// @pre the inputs have a stack; `layers` are those they were made of
[[nodiscard]] cells::CellsHead
cellsHead(const BookingInputs& inputs, const ReadLayers& layers, const RunOptions& options);

} // namespace ecotone::run
