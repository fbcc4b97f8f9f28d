#pragma once

#include "ground_pieces.h"

#include "ecotone/attribution/identity.h"

#include <optional>
#include <span>
#include <vector>

namespace ecotone::attribution {

/// Rules that need more than the place: by effort in one unit (W2), by agreed key (W3).
enum class WeightRule { Money, PersonDays, TreatedArea, AgreedKey };

/// What a rule gives each player.
struct RuleOutcome {
    std::vector<double> shares;   // by player; they add up to what W1 gives all players
    bool fellBackToEqual = false; // somewhere all efforts were zero
};

/// Nothing where the rule cannot be applied: on ground with several players an effort is
/// missing or in another currency or year, or an action of several players has no key that adds
/// up to 100; or nowhere do several players meet.
[[nodiscard]] std::optional<RuleOutcome>
sharesBy(WeightRule rule, std::span<const SharedGround> ground, std::size_t players);

/// Ground with the weights of its players, without a counterfactual.
/// @param weights  of all pieces, one after the other, which the caller keeps
[[nodiscard]] std::vector<IdentityCell> identityCells(std::span<const SharedGround> ground,
                                                      std::span<const double> weights);

} // namespace ecotone::attribution
