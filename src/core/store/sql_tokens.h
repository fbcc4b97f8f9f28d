#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::store {

/// A piece of an SQL statement, as SQLite reads it.
struct SqlToken {
    enum class Kind {
        Word,   // a keyword, a name without quotes or a number; in lower case
        Quoted, // a name in double quotes, backticks or brackets; without them
        Text,   // in single quotes; without them. SQLite takes it for a name where one must be
        Sign    // one character of anything else
    };
    Kind kind = Kind::Sign;
    std::string text;
    bool operator==(const SqlToken&) const = default;

    [[nodiscard]] bool isWord(std::string_view word) const noexcept
    {
        return kind == Kind::Word && text == word;
    }
    [[nodiscard]] bool isSign(char sign) const noexcept
    {
        return kind == Kind::Sign && text.front() == sign;
    }
    /// Whether it can stand for this name, whatever the case of ASCII letters.
    [[nodiscard]] bool isName(std::string_view name) const;
};

/// The pieces without white space and comments. Nothing where the text does not end as SQL does
/// (an open quote or comment), or holds a character that ends it for SQLite only.
[[nodiscard]] std::optional<std::vector<SqlToken>> sqlTokens(std::string_view sql);

} // namespace ecotone::store
