#include "table_rules.h"

#include "ecotone/base/contract.h"
#include "ecotone/store/schema.h"

#include <algorithm>
#include <vector>

namespace ecotone::store {

namespace {

using Tokens = std::span<const SqlToken>;

/// How many tokens, from an opening bracket on, go to the one that closes it.
std::size_t sizeOfGroup(Tokens tokens)
{
    std::size_t depth = 0;
    std::size_t size = 0;
    for (const SqlToken& token : tokens) {
        ++size;
        if (token.isSign('('))
            ++depth;
        else if (token.isSign(')') && --depth == 0)
            break;
    }
    return size;
}

/// What is computed by the keyword at the front, with its brackets; empty where it is no such
/// keyword.
Tokens computedAt(Tokens tokens)
{
    const bool isKeyword = tokens.front().isWord("check") || tokens.front().isWord("default");
    if (!isKeyword || tokens.size() < 2 || !tokens[1].isSign('('))
        return {};
    return tokens.subspan(1, sizeOfGroup(tokens.subspan(1)));
}

/// All that the schema steps have tables compute.
const std::vector<std::vector<SqlToken>>& ownRules()
{
    static const std::vector<std::vector<SqlToken>> rules = [] {
        std::vector<std::vector<SqlToken>> found;
        for (const Migration& step : schemaSteps()) {
            const auto tokens = sqlTokens(step.sql);
            expects(tokens.has_value(), "ownRules: the schema steps are SQL");
            for (Tokens left = *tokens; !left.empty(); left = left.subspan(1))
                if (const Tokens rule = computedAt(left); !rule.empty())
                    found.emplace_back(rule.begin(), rule.end());
        }
        return found;
    }();
    return rules;
}

bool isOwn(Tokens rule)
{
    return std::ranges::any_of(ownRules(), [&](const std::vector<SqlToken>& own) {
        return std::ranges::equal(own, rule);
    });
}

std::string upperCase(const std::string& word)
{
    return word == "check" ? "CHECK" : "DEFAULT";
}

} // namespace

std::optional<std::string> foreignRule(Tokens table)
{
    for (Tokens left = table; !left.empty(); left = left.subspan(1)) {
        if (const Tokens rule = computedAt(left); !rule.empty() && !isOwn(rule))
            return upperCase(left.front().text);
        if (left.size() > 1 && left[0].isWord("on") && left[1].isWord("conflict"))
            return "ON CONFLICT";
    }
    return std::nullopt;
}

} // namespace ecotone::store
