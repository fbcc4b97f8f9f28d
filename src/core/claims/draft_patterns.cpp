#include "draft_patterns.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/text.h"

#include <algorithm>
#include <utility>

namespace ecotone::claims {

namespace {

constexpr std::size_t shortGap = 6, longGap = 60; // words

/// Reads one phrase.
class PhraseReader {
public:
    PhraseReader(std::string_view text, const Spelling& spelling)
        : m_text{text}
        , m_spelling{spelling}
    {
    }

    Phrase phrase()
    {
        Phrase result;
        for (skipSpaces(); m_at < m_text.size() && m_text[m_at] != '|' && m_text[m_at] != ')';
             skipSpaces())
            result.push_back(piece());
        return result;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    bool take(char c)
    {
        const bool isThere = m_at < m_text.size() && m_text[m_at] == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    PhrasePiece piece()
    {
        PhrasePiece result = m_text[m_at] == '(' ? choice() : word();
        if (take('?'))
            result.isOptional = true;
        return result;
    }

    PhrasePiece choice()
    {
        PhrasePiece result;
        result.kind = PhrasePiece::Kind::Choice;
        do {
            ++m_at; // "(" or "|"
            result.choices.push_back(phrase());
        } while (m_at < m_text.size() && m_text[m_at] == '|');
        expects(take(')'), "PhraseReader: every parenthesis is closed");
        if (take('~'))
            for (Phrase& each : result.choices)
                inflect(each);
        return result;
    }

    /// Makes the last word of a phrase stand for all its forms.
    void inflect(Phrase& phrase) const
    {
        if (!phrase.empty() && phrase.back().kind == PhrasePiece::Kind::Form)
            phrase.back() = stem(phrase.back().text);
    }

    [[nodiscard]] PhrasePiece stem(std::string_view form) const
    {
        PhrasePiece result;
        result.kind = PhrasePiece::Kind::Stem;
        result.text = stemOf(form, m_spelling);
        return result;
    }

    PhrasePiece word()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size() &&
               std::string_view{" ()|"}.find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        const std::string_view text = m_text.substr(from, m_at - from);
        PhrasePiece result;
        const auto be = [&](PhrasePiece::Kind kind) { result.kind = kind; };
        if (text == ".." || text == "...") {
            be(PhrasePiece::Kind::Gap);
            result.longest = text == ".." ? shortGap : longGap;
        } else if (text == "#")
            be(PhrasePiece::Kind::Number);
        else if (text == "^")
            be(PhrasePiece::Kind::Start);
        else if (text == "$")
            be(PhrasePiece::Kind::End);
        else if (text.starts_with('<') && text.ends_with('>')) {
            be(PhrasePiece::Kind::List);
            result.text = text.substr(1, text.size() - 2);
        } else if (text.ends_with('~'))
            return stem(text.substr(0, text.size() - 1));
        else
            result.text = text;
        return result;
    }

    std::string_view m_text;
    const Spelling& m_spelling;
    std::size_t m_at = 0;
};

bool stopsGap(const Token& token)
{
    return token.kind == Token::Kind::Mark && token.form != "," && token.form != "(" &&
           token.form != ")";
}

void sortOnce(std::vector<std::size_t>& ends)
{
    std::ranges::sort(ends);
    const auto repeated = std::ranges::unique(ends);
    ends.erase(repeated.begin(), repeated.end());
}

} // namespace

void PhraseBook::add(const std::string& list, std::string_view phrase)
{
    Phrase read = PhraseReader{phrase, m_spelling}.phrase();
    // A gap at either end says nothing.
    while (!read.empty() && read.back().kind == PhrasePiece::Kind::Gap)
        read.pop_back();
    m_lists[list];
    if (!read.empty())
        m_lists[list].push_back(std::move(read));
}

void PhraseBook::read(std::string_view table)
{
    std::string list;
    for (const std::string& line : splitList(table, '\n')) {
        if (line.starts_with("//"))
            continue;
        if (line.starts_with('[')) {
            list = line.substr(1, line.find(']') - 1);
            m_lists[list];
            continue;
        }
        for (const std::string& entry : splitList(line, ';'))
            add(list, entry);
    }
}

const std::vector<Phrase>& PhraseBook::list(std::string_view name) const
{
    const auto found = m_lists.find(name);
    expects(found != m_lists.end(), "PhraseBook: every list that is named is there");
    return found->second;
}

std::vector<std::string> PhraseBook::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, phrases] : m_lists)
        names.push_back(name);
    return names;
}

void PhraseFinder::setBarrier(std::size_t token)
{
    m_isBarrier[token] = true;
    m_known.clear();
}

PhraseFinder::Ends PhraseFinder::afterGap(std::size_t longest, std::size_t at) const
{
    Ends ends{at};
    for (std::size_t i = at; i < m_tokens.size() && ends.size() <= longest; ++i) {
        if (m_isBarrier[i] || stopsGap(m_tokens[i]))
            break;
        ends.push_back(i + 1);
    }
    return ends;
}

PhraseFinder::Ends PhraseFinder::after(const PhrasePiece& piece, std::size_t at) const
{
    const Token* token = at < m_tokens.size() ? &m_tokens[at] : nullptr;
    const auto oneIf = [&](bool matches) { return matches ? Ends{at + 1} : Ends{}; };
    switch (piece.kind) {
    case PhrasePiece::Kind::Form:
        return oneIf(token && token->form == piece.text);
    case PhrasePiece::Kind::Stem:
        return oneIf(token && token->kind == Token::Kind::Word && token->stem == piece.text);
    case PhrasePiece::Kind::Number:
        return oneIf(token &&
                     (token->kind == Token::Kind::Number || token->kind == Token::Kind::Year));
    case PhrasePiece::Kind::Start:
        return at == 0 ? Ends{at} : Ends{};
    case PhrasePiece::Kind::End:
        return at == m_tokens.size() ? Ends{at} : Ends{};
    case PhrasePiece::Kind::Gap:
        return afterGap(piece.longest, at);
    case PhrasePiece::Kind::List:
        return endsOfList(piece.text, at);
    case PhrasePiece::Kind::Choice:
        break;
    }
    Ends ends;
    for (const Phrase& each : piece.choices)
        for (const std::size_t end : endsOf(each, at))
            ends.push_back(end);
    return ends;
}

PhraseFinder::Ends PhraseFinder::endsOf(const Phrase& phrase, std::size_t at) const
{
    Ends ends{at};
    for (const PhrasePiece& piece : phrase) {
        Ends next = piece.isOptional ? ends : Ends{};
        for (const std::size_t each : ends)
            for (const std::size_t end : after(piece, each))
                next.push_back(end);
        sortOnce(next);
        ends = std::move(next);
        if (ends.empty())
            break;
    }
    return ends;
}

const PhraseFinder::Ends& PhraseFinder::endsOfList(const std::string& list,
                                                   std::size_t at) const
{
    const auto key = std::pair{list, at};
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    Ends ends;
    for (const Phrase& phrase : m_book.list(list))
        for (const std::size_t end : endsOf(phrase, at))
            ends.push_back(end);
    sortOnce(ends);
    return m_known[key] = std::move(ends);
}

std::vector<Match> PhraseFinder::find(std::string_view list) const
{
    std::vector<Match> matches;
    const std::string name{list};
    for (std::size_t at = 0; at < m_tokens.size(); ++at)
        for (const std::size_t end : endsOfList(name, at))
            if (end > at) {
                matches.push_back({at, end});
                break;
            }
    return matches;
}

} // namespace ecotone::claims
