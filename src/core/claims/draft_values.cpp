#include "draft_values.h"

#include "draft_word_lists.h"

#include <cmath>
#include <map>

namespace ecotone::claims {

namespace {

double multiplier(std::string_view word)
{
    return word == "hundred" || word == "hundreds" ? 100.0
           : word == "thousand" || word == "k"     ? 1'000.0
           : word == "million" || word == "m"      ? 1'000'000.0
           : word == "dozen"                       ? 12.0
                                                   : 0.0;
}

/// "fourteen hundred", "a hundred and twenty", "one thousand one hundred".
std::optional<NumberRead> readWords(const std::vector<Token>& tokens, std::size_t at)
{
    double total = 0.0, part = 0.0;
    std::size_t i = at;
    bool isAny = false;
    if (formAt(tokens, i) == "a" && multiplier(formAt(tokens, i + 1)) > 0.0) {
        part = 1.0;
        ++i;
    }
    for (; i < tokens.size(); ++i) {
        const auto small = smallNumber(formAt(tokens, i));
        const double by = multiplier(formAt(tokens, i));
        if (small)
            part += *small;
        else if (by >= 1'000.0 && formAt(tokens, i).size() > 1 && part > 0.0) {
            total += part * by;
            part = 0.0;
        } else if (by > 0.0 && formAt(tokens, i).size() > 1 && part > 0.0)
            part *= by;
        else if (formAt(tokens, i) == "and" && isAny && (smallNumber(formAt(tokens, i + 1))) &&
                 total + part >= 100.0)
            continue;
        else
            break;
        isAny = true;
    }
    if (!isAny)
        return std::nullopt;
    NumberRead read{total + part, 1.0, i};
    for (double rest = read.value; rest > 0.0 && std::fmod(rest, 10.0) == 0.0; rest /= 10.0)
        read.precision *= 10.0;
    return read;
}

} // namespace

std::optional<double> smallNumber(std::string_view word)
{
    static const std::map<std::string_view, double> words{
        {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
        {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
        {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
        {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
        {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
        {"eighty", 80},  {"ninety", 90}};
    const auto found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional{found->second};
}

bool isNumber(const std::vector<Token>& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == Token::Kind::Number;
}

std::optional<NumberRead> readValue(const std::vector<Token>& tokens, std::size_t at)
{
    if (isNumber(tokens, at)) {
        const Token& token = tokens[at];
        NumberRead read{token.value, std::pow(10.0, -token.decimals), at + 1};
        if (token.decimals == 0 && token.value != 0.0)
            for (double rest = std::abs(token.value); std::fmod(rest, 10.0) == 0.0;
                 rest /= 10.0)
                read.precision *= 10.0;
        if (const double by = multiplier(formAt(tokens, at + 1));
            by > 0.0 && formAt(tokens, at + 1) != "m") {
            read.value *= by;
            read.precision *= by;
            ++read.end;
        }
        return read;
    }
    if (formAt(tokens, at) == "half" && formAt(tokens, at + 1) == "a")
        if (const double by = multiplier(formAt(tokens, at + 2)); by >= 100.0)
            return NumberRead{0.5 * by, 0.1 * by, at + 3}; // "half a million"
    return readWords(tokens, at);
}

} // namespace ecotone::claims
