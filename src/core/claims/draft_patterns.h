#pragma once

#include "draft_tokens.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::claims {

/// A phrase with alternatives, gaps and named lists (the grammar stands at the head of
/// resources/claims/draft_words.txt).
struct PhrasePiece;
using Phrase = std::vector<PhrasePiece>;

struct PhrasePiece {
    enum class Kind { Form, Stem, List, Choice, Number, Gap, Start, End };
    Kind kind = Kind::Form;
    std::string text;            // form, stem or name of a list
    std::vector<Phrase> choices; // of a choice
    std::size_t longest = 0;     // of a gap, in words
    bool isOptional = false;
};

/// Named lists of phrases.
class PhraseBook {
public:
    explicit PhraseBook(Spelling spelling) : m_spelling{std::move(spelling)} {}

    /// Adds the lists of a table. @pre the text follows the grammar
    void read(std::string_view table);
    /// Adds one phrase to a list, made if need be.
    void add(const std::string& list, std::string_view phrase);
    /// @pre there is such a list
    [[nodiscard]] const std::vector<Phrase>& list(std::string_view name) const;
    /// Names of all lists, in order.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] const Spelling& spelling() const { return m_spelling; }

private:
    Spelling m_spelling;
    std::map<std::string, std::vector<Phrase>, std::less<>> m_lists;
};

/// Tokens from `begin` up to, not including, `end`.
struct Match {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool overlaps(const Match& other) const
    {
        return begin < other.end && other.begin < end;
    }
    bool operator==(const Match&) const = default;
};

/// Finds phrases in the tokens of one sentence.
class PhraseFinder {
public:
    PhraseFinder(const PhraseBook& book, const std::vector<Token>& tokens)
        : m_book{book}
        , m_tokens{tokens}
        , m_isBarrier(tokens.size(), false)
    {
    }

    /// No gap of a phrase passes this token: a word of denial.
    void setBarrier(std::size_t token);
    /// Every place where a phrase of the list begins, each with its shortest match.
    [[nodiscard]] std::vector<Match> find(std::string_view list) const;

private:
    using Ends = std::vector<std::size_t>; // ascending, each once
    [[nodiscard]] Ends endsOf(const Phrase& phrase, std::size_t at) const;
    [[nodiscard]] Ends after(const PhrasePiece& piece, std::size_t at) const;
    [[nodiscard]] Ends afterGap(std::size_t longest, std::size_t at) const;
    [[nodiscard]] const Ends& endsOfList(const std::string& list, std::size_t at) const;

    const PhraseBook& m_book;
    const std::vector<Token>& m_tokens;
    std::vector<bool> m_isBarrier;
    mutable std::map<std::pair<std::string, std::size_t>, Ends> m_known; // of lists
};

} // namespace ecotone::claims
