#pragma once

#include "ecotone/base/estimate.h"

namespace ecotone::attribution {

/// An estimated effect with all that is needed to say how sure it is.
struct Effect {
    double value = 0.0; // in the unit of the outcome, per hectare unless it was scaled
    double standardError = 0.0;
    double degreesOfFreedom = 0.0;
    double level = 0.95;
    Interval interval;   // value ± t · standardError
    double pValue = 1.0; // two-sided, that there is no effect
    /// Whether the interval keeps clear of zero.
    [[nodiscard]] bool isDistinguishable() const noexcept
    {
        return interval.lower > 0.0 || interval.upper < 0.0;
    }
    bool operator==(const Effect&) const = default;
};

/// @param level  of the interval, 0.95 as a rule
/// @pre standardError >= 0; degreesOfFreedom > 0; 0 < level < 1
[[nodiscard]] Effect
effectOf(double value, double standardError, double degreesOfFreedom, double level);

/// The effect over so much ground, or in another unit. Its significance is the same.
[[nodiscard]] Effect scaledBy(const Effect& effect, double factor);

/// For sums with other estimates: measured, with its error.
[[nodiscard]] Estimate asEstimate(const Effect& effect);

} // namespace ecotone::attribution
