#pragma once

#include "ground_pieces.h"

#include "ecotone/attribution/split_rules.h"

#include <array>
#include <compare>
#include <optional>
#include <string>

namespace ecotone::attribution {

/// Rules that need more than the place: by effort in one unit (W2), by agreed key (W3).
enum class WeightRule { Money, PersonDays, TreatedArea, AgreedKey };
inline constexpr std::array weightRules{WeightRule::Money, WeightRule::PersonDays,
                                        WeightRule::TreatedArea, WeightRule::AgreedKey};

/// Money of different currencies or years cannot be compared.
struct MoneyUnit {
    std::string currency;
    std::optional<int> priceYear;
    auto operator<=>(const MoneyUnit&) const = default;
};

/// The weights of one piece of ground; nothing where the rule cannot be applied there: an
/// effort is missing or in another currency or year, or an action of several players has no key
/// that adds up to 100.
/// @pre the ground has several players
[[nodiscard]] std::optional<CellWeights> weightsBy(WeightRule rule, const SharedGround& ground);

/// What the money of a piece is in. @pre it can be divided by money
[[nodiscard]] MoneyUnit moneyUnitOf(const SharedGround& ground);

} // namespace ecotone::attribution
