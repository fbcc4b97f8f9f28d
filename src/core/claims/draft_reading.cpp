#include "draft_reading.h"

#include <algorithm>
#include <array>

namespace ecotone::claims {

namespace {

bool endsPart(const Token& token)
{
    return token.isMark(".") || token.isMark(";") || token.isMark("?") || token.isMark("!");
}

bool endsClause(const Token& token)
{
    return endsPart(token) || token.isMark(":") || token.isMark("-") || token.form == "but" ||
           token.form == "yet" || token.form == "while" || token.form == "whereas";
}

/// Words after a comma that begin a clause of its own rather than go on with a list.
bool beginsClause(const Token& token)
{
    static constexpr std::array<std::string_view, 28> words{
        "what", "how",  "we",   "it",    "they",  "he",    "she",   "this",  "these", "which",
        "who",  "our",  "the",  "a",     "an",    "and",   "so",    "there", "its",   "their",
        "i",    "then", "that", "where", "which", "those", "today", "now"};
    return std::ranges::find(words, token.form) != words.end();
}

} // namespace

Reading::Reading(std::string_view draft,
                 std::size_t begin,
                 std::size_t end,
                 const PhraseBook& book)
    : m_tokens{tokensOf(draft, begin, end, book.spelling())}
    , m_finder{book, m_tokens}
    , m_isInBrackets(m_tokens.size(), false)
    , m_isPseudo(m_tokens.size(), false)
    , m_isUnreal(m_tokens.size(), false)
    , m_isAsked(m_tokens.size(), false)
    , m_isSuggested(m_tokens.size(), false)
{
    findBrackets();
    findDenials();
    m_figures = numbersIn(m_tokens, m_finder);
    findUnreal();
    findQuestions();
    findWithdrawals();
}

bool Reading::hasWithin(std::string_view list, Match range) const
{
    return std::ranges::any_of(find(list), [&](const Match& each) {
        return each.begin >= range.begin && each.end <= range.end;
    });
}

void Reading::findBrackets()
{
    int depth = 0;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        depth += m_tokens[i].isMark("(") ? 1 : 0;
        m_isInBrackets[i] = depth > 0;
        depth -= m_tokens[i].isMark(")") && depth > 0 ? 1 : 0;
    }
}

/// The end of the clause a word stands in: what a denial or a condition governs.
std::size_t Reading::endOfClause(std::size_t token) const
{
    for (std::size_t i = token; i < m_tokens.size(); ++i) {
        if (endsClause(m_tokens[i]))
            return i;
        if (i > token && m_tokens[i].isMark("(") && !m_isInBrackets[token])
            continue;
        if (m_tokens[i].isMark(",") && i + 1 < m_tokens.size() &&
            beginsClause(m_tokens[i + 1]) && !m_isInBrackets[i])
            return i;
    }
    return m_tokens.size();
}

std::size_t Reading::beginOfClause(std::size_t token) const
{
    while (token > 0 && !endsClause(m_tokens[token - 1]) && !m_tokens[token - 1].isMark(","))
        --token;
    return token;
}

void Reading::findDenials()
{
    for (const Match& match : find("not-denial"))
        std::fill(m_isPseudo.begin() + static_cast<std::ptrdiff_t>(match.begin),
                  m_isPseudo.begin() + static_cast<std::ptrdiff_t>(match.end), true);
    for (const Match& match : find("negator")) {
        if (m_isPseudo[match.begin])
            continue;
        // "Without" takes its noun and no more.
        constexpr std::size_t nounPhrase = 4;
        const std::size_t end =
            isInCondition(match.begin) ? endOfCondition(match.begin) : endOfClause(match.begin);
        const bool isShort = m_tokens[match.begin].form == "without" ||
                             m_tokens[match.begin].form == "instead" ||
                             m_tokens[match.begin].form == "rather";
        m_denials.push_back(
            {match.begin, isShort ? std::min(end, match.begin + nounPhrase) : end});
    }
    for (const Match& denial : m_denials)
        m_finder.setBarrier(denial.begin);
}

/// "Had the bank not paid, …": the denial holds for the condition alone.
bool Reading::isInCondition(std::size_t token) const
{
    const Match part = partOf({token, token + 1});
    const std::string& first = m_tokens[part.begin].form;
    return first == "had" || first == "were" || first == "if";
}

std::size_t Reading::endOfCondition(std::size_t token) const
{
    while (token < m_tokens.size() && !m_tokens[token].isMark(","))
        ++token;
    return token;
}

void Reading::findUnreal()
{
    const std::vector<Match> speaking = find("speaks-for-itself");
    for (const Match& match : find("unreal")) {
        const bool isSpeaking = std::ranges::any_of(
            speaking, [&](const Match& each) { return each.overlaps(match); });
        if (isSpeaking)
            continue;
        const std::string& word = m_tokens[match.begin].form;
        const bool isWholeClause =
            word == "would" || word == "could" || word == "should" || word == "might";
        const std::size_t from = isWholeClause ? beginOfClause(match.begin) : match.begin;
        for (std::size_t i = from; i < std::max(match.end, endOfClause(match.begin)); ++i)
            m_isUnreal[i] = true;
    }
}

bool Reading::isInEarnest(const Match& question) const
{
    if (hasWithin("asks-suggestively", question))
        return false;
    // A question that its own answer affirms is a claim.
    const bool isAnsweredYes = std::ranges::any_of(find("yes-answers"), [&](const Match& each) {
        const bool isYes = m_tokens[each.begin].form == "yes" && each.begin > question.end;
        return isYes || each.begin == question.end + 1;
    });
    const bool asks = std::ranges::any_of(find("asks-in-earnest"), [&](const Match& each) {
        return question.begin <= each.begin && each.end <= question.end;
    });
    return asks && !isAnsweredYes;
}

void Reading::findQuestions()
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].isMark("?")) {
            std::vector<bool>& marks = isInEarnest({from, i}) ? m_isAsked : m_isSuggested;
            std::fill(marks.begin() + static_cast<std::ptrdiff_t>(from),
                      marks.begin() + static_cast<std::ptrdiff_t>(i), true);
        }
        if (endsPart(m_tokens[i]))
            from = i + 1;
    }
}

void Reading::findWithdrawals()
{
    for (const Match& match : find("withdrawal")) {
        bool isPseudo = false;
        for (std::size_t i = match.begin; i < match.end; ++i)
            isPseudo = isPseudo || m_isPseudo[i];
        // "No deduction was made" takes nothing back.
        const bool isDenied = std::ranges::any_of(m_denials, [&](const Match& each) {
            return each.begin < match.begin && match.begin < each.end;
        });
        if (!isPseudo && !isDenied)
            m_withdrawals.push_back(match);
    }
}

Match Reading::partOf(const Match& match) const
{
    Match part{match.begin, match.end};
    while (part.begin > 0 && !endsPart(m_tokens[part.begin - 1]))
        --part.begin;
    while (part.end < m_tokens.size() && !endsPart(m_tokens[part.end]))
        ++part.end;
    return part;
}

/// A withdrawal takes back what stands in its own part of the sentence or in an earlier one.
bool Reading::isWithdrawn(const Match& match) const
{
    const Match part = partOf(match);
    return std::ranges::any_of(m_withdrawals, [&](const Match& each) {
        return !each.overlaps(match) && each.begin >= part.begin;
    });
}

/// "Net gain is not a measure we use", "the stand-alone figure is nobody's share".
bool Reading::isDeniedAfter(const Match& match) const
{
    static constexpr std::array<std::string_view, 9> verbs{"is", "are", "was", "were", "does",
                                                           "do", "did", "has", "have"};
    for (std::size_t i = match.end; i + 1 < std::min(match.end + 3, m_tokens.size()); ++i) {
        if (m_tokens[i].kind == Token::Kind::Mark)
            return false;
        const bool isVerb = std::ranges::find(verbs, m_tokens[i].form) != verbs.end();
        if (isVerb && std::ranges::any_of(
                          m_denials, [&](const Match& each) { return each.begin == i + 1; }))
            return true;
    }
    return false;
}

bool Reading::isAsserted(const Match& match, const std::vector<Match>& exempt) const
{
    const bool isDenied = std::ranges::any_of(m_denials, [&](const Match& each) {
        return each.begin < match.begin && match.begin < each.end &&
               std::ranges::none_of(exempt, [&](const Match& other) {
                   return other.begin <= each.begin && each.begin < other.end;
               });
    });
    const bool isSubjectOfDenial = isDeniedAfter(match);
    // "Who says that it cannot be?": what is asked suggestively turns a denial round.
    const bool isSuggested = m_isSuggested[match.begin];
    return ((!isDenied && !isSubjectOfDenial) || isSuggested) && !m_isAsked[match.begin] &&
           (isSuggested || !isWithdrawn(match));
}

bool Reading::isFact(const Match& match, const std::vector<Match>& exempt) const
{
    const bool isUnreal = m_isUnreal[match.begin] || m_isUnreal[match.end - 1];
    return isAsserted(match, exempt) && (!isUnreal || m_isSuggested[match.begin]);
}

std::vector<Match> Reading::asserted(std::string_view list) const
{
    std::vector<Match> matches = find(list);
    std::erase_if(matches, [&](const Match& each) { return !isAsserted(each); });
    return matches;
}

std::vector<Match> Reading::facts(std::string_view list, const std::vector<Match>& exempt) const
{
    std::vector<Match> matches = find(list);
    std::erase_if(matches, [&](const Match& each) { return !isFact(each, exempt); });
    return matches;
}

std::vector<Match> Reading::apartFrom(std::vector<Match> matches,
                                      const std::vector<Match>& others)
{
    std::erase_if(matches, [&](const Match& each) {
        return std::ranges::any_of(others,
                                   [&](const Match& other) { return other.overlaps(each); });
    });
    return matches;
}

} // namespace ecotone::claims
