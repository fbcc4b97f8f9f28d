#include "draft_tokens.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

bool hasVowel(std::string_view word)
{
    return word.find_first_of("aeiouy") != std::string_view::npos;
}

/// "stopp" to "stop": a consonant that was doubled before -ed or -ing.
std::string undoubled(std::string word)
{
    const std::size_t n = word.size();
    if (n > 3 && word[n - 1] == word[n - 2] &&
        std::string_view{"bdgmnprt"}.find(word[n - 1]) != std::string_view::npos)
        word.pop_back();
    return word;
}

std::string withoutEnding(std::string_view word, std::string_view ending)
{
    if (word.size() < ending.size() + 3 || !word.ends_with(ending))
        return {};
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    return hasVowel(rest) ? std::string{rest} : std::string{};
}

/// -s, -es and -ies of nouns and verbs.
std::string singular(std::string_view word)
{
    if (word.size() > 4 && word.ends_with("ies"))
        return std::string{word.substr(0, word.size() - 3)} + "y";
    for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes"})
        if (word.ends_with(ending))
            return std::string{word.substr(0, word.size() - 2)};
    const bool isPlural = word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") &&
                          !word.ends_with("us") && !word.ends_with("is");
    return std::string{isPlural ? word.substr(0, word.size() - 1) : word};
}

} // namespace

std::string stemOf(std::string_view form, const Spelling& spelling)
{
    std::string word{form};
    if (const auto irregular = spelling.base.find(form); irregular != spelling.base.end())
        word = irregular->second;
    word = singular(word);
    for (const std::string_view ending : {"ing", "ed"})
        if (std::string rest = withoutEnding(word, ending); !rest.empty()) {
            word = undoubled(std::move(rest));
            break;
        }
    if (word.size() > 7 && word.ends_with("ion"))
        word.resize(word.size() - 3); // simulation, simulate
    if (word.size() > 2 && word.ends_with("i"))
        word.back() = 'y';
    if (word.size() > 3 && word.ends_with("e"))
        word.pop_back();
    if (word.size() > 3 && word.ends_with("ll"))
        word.pop_back(); // fulfil, fulfill
    return word;
}

} // namespace ecotone::claims
