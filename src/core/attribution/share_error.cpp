#include "share_error.h"

#include "ecotone/attribution/uncertainty.h"

#include <vector>

namespace ecotone::attribution {

namespace {

constexpr double confidence = 0.95;

} // namespace

Share shareWithError(double amount,
                     std::span<const StratumChange> strata,
                     std::span<const double> weightedAreas)
{
    Share share{amount, std::nullopt, std::nullopt};
    std::vector<StratumEffect> effects;
    for (std::size_t i = 0; i < strata.size(); ++i) {
        if (weightedAreas[i] == 0.0)
            continue;
        const auto& error = strata[i].changePerHa.standardError;
        if (!error)
            return share;
        effects.push_back({weightedAreas[i], 0.0, *error, strata[i].degreesOfFreedom});
    }
    if (effects.empty())
        return share;
    const UncertainTotal known = uncertainTotalAt(effects, confidence);
    share.standardError = known.standardError;
    share.interval = Interval{amount + known.lower, amount + known.upper}; // round a total of 0
    return share;
}

} // namespace ecotone::attribution
