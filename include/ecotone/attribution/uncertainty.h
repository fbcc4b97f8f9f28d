#pragma once

#include <span>

namespace ecotone::attribution {

/// What a player has in one stratum: weighted area W = Σ w a, the effect per hectare estimated
/// for the stratum, and its standard error.
struct StratumEffect {
    double weightedAreaHa = 0.0;
    double effectPerHa = 0.0;
    double standardError = 0.0;
};

struct UncertainTotal {
    double total = 0.0;         // Σ W effect
    double standardError = 0.0; // sqrt Σ (W se)²
    double lower = 0.0, upper = 0.0;
};

/// Errors go together inside a stratum (one estimate) and are independent between strata.
/// Intervals of players do not add up; the total has its own.
/// @param z  quantile of the normal distribution: 1.959963985 for 95 %
/// Source: case ATT-13; docs/methods/attribution.md.
[[nodiscard]] UncertainTotal uncertainTotal(std::span<const StratumEffect> strata, double z);

} // namespace ecotone::attribution
