#include "condition_pair.h"

#include <tuple>

namespace ecotone::run {

std::optional<std::size_t> conditionPairFor(const records::Target& target,
                                            const project::Project& project,
                                            const cells::Booking& booking)
{
    const auto dateOf = [&](records::LayerId id) { return project.find(id)->date; };
    std::optional<std::size_t> best;
    const auto isBetter = [&](const cells::ConditionPair& pair) {
        if (!best)
            return true;
        const cells::ConditionPair& other = booking.conditionPairs[*best];
        return std::tuple{dateOf(other.opening), dateOf(pair.closing)} >
               std::tuple{dateOf(pair.opening), dateOf(other.closing)};
    };
    for (std::size_t i = 0; i < booking.conditionPairs.size(); ++i) {
        const cells::ConditionPair& pair = booking.conditionPairs[i];
        const bool opensAsAsked = !target.openingLayer || pair.opening == *target.openingLayer;
        if (opensAsAsked && dateOf(pair.closing) <= target.asOf && isBetter(pair))
            best = i;
    }
    if (best && booking.unusableConditions[*best])
        return std::nullopt;
    return best;
}

} // namespace ecotone::run
