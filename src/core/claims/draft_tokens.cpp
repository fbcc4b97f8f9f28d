#include "draft_tokens.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ecotone::claims {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    // Bytes of longer UTF-8 sequences belong to words, unless `foldedAt` knows them.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// A character that is written in several ways, as the one that is meant.
struct Folded {
    char as = '\0'; // '\0': nothing to fold
    std::size_t bytes = 1;
};

Folded foldedAt(std::string_view text, std::size_t at)
{
    static constexpr std::array<std::pair<std::string_view, char>, 22> same{{
        {"\u2018", '\''}, {"\u2019", '\''}, {"\u201A", '\''}, {"\u201C", '"'}, {"\u201D", '"'},
        {"\u201E", '"'},  {"\u00AB", '"'},  {"\u00BB", '"'},  {"\u2039", '"'}, {"\u203A", '"'},
        {"\u2010", '-'},  {"\u2011", '-'},  {"\u2012", '~'},  {"\u2013", '~'}, {"\u2014", '~'},
        {"\u2212", '_'},  {"\u00A0", ' '},  {"\u2009", ' '},  {"\u202F", ' '}, {"\u2007", ' '},
        {"\u00B2", '2'},  {"\u2026", '.'},
    }};
    for (const auto& [bytes, as] : same)
        if (text.substr(at).starts_with(bytes))
            return {as, bytes.size()};
    const char c = text[at];
    return static_cast<unsigned char>(c) < 0x80 ? Folded{c, 1} : Folded{};
}

/// The text as single characters with the byte each stands at.
struct Characters {
    std::string chars;
    std::vector<std::size_t> at; // one more than chars
};

Characters folded(std::string_view text, std::size_t begin, std::size_t end)
{
    Characters result;
    for (std::size_t i = begin; i < end;) {
        const Folded each = foldedAt(text, i);
        result.chars += each.as == '\0' ? text[i] : each.as;
        result.at.push_back(i);
        i += each.as == '\0' ? 1 : each.bytes;
    }
    result.at.push_back(end);
    result.chars = lowerAscii(result.chars);
    return result;
}

class Tokenizer {
public:
    Tokenizer(Characters characters, const Spelling& spelling)
        : m_text{std::move(characters)}
        , m_spelling{spelling}
    {
    }

    std::vector<Token> tokens()
    {
        while (m_at < size()) {
            const char c = m_text.chars[m_at];
            if (isDigit(c) || (isSign(m_at) && isDigit(charAt(m_at + 1))))
                readNumber();
            else if (isLetter(c))
                readWord();
            else
                readMark();
        }
        joinPerCent();
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::size_t size() const { return m_text.chars.size(); }
    [[nodiscard]] char charAt(std::size_t i) const
    {
        return i < size() ? m_text.chars[i] : ' ';
    }
    [[nodiscard]] bool isSign(std::size_t i) const
    {
        const char before = i == 0 ? ' ' : m_text.chars[i - 1];
        return charAt(i) == '_' || (charAt(i) == '-' && (before == ' ' || before == '('));
    }
    [[nodiscard]] bool areDigits(std::size_t from, std::size_t count) const
    {
        for (std::size_t i = from; i < from + count; ++i)
            if (!isDigit(charAt(i)))
                return false;
        return true;
    }

    Token& add(Token::Kind kind, std::string form, std::size_t from, std::size_t to)
    {
        Token token;
        token.kind = kind;
        token.form = std::move(form);
        if (kind == Token::Kind::Word) {
            if (const auto british = m_spelling.british.find(token.form);
                british != m_spelling.british.end())
                token.form = british->second;
            for (const auto& [us, uk] : {std::pair{"ize", "ise"},
                                         {"ized", "ised"},
                                         {"izes", "ises"},
                                         {"izing", "ising"},
                                         {"ization", "isation"}})
                if (token.form.size() > 6 && token.form.ends_with(us))
                    token.form.replace(token.form.size() - std::string_view{us}.size(),
                                       std::string::npos, uk);
        }
        token.stem = kind == Token::Kind::Word ? stemOf(token.form, m_spelling) : token.form;
        token.begin = m_text.at[from];
        token.end = m_text.at[to];
        m_tokens.push_back(std::move(token));
        return m_tokens.back();
    }

    bool readDate()
    {
        const bool isIso = areDigits(m_at, 4) && charAt(m_at + 4) == '-' &&
                           areDigits(m_at + 5, 2) && charAt(m_at + 7) == '-' &&
                           areDigits(m_at + 8, 2) && !isDigit(charAt(m_at + 10));
        if (!isIso)
            return false;
        Token& date = add(Token::Kind::Date, m_text.chars.substr(m_at, 10), m_at, m_at + 10);
        date.value = std::stod(date.form.substr(0, 4));
        date.month = std::stoi(date.form.substr(5, 2));
        m_at += 10;
        return true;
    }

    /// Digits with any separator of thousands (comma, space, apostrophe) and a decimal point
    /// or comma.
    void readNumber()
    {
        if (readDate())
            return;
        const std::size_t from = m_at;
        std::string digits;
        if (isSign(m_at)) {
            digits = "-";
            ++m_at;
        }
        const std::size_t first = m_at;
        while (isDigit(charAt(m_at)))
            digits += charAt(m_at++);
        bool isGrouped = false;
        while (m_at - first <= 3 || isGrouped) {
            const char mark = charAt(m_at);
            if ((mark != ',' && mark != ' ' && mark != '\'') || !areDigits(m_at + 1, 3) ||
                isDigit(charAt(m_at + 4)))
                break;
            digits += m_text.chars.substr(m_at + 1, 3);
            m_at += 4;
            isGrouped = true;
        }
        int decimals = 0;
        if ((charAt(m_at) == '.' || (charAt(m_at) == ',' && !isDigit(charAt(m_at + 3)))) &&
            isDigit(charAt(m_at + 1))) {
            digits += '.';
            for (++m_at; isDigit(charAt(m_at)); ++decimals)
                digits += charAt(m_at++);
        }
        finishNumber(std::move(digits), decimals, isGrouped, from);
    }

    void finishNumber(std::string digits, int decimals, bool isGrouped, std::size_t from)
    {
        std::size_t letters = m_at;
        while (isLetter(charAt(letters)) || isDigit(charAt(letters)))
            ++letters;
        const std::string tail = m_text.chars.substr(m_at, letters - m_at);
        if (!tail.empty() && tail != "ha" && tail != "km2" && tail != "m" && tail != "k") {
            add(Token::Kind::Word, digits + tail, from, letters); // 30x30, 1990s, 2nd
            m_at = letters;
            return;
        }
        const double value = parseNumber(digits).value_or(0.0);
        const bool isYear = digits.size() == 4 && decimals == 0 && !isGrouped && tail.empty() &&
                            value >= 1900 && value <= 2100;
        Token& number =
            add(isYear ? Token::Kind::Year : Token::Kind::Number, digits, from, m_at);
        number.value = value;
        number.decimals = decimals;
        if ((charAt(m_at) == '-' || charAt(m_at) == '~') && isDigit(charAt(m_at + 1))) {
            add(Token::Kind::Word, "to", m_at, m_at + 1);
            ++m_at;
        }
    }

    void readWord()
    {
        const std::size_t from = m_at;
        while (isLetter(charAt(m_at)) || isDigit(charAt(m_at)) ||
               (charAt(m_at) == '\'' && isLetter(charAt(m_at + 1))))
            ++m_at;
        std::string word = m_text.chars.substr(from, m_at - from);
        const std::size_t mark = word.rfind('\'');
        if (mark == std::string::npos) {
            add(Token::Kind::Word, std::move(word), from, m_at);
            return;
        }
        writeOut(word.substr(0, mark), word.substr(mark + 1), from);
    }

    /// "isn't" as is, not; "we've" as we, have; the 's of possession is left out.
    void writeOut(std::string head, std::string_view tail, std::size_t from)
    {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> verbs{
            {{"re", "are"}, {"ve", "have"}, {"ll", "will"}, {"d", "would"}, {"m", "am"}}};
        static constexpr std::array<std::string_view, 10> withIs{
            "it", "that", "here", "there", "what", "who", "he", "she", "let", "where"};
        if (tail == "t" && head.ends_with("n") && head.size() > 2) {
            head.pop_back();
            head = head == "ca"    ? "can"
                   : head == "wo"  ? "will"
                   : head == "sha" ? "shall"
                                   : head;
            add(Token::Kind::Word, head, from, m_at);
            add(Token::Kind::Word, "not", from, m_at);
            return;
        }
        if (tail == "s") {
            add(Token::Kind::Word, head, from, m_at);
            if (std::ranges::find(withIs, head) != withIs.end())
                add(Token::Kind::Word, head == "let" ? "us" : "is", from, m_at);
            return;
        }
        add(Token::Kind::Word, std::move(head), from, m_at);
        for (const auto& [shortened, full] : verbs)
            if (tail == shortened)
                add(Token::Kind::Word, std::string{full}, from, m_at);
    }

    void readMark()
    {
        const char c = charAt(m_at);
        const std::size_t from = m_at++;
        const auto mark = [&](const char* form) { add(Token::Kind::Mark, form, from, m_at); };
        switch (c) {
        case '%':
            add(Token::Kind::Word, "percent", from, m_at);
            break;
        case ',':
        case '/':
            mark(",");
            break;
        case ';':
            mark(";");
            break;
        case ':':
            mark(":");
            break;
        case '(':
        case '[':
            mark("(");
            break;
        case ')':
        case ']':
            mark(")");
            break;
        case '?':
            mark("?");
            break;
        case '!':
            mark("!");
            break;
        case '.':
            mark(".");
            break;
        case '~':
            mark("-");
            break;
        case '-':
            if (charAt(from == 0 ? size() : from - 1) == ' ' && charAt(m_at) == ' ')
                mark("-");
            break;
        default:
            break;
        }
    }

    void joinPerCent()
    {
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i)
            if (m_tokens[i].form == "per" && m_tokens[i + 1].form == "cent") {
                m_tokens[i].form = m_tokens[i].stem = "percent";
                m_tokens[i].end = m_tokens[i + 1].end;
                m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            }
    }

    Characters m_text;
    const Spelling& m_spelling;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token>
tokensOf(std::string_view text, std::size_t begin, std::size_t end, const Spelling& spelling)
{
    return Tokenizer{folded(text, begin, end), spelling}.tokens();
}

} // namespace ecotone::claims
