#pragma once

#include "player_roster.h"

#include <optional>
#include <vector>

namespace ecotone::attribution {

/// Rules that need more than the place: by effort in one unit (W2), by agreed key (W3).
enum class WeightRule { Money, PersonDays, TreatedArea, AgreedKey };

/// A piece of ground to be shared out, and the actions on it.
struct SharedGround {
    std::vector<Player> players; // of the actions, ascending
    std::vector<const SharedAction*> actions;
    double amount = 0.0;
};

/// What a rule gives each player.
struct RuleOutcome {
    std::vector<double> shares;   // by player; they add up to what W1 gives all players
    bool fellBackToEqual = false; // somewhere all efforts were zero
};

/// Nothing where the rule cannot be applied: on ground with several players an effort is
/// missing or in another currency or year, or an action of several players has no key that adds
/// up to 100; or nowhere do several players meet.
[[nodiscard]] std::optional<RuleOutcome>
sharesBy(WeightRule rule, const std::vector<SharedGround>& ground, std::size_t players);

} // namespace ecotone::attribution
