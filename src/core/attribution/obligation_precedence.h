#pragma once

#include "ground_pieces.h"

#include <cstddef>
#include <optional>

namespace ecotone::attribution {

/// Which code wins where a player covers a place under several: impacts, then duties, then
/// landscape action, support, and last what nobody declared.
using Precedence = std::size_t;
inline constexpr std::size_t codeCount =
    records::Words<records::ObligationCode>::words.size();
inline constexpr Precedence undeclared = 1 + codeCount, precedences = undeclared + 1;

[[nodiscard]] Precedence precedenceOf(std::optional<records::ObligationCode> code);
[[nodiscard]] std::optional<records::ObligationCode> codeOf(Precedence precedence);

/// What a player acts as on a piece of ground.
[[nodiscard]] Precedence winningCode(const SharedGround& ground, Player player);
/// Whether it acts there beyond duties, as landscape action (L).
[[nodiscard]] bool isLandscapeAction(const SharedGround& ground, Player player);

} // namespace ecotone::attribution
