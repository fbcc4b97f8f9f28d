#pragma once

#include "ecotone/attribution/candidate_cells.h"

#include <cstdint>

namespace ecotone::tests {

enum class Noise {
    Independent, // from cell to cell
    Correlated   // over some hundred metres, as weather, soils and grazing are
};

/// A landscape of cells whose truth is known: four covariates and a soil map drive what every
/// cell does from one date to the next, and the same covariates decide where actions are put,
/// so that treated ground would have done better without them, too. Three dates before the
/// actions, one after.
[[nodiscard]] attribution::CandidateCells simulateLandscape(std::uint64_t seed, Noise noise);

/// What the actions did, per hectare, the same in every treated cell.
inline constexpr double trueEffect = 0.07;

/// Noise goes together over 800 m at most; blocks are nearly twice that.
inline constexpr double simulatedBlock_m = 1'500.0;

} // namespace ecotone::tests
