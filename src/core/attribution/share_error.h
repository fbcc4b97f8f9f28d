#pragma once

#include "ecotone/attribution/attribute.h"

#include <span>

namespace ecotone::attribution {

/// An amount with the error that strata give it.
/// @param strata         what a counterfactual says of a hectare in each, with its error
/// @param weightedAreas  by stratum: Σ w a of whoever has the amount
/// @pre as many weighted areas as strata
/// Source: case ATT-13; docs/methods/counterfactual.md.
[[nodiscard]] Share shareWithError(double amount,
                                   std::span<const StratumChange> strata,
                                   std::span<const double> weightedAreas);

} // namespace ecotone::attribution
