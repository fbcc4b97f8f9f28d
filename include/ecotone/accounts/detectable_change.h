#pragma once

#include <cstddef>
#include <optional>

namespace ecotone::accounts {

/// Two rounds of plots and the mean squared error between plots of one round, in the square of
/// the unit of the indicator.
struct TwoRounds {
    double meanSquaredError = 0.0;
    std::size_t before = 0, after = 0; // plots
};

/// sqrt(MSE / n1 + MSE / n2), in the unit of the indicator.
/// @pre both rounds have plots; meanSquaredError >= 0
[[nodiscard]] double standardError(const TwoRounds& rounds);

/// The change that would just be called significant:
/// MDC = t(1 − α/2, n1 + n2 − 2) · sqrt(MSE / n1 + MSE / n2). A true change of this size is
/// found only every second time: say the minimum detectable effect beside it.
///
/// @param alpha  two-sided error of the first kind, 0.05 as a rule
/// @pre n1 + n2 > 2; 0 < alpha < 1
/// Source: Spooner et al. (2011), NNPSMP Tech Notes 7; case MON-03;
/// docs/methods/monitoring.md.
[[nodiscard]] double minimumDetectableChange(const TwoRounds& rounds, double alpha);

/// The true change that is found with this power:
/// MDE = (z(1 − α/2) + z(power)) · SE, in the unit of the standard error.
/// @pre standardError >= 0; 0 < alpha < 1; 0 < power < 1
/// Source: normal approximation; case MON-04; docs/methods/monitoring.md.
[[nodiscard]] double minimumDetectableEffect(double standardError, double alpha, double power);

/// Whether a plan can see what it expects to bring about.
enum class DesignVerdict {
    Adequate, // expected change / MDE at least 1
    Weak,     // at least 0.5
    Blind     // less: an outcome claim could never be tested
};
/// "adequate", "weak" or "blind".
[[nodiscard]] const char* toText(DesignVerdict verdict) noexcept;

struct DesignCheck {
    double ratio = 0.0; // |expected change| / MDE
    DesignVerdict verdict = DesignVerdict::Blind;
    bool operator==(const DesignCheck&) const = default;
};

/// Nothing where the detectable effect is 0: a design without error is no design.
/// Source: docs/methods/monitoring.md *(Ecotone proposal)*.
[[nodiscard]] std::optional<DesignCheck> checkDesign(double expectedChange,
                                                     double detectableEffect);

} // namespace ecotone::accounts
