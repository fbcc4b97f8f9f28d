#include "ecotone/attribution/uncertainty.h"

#include "ecotone/accounts/quantiles.h"
#include "ecotone/base/contract.h"

#include <cmath>

namespace ecotone::attribution {

UncertainTotal uncertainTotal(std::span<const StratumEffect> strata, double z)
{
    UncertainTotal result;
    double variance = 0.0;
    for (const StratumEffect& stratum : strata) {
        const double error = stratum.weightedAreaHa * stratum.standardError;
        result.total += stratum.weightedAreaHa * stratum.effectPerHa;
        variance += error * error;
    }
    result.standardError = std::sqrt(variance);
    result.lower = result.total - z * result.standardError;
    result.upper = result.total + z * result.standardError;
    return result;
}

UncertainTotal uncertainTotalAt(std::span<const StratumEffect> strata, double level)
{
    double variance = 0.0, spread = 0.0; // Σ v, Σ v² / f
    for (const StratumEffect& stratum : strata) {
        const double error = stratum.weightedAreaHa * stratum.standardError;
        variance += error * error;
        if (!stratum.degreesOfFreedom)
            continue;
        expects(*stratum.degreesOfFreedom > 0.0,
                "uncertainTotalAt: degrees of freedom above 0");
        spread += error * error * error * error / *stratum.degreesOfFreedom;
    }
    const double probability = 0.5 + level / 2.0;
    if (!(spread > 0.0))
        return uncertainTotal(strata, accounts::normalQuantile(probability));
    const double degrees = variance * variance / spread;
    UncertainTotal result =
        uncertainTotal(strata, accounts::studentQuantile(probability, degrees));
    result.degreesOfFreedom = degrees;
    return result;
}

} // namespace ecotone::attribution
