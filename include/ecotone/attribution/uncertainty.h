#pragma once

#include <optional>
#include <span>

namespace ecotone::attribution {

/// What a player has in one stratum: weighted area W = Σ w a, the effect per hectare estimated
/// for the stratum, and its standard error.
struct StratumEffect {
    double weightedAreaHa = 0.0;
    double effectPerHa = 0.0;
    double standardError = 0.0;
    std::optional<double> degreesOfFreedom = {}; // of the error; none: as good as known
};

struct UncertainTotal {
    double total = 0.0;         // Σ W effect
    double standardError = 0.0; // sqrt Σ (W se)²
    double lower = 0.0, upper = 0.0;
    std::optional<double> degreesOfFreedom = {}; // none: the interval is that of the normal
};

/// Errors go together inside a stratum (one estimate) and are independent between strata.
/// Intervals of players do not add up; the total has its own.
/// @param z  quantile of the normal distribution: 1.959963985 for 95 %
/// Source: case ATT-13; docs/methods/attribution.md.
[[nodiscard]] UncertainTotal uncertainTotal(std::span<const StratumEffect> strata, double z);

/// The same with an interval that knows how well the errors are known: Student's t with
/// (Σ v)² / Σ (v² / f) degrees of freedom, v = (W se)², over the strata that state them; the
/// normal distribution where none does.
/// @param level  0.95 as a rule
/// @pre 0 < level < 1; degrees of freedom above 0
/// Source: Satterthwaite (1946), Biometrics Bulletin 2; docs/methods/counterfactual.md.
[[nodiscard]] UncertainTotal uncertainTotalAt(std::span<const StratumEffect> strata,
                                              double level);

} // namespace ecotone::attribution
