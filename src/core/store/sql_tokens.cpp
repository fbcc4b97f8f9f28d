#include "sql_tokens.h"

#include "ecotone/base/text.h"

#include <utility>

namespace ecotone::store {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '$' || byte >= 0x80;
}

/// The character that ends what `c` begins; 0 where it begins nothing.
char closingOf(char c)
{
    if (c == '[')
        return ']';
    return c == '"' || c == '\'' || c == '`' ? c : '\0';
}

/// Source: https://www.sqlite.org/lang_keywords.html and lang_comment.html.
class Tokenizer {
public:
    explicit Tokenizer(std::string_view sql) noexcept : m_left{sql} {}

    std::optional<std::vector<SqlToken>> read()
    {
        while (m_isGood && !m_left.empty())
            readOne();
        if (!m_isGood)
            return std::nullopt;
        return std::move(m_tokens);
    }

private:
    void readOne()
    {
        const char c = m_left.front();
        if (c == '\0')
            m_isGood = false;
        else if (isSpace(c))
            m_left.remove_prefix(1);
        else if (m_left.starts_with("--"))
            skipThrough("\n", m_left.size());
        else if (m_left.starts_with("/*"))
            skipThrough("*/", std::string_view::npos);
        else if (closingOf(c) != '\0')
            readQuoted(closingOf(c));
        else if (isOfWord(c))
            readWord();
        else
            take(SqlToken::Kind::Sign, 1);
    }

    /// @param otherwise  how far to go where `end` does not come; npos: then it is no SQL
    void skipThrough(std::string_view end, std::size_t otherwise)
    {
        const std::size_t at = m_left.find(end, 2);
        m_isGood = at != std::string_view::npos || otherwise != std::string_view::npos;
        m_left.remove_prefix(at != std::string_view::npos ? at + end.size() : m_left.size());
    }

    void readQuoted(char closing)
    {
        const auto kind = closing == '\'' ? SqlToken::Kind::Text : SqlToken::Kind::Quoted;
        std::string text;
        m_left.remove_prefix(1);
        while (true) {
            const std::size_t end = m_left.find(closing);
            if (end == std::string_view::npos) {
                m_isGood = false;
                return;
            }
            text += m_left.substr(0, end);
            m_left.remove_prefix(end + 1);
            if (closing == ']' || m_left.empty() || m_left.front() != closing)
                break;
            text += closing; // written twice, it stands for itself
            m_left.remove_prefix(1);
        }
        m_isGood = text.find('\0') == std::string::npos;
        m_tokens.push_back({kind, std::move(text)});
    }

    void readWord()
    {
        std::size_t size = 1;
        while (size < m_left.size() && isOfWord(m_left[size]))
            ++size;
        take(SqlToken::Kind::Word, size);
    }

    void take(SqlToken::Kind kind, std::size_t size)
    {
        m_tokens.push_back({kind, lowerAscii(m_left.substr(0, size))});
        m_left.remove_prefix(size);
    }

    std::string_view m_left;
    std::vector<SqlToken> m_tokens;
    bool m_isGood = true;
};

} // namespace

bool SqlToken::isName(std::string_view name) const
{
    return kind != Kind::Sign && lowerAscii(text) == lowerAscii(name);
}

std::optional<std::vector<SqlToken>> sqlTokens(std::string_view sql)
{
    return Tokenizer{sql}.read();
}

} // namespace ecotone::store
