#include "ecotone/attribution/effect.h"

#include "ecotone/accounts/quantiles.h"
#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>

namespace ecotone::attribution {

Effect effectOf(double value, double standardError, double degreesOfFreedom, double level)
{
    expects(standardError >= 0.0, "effectOf: an error that is not negative");
    const double half =
        accounts::studentQuantile(0.5 + level / 2.0, degreesOfFreedom) * standardError;
    Effect effect{value, standardError, degreesOfFreedom, level, {value - half, value + half}};
    if (standardError > 0.0)
        effect.pValue = accounts::studentPValue(value / standardError, degreesOfFreedom);
    else
        effect.pValue = value == 0.0 ? 1.0 : 0.0;
    return effect;
}

Effect scaledBy(const Effect& effect, double factor)
{
    Effect result = effect;
    result.value *= factor;
    result.standardError *= std::abs(factor);
    const double one = effect.interval.lower * factor, other = effect.interval.upper * factor;
    result.interval = {std::min(one, other), std::max(one, other)};
    return result;
}

Estimate asEstimate(const Effect& effect)
{
    return {effect.value, effect.standardError, EvidenceClass::Measured};
}

} // namespace ecotone::attribution
