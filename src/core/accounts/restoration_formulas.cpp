#include "ecotone/accounts/restoration_formulas.h"

#include <algorithm>

namespace ecotone::accounts {

std::optional<double> progressPercent(Hectares restored, Hectares degraded)
{
    if (!(degraded > Hectares{0.0}))
        return std::nullopt;
    return 100.0 * (restored / degraded);
}

Hectares targetArea(double fraction, Hectares degraded)
{
    return fraction * degraded;
}

Hectares gap(Hectares target, Hectares restored)
{
    return std::max(Hectares{0.0}, target - restored);
}

std::optional<double> completionPercent(Hectares restored, Hectares target)
{
    return progressPercent(restored, target);
}

std::optional<double> cappedProgressPercent(std::span<const TypeAreas> types, double fraction)
{
    Hectares capped, wanted;
    for (const TypeAreas& type : types) {
        const Hectares target = targetArea(fraction, type.degraded);
        capped += std::min(type.restored, target);
        wanted += target;
    }
    if (!(wanted > Hectares{0.0}))
        return std::nullopt;
    return 100.0 * fraction * (capped / wanted);
}

} // namespace ecotone::accounts
