#pragma once

#include "draft_tokens.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ecotone::claims {

inline constexpr double hectaresPerSquareKilometre = 100.0;

/// What a number is stated in, brought to the units of the ledger.
struct NumberUnit {
    std::string name;    // "ha", "condition-ha", "%", "USD", "points", a noun's stem, or empty
    double factor = 1.0; // what brings the stated number to that unit
    std::size_t end = 0; // the token after it; a noun is not consumed
};

/// The unit that stands at a token, right after a number.
[[nodiscard]] NumberUnit unitAt(const std::vector<Token>& tokens, std::size_t at);

} // namespace ecotone::claims
