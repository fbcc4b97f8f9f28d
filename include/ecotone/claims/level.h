#pragma once

#include "ecotone/attribution/counterfactual_method.h"

#include <array>

namespace ecotone::claims {

/// How much a claim says, and so how much must be proved (docs/methods/claims.md).
enum class Level { Commitment, Participation, Action, Collective, Proportional, Attributed };

inline constexpr std::array allLevels{Level::Commitment,   Level::Participation,
                                      Level::Action,       Level::Collective,
                                      Level::Proportional, Level::Attributed};

/// 0 to 5.
[[nodiscard]] constexpr int numberOf(Level level) noexcept
{
    return static_cast<int>(level);
}
/// "commitment", "participation", "action", "collective outcome", "proportional outcome" or
/// "attributed outcome".
[[nodiscard]] const char* toText(Level level) noexcept;
/// Whether a claim of this level speaks of an outcome.
[[nodiscard]] constexpr bool isOutcome(Level level) noexcept
{
    return level >= Level::Collective;
}
/// The highest level the counterfactual method allows, when everything else holds.
[[nodiscard]] Level highestLevel(attribution::CounterfactualMethod method) noexcept;

} // namespace ecotone::claims
