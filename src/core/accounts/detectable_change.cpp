#include "ecotone/accounts/detectable_change.h"

#include "ecotone/accounts/quantiles.h"
#include "ecotone/base/contract.h"

#include <cmath>

namespace ecotone::accounts {

double standardError(const TwoRounds& rounds)
{
    expects(rounds.before > 0 && rounds.after > 0 && rounds.meanSquaredError >= 0.0,
            "standardError: plots in both rounds, and an error that is not negative");
    return std::sqrt(rounds.meanSquaredError / static_cast<double>(rounds.before) +
                     rounds.meanSquaredError / static_cast<double>(rounds.after));
}

double minimumDetectableChange(const TwoRounds& rounds, double alpha)
{
    expects(rounds.before + rounds.after > 2,
            "minimumDetectableChange: more than two plots in both rounds together");
    const auto degrees = static_cast<double>(rounds.before + rounds.after - 2);
    return studentQuantile(1.0 - alpha / 2.0, degrees) * standardError(rounds);
}

double minimumDetectableEffect(double standardError, double alpha, double power)
{
    expects(standardError >= 0.0, "minimumDetectableEffect: an error that is not negative");
    return (normalQuantile(1.0 - alpha / 2.0) + normalQuantile(power)) * standardError;
}

const char* toText(DesignVerdict verdict) noexcept
{
    switch (verdict) {
    case DesignVerdict::Adequate:
        return "adequate";
    case DesignVerdict::Weak:
        return "weak";
    case DesignVerdict::Blind:
        break;
    }
    return "blind";
}

std::optional<DesignCheck> checkDesign(double expectedChange, double detectableEffect)
{
    if (!(detectableEffect > 0.0))
        return std::nullopt;
    const double ratio = std::abs(expectedChange) / detectableEffect;
    if (ratio >= 1.0)
        return DesignCheck{ratio, DesignVerdict::Adequate};
    return DesignCheck{ratio, ratio >= 0.5 ? DesignVerdict::Weak : DesignVerdict::Blind};
}

} // namespace ecotone::accounts
