#include "draft_markup.h"

#include "ecotone/base/text.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

/// Reads a draft line by line.
class MarkupReader {
public:
    MarkupReader(std::string_view draft, DraftFormat format) : m_format{format}
    {
        m_markup.text = draft;
    }

    Markup read()
    {
        for (std::size_t at = 0; at < m_markup.text.size();) {
            const std::size_t end =
                std::min(m_markup.text.find('\n', at), m_markup.text.size());
            readLine({at, end});
            at = end + 1;
        }
        closeBlock();
        return std::move(m_markup);
    }

private:
    [[nodiscard]] std::string_view words(TextSpan span) const
    {
        return trimmed(
            std::string_view{m_markup.text}.substr(span.begin, span.end - span.begin));
    }

    void blank(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i)
            if (m_markup.text[i] != '\n')
                m_markup.text[i] = ' ';
    }

    void closeBlock()
    {
        if (m_block.end > m_block.begin)
            m_markup.blocks.push_back(m_block);
        m_block = {};
    }
    void addBlock(TextSpan span)
    {
        closeBlock();
        m_block = span;
        closeBlock();
    }
    void extendBlock(TextSpan line)
    {
        if (m_block.end == m_block.begin)
            m_block.begin = line.begin;
        m_block.end = line.end;
    }

    void readLine(TextSpan line)
    {
        if (m_format == DraftFormat::Markdown && readFence(line))
            return;
        if (words(line).empty()) {
            closeBlock();
            return;
        }
        if (m_format == DraftFormat::PlainText) {
            extendBlock(line);
            return;
        }
        readMarkdown(line);
    }

    /// Fenced code is not read.
    bool readFence(TextSpan line)
    {
        const bool isFence = words(line).starts_with("```") || words(line).starts_with("~~~");
        if (!isFence && !m_isInFence)
            return false;
        closeBlock();
        m_isInFence = m_isInFence != isFence;
        blank(line.begin, line.end);
        return true;
    }

    void readMarkdown(TextSpan line)
    {
        blankQuoteMarks(line);
        const std::string_view text = words(line);
        if (text.empty()) {
            closeBlock();
            return;
        }
        blankInline(line);
        if (text.starts_with('|')) {
            readTableRow(line);
        } else if (text.starts_with('#')) {
            blankRun(line, '#');
            addBlock(line);
        } else if (text.find_first_not_of("-=*_ ") == std::string_view::npos) {
            closeBlock(); // a rule, or the line under a heading
            blank(line.begin, line.end);
        } else if (const std::size_t marker = itemMarker(text); marker > 0) {
            closeBlock();
            const std::size_t first = m_markup.text.find_first_not_of(" \t", line.begin);
            blank(first, first + marker);
            extendBlock(line);
        } else
            extendBlock(line);
    }

    /// "> " of quoted blocks.
    void blankQuoteMarks(TextSpan line)
    {
        for (std::size_t i = line.begin; i < line.end; ++i) {
            if (m_markup.text[i] == '>')
                m_markup.text[i] = ' ';
            else if (m_markup.text[i] != ' ')
                break;
        }
    }
    void blankRun(TextSpan line, char mark)
    {
        for (std::size_t i = line.begin; i < line.end; ++i)
            if (m_markup.text[i] == mark)
                m_markup.text[i] = ' ';
    }

    /// Bytes of "- ", "* ", "+ ", "3. " or "3) " at the beginning; 0 where there is none.
    static std::size_t itemMarker(std::string_view text)
    {
        if (text.size() > 1 &&
            std::string_view{"-*+"}.find(text[0]) != std::string_view::npos && text[1] == ' ')
            return 1;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9')
            ++digits;
        const bool isItem = digits > 0 && digits + 1 < text.size() &&
                            (text[digits] == '.' || text[digits] == ')') &&
                            text[digits + 1] == ' ';
        return isItem ? digits + 1 : 0;
    }

    void readTableRow(TextSpan line)
    {
        closeBlock();
        if (words(line).find_first_not_of("|-: ") == std::string_view::npos)
            return; // the line between head and body
        std::size_t from = line.begin;
        for (std::size_t i = line.begin; i <= line.end; ++i) {
            const bool isBorder = i == line.end || (m_markup.text[i] == '|' &&
                                                    (i == 0 || m_markup.text[i - 1] != '\\'));
            if (!isBorder)
                continue;
            if (!words({from, i}).empty())
                addBlock({from, i});
            from = i + 1;
        }
    }

    /// Addresses of links and pictures, emphasis and marks of code; their words are read.
    void blankInline(TextSpan line)
    {
        std::string& text = m_markup.text;
        for (std::size_t i = line.begin; i < line.end; ++i) {
            if (text[i] == ']' && i + 1 < line.end && text[i + 1] == '(') {
                const std::size_t close = text.find(')', i);
                if (close == std::string::npos || close >= line.end)
                    continue;
                const std::size_t open = text.rfind('[', i);
                if (open != std::string::npos && open >= line.begin)
                    blank(open > line.begin && text[open - 1] == '!' ? open - 1 : open,
                          open + 1);
                blank(i, close + 1);
            } else if (text[i] == '`' ||
                       (text[i] == '*' &&
                        (i + 1 >= line.end || text[i + 1] != ' ' || i > line.begin)))
                text[i] =
                    i == line.begin && i + 1 < line.end && text[i + 1] == ' ' ? text[i] : ' ';
            else if (text[i] == '_' && isEdgeOfWord(i, line))
                text[i] = ' ';
        }
    }
    [[nodiscard]] bool isEdgeOfWord(std::size_t at, TextSpan line) const
    {
        const bool isFirst =
            at == line.begin || m_markup.text[at - 1] == ' ' || m_markup.text[at - 1] == '_';
        const bool isLast =
            at + 1 >= line.end ||
            std::string_view{" _.,;:!?)"}.find(m_markup.text[at + 1]) != std::string_view::npos;
        return isFirst || isLast;
    }

    DraftFormat m_format;
    Markup m_markup;
    TextSpan m_block;
    bool m_isInFence = false;
};

} // namespace

Markup readMarkup(std::string_view draft, DraftFormat format)
{
    return MarkupReader{draft, format}.read();
}

} // namespace ecotone::claims
