#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ecotone {

namespace {

constexpr std::string_view whiteSpace = " \t\r\n\v\f";

bool continuesCharacter(char c) noexcept
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many bytes the character that starts at `at` has, or 0 where it is malformed.
std::size_t utf8Length(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continuesCharacter(bytes[at + i]))
            return 0;
    const unsigned char next = byte(at + 1);
    const bool overlong = (lead == 0xE0 && next < 0xA0) || (lead == 0xF0 && next < 0x90);
    const bool outside = (lead == 0xED && next > 0x9F) || (lead == 0xF4 && next > 0x8F);
    return overlong || outside ? 0 : length;
}

} // namespace

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(whiteSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(whiteSpace) - first + 1);
}

bool isBlank(std::string_view text) noexcept
{
    return trimmed(text).empty();
}

std::vector<std::string> splitList(std::string_view text, char separator)
{
    std::vector<std::string> pieces;
    while (true) {
        const auto end = text.find(separator);
        if (const auto piece = trimmed(text.substr(0, end)); !piece.empty())
            pieces.emplace_back(piece);
        if (end == std::string_view::npos)
            return pieces;
        text.remove_prefix(end + 1);
    }
}

std::string joinWords(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool isUtf8(std::string_view bytes) noexcept
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8Length(bytes, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::size_t characterStart(std::string_view utf8, std::size_t at) noexcept
{
    if (at >= utf8.size())
        return utf8.size();
    while (at > 0 && continuesCharacter(utf8[at]))
        --at;
    return at;
}

std::string shortened(std::string_view utf8, std::size_t most)
{
    if (utf8.size() <= most)
        return std::string{utf8};
    return std::string{utf8.substr(0, characterStart(utf8, most))} + "…";
}

std::optional<double> parseNumber(std::string_view text) noexcept
{
    text = trimmed(text);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string numberText(double value)
{
    return fmt::format("{}", value);
}

} // namespace ecotone
