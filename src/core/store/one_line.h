#pragma once

#include <string>
#include <string_view>

namespace ecotone::store {

/// What a stranger wrote (names in a file, what SQLite quotes of it), to be put into a sentence
/// of ours: the first line of it, without control characters and bytes that are not UTF-8, and
/// no more than a sentence bears.
[[nodiscard]] std::string oneLine(std::string_view text);

} // namespace ecotone::store
