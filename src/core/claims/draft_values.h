#pragma once

#include "draft_tokens.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// A number in digits or words that was read from a sentence, without its unit.
struct NumberRead {
    double value = 0.0;
    double precision = 1.0; // one unit of the last digit that counts
    std::size_t end = 0;    // the token after it
};

/// "one" to "nineteen", "twenty" to "ninety"; nothing else.
[[nodiscard]] std::optional<double> smallNumber(std::string_view word);

/// Whether the token at a place is a number in digits.
[[nodiscard]] bool isNumber(const std::vector<Token>& tokens, std::size_t at);

/// The number that begins at a token: "1 100.39", "11 thousand", "a hundred and twenty".
[[nodiscard]] std::optional<NumberRead> readValue(const std::vector<Token>& tokens,
                                                  std::size_t at);

} // namespace ecotone::claims
