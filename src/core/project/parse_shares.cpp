#include "ecotone/project/parse_shares.h"

#include "ecotone/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ecotone::project {

namespace {

using Part = Checked<NamedShare>;

/// Full-width and typographic signs that East Asian files use, as their plain kin.
std::string withPlainSigns(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 11> kin{{
        {"％", '%'},
        {"；", ';'},
        {"、", ','},
        {"，", ','},
        {"／", '/'},
        {"（", '('},
        {"）", ')'},
        {"［", '['},
        {"］", ']'},
        {"\u00a0", ' '}, // no-break spaces, as before a percent sign
        {"\u202f", ' '},
    }};
    std::string plain;
    while (!text.empty()) {
        const auto found = std::ranges::find_if(
            kin, [&](const auto& pair) { return text.starts_with(pair.first); });
        plain += found == kin.end() ? text.front() : found->second;
        text.remove_prefix(found == kin.end() ? 1 : found->first.size());
    }
    return plain;
}

std::string_view withoutPrefixes(std::string_view text,
                                 const std::vector<std::string>& prefixes)
{
    for (const std::string& prefix : prefixes)
        if (!prefix.empty() && lowerAscii(text).starts_with(lowerAscii(prefix)))
            text = trimmed(text.substr(prefix.size()));
    return text;
}

std::string_view withoutSuffixes(std::string_view text,
                                 const std::vector<std::string>& suffixes)
{
    for (const std::string& suffix : suffixes)
        if (!suffix.empty() && lowerAscii(text).ends_with(lowerAscii(suffix)))
            text = trimmed(text.substr(0, text.size() - suffix.size()));
    return text;
}

/// Where the percentage that ends in the sign at `sign` ends, its closing bracket included.
std::size_t endOfPercentage(std::string_view text, std::size_t sign)
{
    const std::size_t next = text.find_first_not_of(' ', sign + 1);
    const bool isClosed =
        next != std::string_view::npos && (text[next] == ')' || text[next] == ']');
    return isClosed ? next + 1 : sign + 1;
}

/// Cuts at semicolons, and at the weaker separators that stand right behind a percentage.
std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t at) {
        parts.push_back(trimmed(text.substr(begin, at - begin)));
        begin = at + 1;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ';')
            cut(at);
        if (text[at] != '%')
            continue;
        const std::size_t next = text.find_first_not_of(' ', endOfPercentage(text, at));
        if (next != std::string_view::npos &&
            std::string_view{"/,+&|"}.find(text[next]) != std::string_view::npos) {
            cut(next);
            at = next;
        }
    }
    parts.push_back(trimmed(text.substr(begin)));
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

bool isNumberSign(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

std::optional<double> numberOf(std::string_view digits)
{
    std::string plain{digits};
    std::ranges::replace(plain, ',', '.'); // a decimal comma; parseNumber refuses two points
    return parseNumber(plain);
}

/// Takes the percentage off the end of a part: the number, and what is left of the part.
struct Tail {
    std::string_view name;
    double percent;
};
std::optional<Tail> tailOf(std::string_view part)
{
    const bool isBracketed = part.ends_with(')') || part.ends_with(']');
    const char open = part.ends_with(')') ? '(' : '[';
    if (isBracketed)
        part = trimmed(part.substr(0, part.size() - 1));
    if (!part.ends_with('%'))
        return std::nullopt;
    part = trimmed(part.substr(0, part.size() - 1));
    std::size_t begin = part.size();
    while (begin > 0 && isNumberSign(part[begin - 1]))
        --begin;
    const auto percent = numberOf(part.substr(begin));
    part = part.substr(0, begin);
    if (isBracketed) {
        part = trimmed(part);
        if (!part.ends_with(open))
            return std::nullopt;
        part.remove_suffix(1);
    } else if (!part.empty() && !part.ends_with(' ') && !part.ends_with('\t')) {
        return std::nullopt; // "A55%": where does the name end?
    }
    if (!percent)
        return std::nullopt;
    return Tail{trimmed(part), *percent};
}

Part shareOf(std::string_view part, std::string_view whole, const ShareWords& strip)
{
    part = withoutSuffixes(part, strip.suffixes);
    const auto tail = tailOf(part);
    const std::string_view name = withoutSuffixes(tail ? tail->name : part, strip.suffixes);
    if (name.empty())
        return Refusal{fmt::format("“{}” names a share without an owner: “{}”. Write the name "
                                   "before its percentage.",
                                   whole, part)};
    if (name.find('%') != std::string_view::npos)
        return Refusal{fmt::format("In “{}”, the percentage in “{}” does not follow one name. "
                                   "Write “A 55 % / B 45 %” or “A; B”.",
                                   whole, part)};
    if (tail && !(tail->percent > 0.0 && tail->percent <= 100.0))
        return Refusal{fmt::format("“{}” gives “{}” a share of {} %; a share is above 0 and at "
                                   "most 100 %.",
                                   whole, name, numberText(tail->percent))};
    return NamedShare{std::string{name}, tail ? std::optional{tail->percent} : std::nullopt};
}

} // namespace

Checked<std::vector<NamedShare>> parseShares(std::string_view text, const ShareWords& strip)
{
    const std::string plain = withPlainSigns(text);
    const std::string_view stripped =
        withoutSuffixes(withoutPrefixes(trimmed(plain), strip.prefixes), strip.suffixes);
    std::vector<NamedShare> shares;
    for (const std::string_view part : partsOf(stripped)) {
        Part share = shareOf(part, trimmed(text), strip);
        if (!share.accepted())
            return share.refusal();
        shares.push_back(std::move(share).value());
    }
    if (shares.empty())
        return Refusal{fmt::format("“{}” names no owner.", trimmed(text))};
    return shares;
}

} // namespace ecotone::project
