#pragma once

#include "ground_pieces.h"
#include "share_context.h"
#include "share_sums.h"
#include "shared_outcome.h"

namespace ecotone::attribution {

/// Shares out an outcome on some rows of the ground.
/// @param pieces  of these rows
/// @pre a piece is there with all its rows or not at all: it is divided as a whole
[[nodiscard]] ShareSums sumShares(const ShareContext& of,
                                  const SharedOutcome& outcome,
                                  const GroundPieces& pieces,
                                  GroundRows rows);

} // namespace ecotone::attribution
