#include "text_table.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::cli {
namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0);
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    char32_t value = first & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i)
        value = (value << 6) | (byte(i) & 0x3Fu);
    return {value, bytes};
}

/// The blocks of East Asian wide characters (Unicode Standard Annex 11) that names are written
/// in.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

bool isCombining(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F);
}

std::string padded(const std::string& text, std::size_t width, TextTable::Align align)
{
    const std::string space(width - std::min(width, displayWidth(text)), ' ');
    return align == TextTable::Align::Left ? text + space : space + text;
}

void appendLine(std::string& all, std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    all += line + "\n";
}

} // namespace

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = codePointAt(utf8, at);
        width += isCombining(point.value) ? 0 : isWide(point.value) ? 2 : 1;
        at += point.bytes;
    }
    return width;
}

std::string withoutControls(std::string_view utf8, std::string_view kept)
{
    std::string clean;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = codePointAt(utf8, at);
        const std::string_view bytes = utf8.substr(at, point.bytes);
        const bool isControl =
            point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
        clean += isControl && kept.find(bytes) == std::string_view::npos ? " " : bytes;
        at += point.bytes;
    }
    return clean;
}

void TextTable::row(std::vector<std::string> cells)
{
    expects(cells.size() == m_columns.size(), "TextTable::row: one cell per column");
    for (std::string& cell : cells)
        cell = withoutControls(cell);
    m_rows.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::widths(bool withTitles) const
{
    std::vector<std::size_t> all;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        std::size_t width = withTitles ? displayWidth(m_columns[c].title) : 0;
        for (const auto& cells : m_rows)
            width = std::max(width, displayWidth(cells[c]));
        all.push_back(width);
    }
    return all;
}

std::string TextTable::body(const std::vector<std::size_t>& widths) const
{
    std::string all;
    for (const auto& cells : m_rows) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c)
            line += padded(cells[c], widths[c], m_columns[c].align) + "  ";
        appendLine(all, line);
    }
    return all;
}

std::string TextTable::text() const
{
    if (m_rows.empty())
        return {};
    const std::vector<std::size_t> all = widths(true);
    std::string titles, rule, text;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        titles += padded(m_columns[c].title, all[c], m_columns[c].align) + "  ";
        rule += std::string(all[c], '-') + "  ";
    }
    appendLine(text, titles);
    appendLine(text, rule);
    return text + body(all);
}

std::string TextTable::plainText() const
{
    return body(widths(false));
}

} // namespace ecotone::cli
