#pragma once

#include "ecotone/base/text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ecotone::claims {

/// "Land_productivity " and "land-productivity" are one name: lower case, words apart by one
/// kind of space.
[[nodiscard]] inline std::string plainName(std::string_view name)
{
    std::string plain = lowerAscii(trimmed(name));
    std::ranges::replace_if(
        plain, [](char c) { return c == '_' || c == '-'; }, ' ');
    return plain;
}

/// A name as part of a code: "land-productivity".
[[nodiscard]] inline std::string codeName(std::string_view name)
{
    std::string code = plainName(name);
    std::ranges::replace(code, ' ', '-');
    return code;
}

/// "“Name”", as a sentence names a record.
[[nodiscard]] inline std::string inQuotes(std::string_view name)
{
    std::string text{"“"};
    text += name;
    text += "”";
    return text;
}

} // namespace ecotone::claims
