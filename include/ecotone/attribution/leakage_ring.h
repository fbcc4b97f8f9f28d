#pragma once

#include "ecotone/attribution/candidate_cells.h"

namespace ecotone::attribution {

/// Marks candidates whose centre lies within so many metres of the centre of a cell under any
/// action as in the leakage ring: an action may have moved harm or gain there, so they are no
/// controls. Distances are between centres in the plane of the coordinates.
/// @pre  ring_m >= 0
/// Source: PACT v2 (5 km); docs/methods/counterfactual.md.
void markLeakageRing(CandidateCells& cells, double ring_m);

} // namespace ecotone::attribution
