#pragma once

namespace ecotone::accounts {

/// The number below which a standard normal variable stays with this probability.
/// @pre 0 < probability < 1
[[nodiscard]] double normalQuantile(double probability);

/// The same for Student's t. Degrees of freedom need not be whole (Welch, Satterthwaite).
/// @pre 0 < probability < 1; degreesOfFreedom > 0
[[nodiscard]] double studentQuantile(double probability, double degreesOfFreedom);

/// How often chance alone gives a value at least as far from zero, on either side.
[[nodiscard]] double normalPValue(double z);
/// @pre degreesOfFreedom > 0
[[nodiscard]] double studentPValue(double t, double degreesOfFreedom);

} // namespace ecotone::accounts
