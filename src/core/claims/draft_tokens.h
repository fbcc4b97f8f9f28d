#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// Word forms that no rule of spelling leads back to their stem, and British for American ones.
struct Spelling {
    std::map<std::string, std::string, std::less<>> base;    // "grew": "grow"
    std::map<std::string, std::string, std::less<>> british; // "center": "centre"
};

/// What all forms of a word have in common: "improv" of improves, improved and improving. Not
/// a dictionary's stem: it only has to be the same for the forms of one word.
[[nodiscard]] std::string stemOf(std::string_view form, const Spelling& spelling);

/// A word, number, date or mark of a draft, in lower case and one spelling.
struct Token {
    enum class Kind { Word, Number, Year, Date, Mark };
    Kind kind = Kind::Word;
    std::string form; // a number without separators: "1100.39"
    std::string stem;
    double value = 0.0;             // of numbers and years
    int decimals = 0;               // printed ones
    int month = 0;                  // of dates
    std::size_t begin = 0, end = 0; // bytes in the draft
    [[nodiscard]] bool isMark(std::string_view mark) const
    {
        return kind == Kind::Mark && form == mark;
    }
};

/// The tokens of `text[begin, end)`. Quotation marks are left out, whatever their shape;
/// hyphens part words; contractions are written out ("isn't": is, not); "per cent" and "%" are
/// "percent".
[[nodiscard]] std::vector<Token>
tokensOf(std::string_view text, std::size_t begin, std::size_t end, const Spelling& spelling);

} // namespace ecotone::claims
