#include "ecotone/attribution/uncertainty.h"

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

} // namespace ecotone::attribution
