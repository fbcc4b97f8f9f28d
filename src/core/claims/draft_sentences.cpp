#include "draft_markup.h"

#include "ecotone/base/text.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether a full stop after this word ends no sentence.
bool isAbbreviation(std::string_view word)
{
    static constexpr std::array<std::string_view, 16> known{
        "e.g",  "i.e", "approx", "ca", "vs", "dr",   "mr", "mrs",
        "prof", "fig", "etc",    "cf", "sq", "incl", "co", "ltd"};
    return std::ranges::find(known, word) != known.end() ||
           (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'); // initials
}

std::string_view wordBefore(std::string_view text, std::size_t at, std::size_t from)
{
    std::size_t begin = at;
    while (begin > from && !isSpace(text[begin - 1]) && text[begin - 1] != '(')
        --begin;
    return text.substr(begin, at - begin);
}

/// Closing quotation marks and brackets after the end of a sentence belong to it.
std::size_t afterClosing(std::string_view text, std::size_t at, std::size_t end)
{
    static constexpr std::array<std::string_view, 6> closing{"\"", "'",      ")",
                                                             "]",  "\u201D", "\u2019"};
    for (bool isAny = true; isAny && at < end;) {
        isAny = false;
        for (const std::string_view mark : closing)
            if (text.substr(at, end - at).starts_with(mark)) {
                at += mark.size();
                isAny = true;
            }
    }
    return at;
}

std::vector<TextSpan> splitBlock(std::string_view text, TextSpan block)
{
    const std::string lower = lowerAscii(text);
    std::vector<TextSpan> sentences;
    std::size_t from = block.begin;
    for (std::size_t i = block.begin; i < block.end; ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?')
            continue;
        if (text[i] == '.' && isAbbreviation(wordBefore(lower, i, from)))
            continue;
        const std::size_t end = afterClosing(text, i + 1, block.end);
        if (end < block.end && !isSpace(text[end]))
            continue;
        sentences.push_back({from, end});
        from = i = end;
    }
    sentences.push_back({from, block.end});
    return sentences;
}

TextSpan withoutSpaces(std::string_view text, TextSpan span)
{
    while (span.begin < span.end && isSpace(text[span.begin]))
        ++span.begin;
    while (span.end > span.begin && isSpace(text[span.end - 1]))
        --span.end;
    return span;
}

std::string firstWord(std::string_view sentence)
{
    std::string word;
    for (const char c : lowerAscii(sentence)) {
        const bool isLetter = c >= 'a' && c <= 'z';
        if (!isLetter && !word.empty())
            break;
        if (isLetter)
            word += c;
    }
    return word;
}

/// Whether a sentence only makes sense with the one before it: it answers a question, or begins
/// with a word that points back.
bool goesOnFrom(std::string_view before, std::string_view sentence)
{
    static constexpr std::array<std::string_view, 26> backward{
        "it",  "this", "that", "these", "those", "they",  "such",    "so",      "yet",
        "and", "but",  "both", "its",   "their", "no",    "yes",     "neither", "none",
        "he",  "she",  "nor",  "now",   "today", "there", "however", "here"};
    return before.find('?') != std::string_view::npos ||
           std::ranges::find(backward, firstWord(sentence)) != backward.end();
}

} // namespace

std::vector<TextSpan> sentencesOf(std::string_view draft, DraftFormat format)
{
    const Markup markup = readMarkup(draft, format);
    std::vector<TextSpan> sentences;
    for (const TextSpan& block : markup.blocks) {
        bool isFirst = true;
        for (const TextSpan& raw : splitBlock(markup.text, block)) {
            const TextSpan span = withoutSpaces(markup.text, raw);
            if (span.begin == span.end)
                continue;
            const auto words = [&](const TextSpan& each) {
                return std::string_view{markup.text}.substr(each.begin, each.end - each.begin);
            };
            if (!isFirst && goesOnFrom(words(sentences.back()), words(span)))
                sentences.back().end = span.end;
            else
                sentences.push_back(span);
            isFirst = false;
        }
    }
    return sentences;
}

} // namespace ecotone::claims
