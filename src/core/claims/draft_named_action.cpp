#include "draft_rules.h"

#include "ecotone/base/text.h"
#include "ecotone/claims/obligation_ledger.h"

#include <algorithm>
#include <array>
#include <set>

namespace ecotone::claims {

namespace {

std::set<std::string> nameStems(const std::string& name)
{
    static constexpr std::array<std::string_view, 8> none{"the", "of",    "up",  "and",
                                                          "1",   "phase", "for", "on"};
    std::set<std::string> stems;
    for (const Token& token : tokensOf(name, 0, name.size(), Spelling{}))
        if (token.kind == Token::Kind::Word &&
            std::ranges::find(none, token.form) == none.end())
            stems.insert(token.stem);
    return stems;
}

std::set<std::string> siteStems(const DraftFacts& facts)
{
    std::set<std::string> stems;
    for (const std::string& site : facts.sites)
        stems.merge(nameStems(site));
    return stems;
}

/// Words that may be part of a name: not those of "boundary version 1", nor a note in brackets.
std::vector<Match> wordsIn(const Reading& reading)
{
    std::vector<Match> words;
    for (std::size_t i = 0; i < reading.tokens().size(); ++i)
        if (!reading.isInBrackets(i))
            words.push_back({i, i + 1});
    return Reading::apartFrom(std::move(words), reading.find("boundary-version"));
}

bool isNamed(const Reading& reading, const std::string& actor)
{
    const std::set<std::string> stems = nameStems(actor);
    return std::ranges::all_of(stems, [&](const std::string& stem) {
        return std::ranges::any_of(reading.tokens(),
                                   [&](const Token& token) { return token.stem == stem; });
    });
}

/// How well a sentence names an action: words of its name that are found, those shared with
/// names of sites counting little, those no other action has counting double.
double scoreOf(const Reading& reading, const DraftAction& action, const DraftFacts& facts)
{
    const std::set<std::string> sites = siteStems(facts);
    const std::vector<Match> words = wordsIn(reading);
    double score = 0.0;
    for (const std::string& stem : nameStems(action.name)) {
        const bool isFound = std::ranges::any_of(words, [&](const Match& each) {
            return reading.tokens()[each.begin].stem == stem;
        });
        if (!isFound)
            continue;
        const auto users = std::ranges::count_if(facts.actions, [&](const DraftAction& each) {
            return nameStems(each.name).contains(stem);
        });
        score += sites.contains(stem) ? 0.5 : users == 1 ? 2.0 : 1.0;
    }
    if (score >= 1.5)
        for (const std::string& actor : action.implementers)
            score += isNamed(reading, actor) ? 0.75 : 0.0;
    return score;
}

} // namespace

std::vector<Match> wordsOfName(const Reading& reading, const DraftAction& action)
{
    const std::set<std::string> stems = nameStems(action.name);
    std::vector<Match> words = wordsIn(reading);
    std::erase_if(words, [&](const Match& each) {
        return !stems.contains(reading.tokens()[each.begin].stem);
    });
    return words;
}

const DraftAction* namedAction(const Reading& reading, const DraftFacts& facts)
{
    constexpr double enough = 1.5;
    const DraftAction* best = nullptr;
    double highest = enough;
    for (const DraftAction& action : facts.actions)
        if (const double score = scoreOf(reading, action, facts);
            score > highest || (score == highest && !best)) {
            best = &action;
            highest = score;
        }
    return best;
}

bool isDuty(const DraftAction& action)
{
    return action.obligation && isDuty(*action.obligation);
}

} // namespace ecotone::claims
