#include "names.h"

#include "ecotone/base/text.h"
#include "ecotone/claims/refusals.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

/// Lower case, words apart by single spaces, one at either end; hyphens of every kind and other
/// marks and line ends are spaces, so that "nature-positive" and "nature positive" are one. A
/// full stop between digits stays, others end a sentence: "|".
std::string plainWords(std::string_view text)
{
    const std::string lower = lowerAscii(text);
    const auto isWord = [&](std::size_t i) {
        const char c = i < lower.size() ? lower[i] : ' ';
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    const auto isDigit = [&](std::size_t i) {
        return i < lower.size() && lower[i] >= '0' && lower[i] <= '9';
    };
    std::string plain(1, ' ');
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = lower[i];
        if (isWord(i) || (c == '.' && i > 0 && isDigit(i - 1) && isDigit(i + 1)))
            plain += c;
        else if (c == '.' || c == '!' || c == '?')
            plain += " | ";
        else
            plain += ' ';
    }
    plain += ' ';
    const auto repeated =
        std::ranges::unique(plain, [](char a, char b) { return a == ' ' && b == ' '; });
    plain.erase(repeated.begin(), repeated.end());
    return plain;
}

/// A phrase between the spaces that make it whole words.
std::string asWords(std::string_view phrase)
{
    std::string words{" "};
    words += phrase;
    words += ' ';
    return words;
}

bool has(std::string_view plain, std::string_view words)
{
    return plain.find(asWords(words)) != std::string_view::npos;
}

template <std::size_t N>
bool hasAny(std::string_view plain, const std::array<std::string_view, N>& phrases)
{
    return std::ranges::any_of(phrases, [&](auto words) { return has(plain, words); });
}

void remove(std::string& plain, std::string_view words)
{
    const std::string phrase = asWords(words);
    for (auto at = plain.find(phrase); at != std::string::npos; at = plain.find(phrase))
        plain.erase(at, phrase.size() - 1); // one space stays
}

constexpr std::array<std::string_view, 4> contributing{
    "contributes to nature positive outcomes", "contribute to nature positive outcomes",
    "contributing to nature positive outcomes", "contribution to nature positive outcomes"};
constexpr std::array<std::string_view, 6> naturePositive{
    "nature positive",   "nature neutral",        "naturepositive",
    "nature positivity", "biodiversity positive", "biodiversity neutral"};
constexpr std::array<std::string_view, 11> achieved{
    "achieved", "achieves",  "achieving", "met",       "reached",     "fulfilled",
    "attained", "delivered", "exceeded",  "completed", "accomplished"};
constexpr std::array<std::string_view, 9> goals{
    "target", "targets", "sdg", "15.3", "gbf", "goal", "goals", "neutrality", "framework"};
constexpr std::array<std::string_view, 11> causal{
    "led to",   "caused", "causes",        "thanks to",      "resulted in",    "because of",
    "owing to", "due to", "brought about", "as a result of", "responsible for"};

/// The part up to the next end of a sentence; `plain` loses it.
std::string_view nextSentence(std::string_view& plain)
{
    const std::size_t end = plain.find('|');
    const std::string_view sentence = plain.substr(0, end);
    plain.remove_prefix(end == std::string_view::npos ? plain.size() : end + 1);
    return sentence;
}

} // namespace

std::set<Saying> sayingsIn(std::string_view text)
{
    std::string plain = plainWords(text);
    std::set<Saying> found;
    for (const std::string_view words : contributing)
        remove(plain, words);
    if (hasAny(plain, naturePositive))
        found.insert(Saying::NaturePositive);
    if (has(plain, "restored"))
        found.insert(Saying::Restored);
    if (has(plain, "statutory"))
        found.insert(Saying::Statutory);
    if (hasAny(plain, causal))
        found.insert(Saying::Causal);
    for (std::string_view rest = plain; !rest.empty();) {
        const std::string_view sentence = nextSentence(rest);
        if (hasAny(sentence, achieved) && hasAny(sentence, goals))
            found.insert(Saying::Achieved);
    }
    return found;
}

} // namespace ecotone::claims
