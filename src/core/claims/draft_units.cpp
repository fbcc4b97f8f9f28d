#include "draft_units.h"

#include "draft_word_lists.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

constexpr double hectaresPerPitch = 0.714;        // 105 m by 68 m, the size UEFA asks for
constexpr double hectaresPerAcre = 0.40468564224; // international acre (NIST SP 811, 2008)
constexpr double hectaresPerSquareMetre = 1e-4;

/// The stem of the first noun of "seven steering meetings", as far as one can tell.
std::string countedNoun(const std::vector<Token>& tokens, std::size_t at)
{
    static constexpr std::array<std::string_view, 26> none{
        "of",  "to",   "in",    "by",     "on",    "at",    "and",  "or",    "the",
        "is",  "are",  "was",   "were",   "as",    "from",  "that", "which", "with",
        "for", "than", "after", "before", "since", "until", "per",  "have"};
    for (std::size_t i = at; i < std::min(at + 3, tokens.size()); ++i) {
        if (tokens[i].kind != Token::Kind::Word || isOneOf(none, formAt(tokens, i)))
            return {};
        if (formAt(tokens, i).ends_with('s') || i + 1 == std::min(at + 3, tokens.size()) ||
            tokens[i + 1].kind != Token::Kind::Word || isOneOf(none, formAt(tokens, i + 1)))
            return std::string{stemAt(tokens, i)};
    }
    return {};
}

} // namespace

NumberUnit unitAt(const std::vector<Token>& tokens, std::size_t at)
{
    const std::string_view word = stemAt(tokens, at), next = stemAt(tokens, at + 1);
    const auto of = [&](const char* name, double factor, std::size_t words) {
        return NumberUnit{name, factor, at + words};
    };
    if (word == "condit" && (next == "hectar" || next == "ha"))
        return of("condition-ha", 1.0, 2);
    if (word == "ha" || word == "hectar")
        return of("ha", 1.0, 1);
    if (word == "percent")
        return of("%", 1.0, formAt(tokens, at + 1) == "points" ? 2 : 1);
    if (formAt(tokens, at) == "km2")
        return of("ha", hectaresPerSquareKilometre, 1);
    if (word == "squar" && (next == "kilometr"))
        return of("ha", hectaresPerSquareKilometre, 2);
    if (formAt(tokens, at) == "m2")
        return of("ha", hectaresPerSquareMetre, 1);
    if (word == "squar" && next == "metr")
        return of("ha", hectaresPerSquareMetre, 2);
    if (word == "acr")
        return of("ha", hectaresPerAcre, 1);
    if ((word == "football" || word == "soccer") &&
        (next == "pitch" || next == "field" || next == "ground"))
        return of("ha", hectaresPerPitch, 2);
    if (word == "usd" || word == "dollar" || word == "eur" || word == "euro")
        return of("USD", 1.0, 1);
    if (word == "point")
        return of("points", 1.0, 1);
    return {countedNoun(tokens, at), 1.0, at};
}

} // namespace ecotone::claims
