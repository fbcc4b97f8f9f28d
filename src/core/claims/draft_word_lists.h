#pragma once

#include "draft_tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ecotone::claims {

template <std::size_t N>
[[nodiscard]] bool isOneOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// The form of a token; empty past the end of the sentence.
[[nodiscard]] inline std::string_view formAt(const std::vector<Token>& tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view{tokens[at].form} : std::string_view{};
}

/// The stem of a token; empty past the end of the sentence.
[[nodiscard]] inline std::string_view stemAt(const std::vector<Token>& tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view{tokens[at].stem} : std::string_view{};
}

} // namespace ecotone::claims
