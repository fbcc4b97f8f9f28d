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

/// The weights of one piece of ground; nothing where the rule cannot be applied there.
/// @pre the ground has several players
[[nodiscard]] std::optional<CellWeights> weightsBy(WeightRule rule, const SharedGround& ground);

/// Ground with the weights of its players. What is shared out of a piece is what was observed
/// less its counterfactual.
/// @param weights  of all pieces, one after the other, which the caller keeps
/// @param counterfactuals  by piece; empty: none is taken off anywhere
[[nodiscard]] std::vector<IdentityCell>
identityCells(std::span<const SharedGround> ground,
              std::span<const double> weights,
              std::span<const SharedGround> counterfactuals = {});

} // namespace ecotone::attribution
