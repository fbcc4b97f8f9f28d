#pragma once

#include "draft_figures.h"
#include "draft_patterns.h"

#include "ecotone/claims/draft_facts.h"

#include <string_view>
#include <vector>

namespace ecotone::claims {

/// One sentence of a draft, read: its words and figures, and of each of them whether it is
/// asserted, denied, only possible, asked or taken back.
class Reading {
public:
    Reading(std::string_view draft, std::size_t begin, std::size_t end, const PhraseBook& book);

    [[nodiscard]] const std::vector<Token>& tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<StatedNumber>& figures() const { return m_figures; }
    [[nodiscard]] std::vector<Match> find(std::string_view list) const
    {
        return m_finder.find(list);
    }
    [[nodiscard]] bool has(std::string_view list) const { return !find(list).empty(); }
    [[nodiscard]] bool hasWithin(std::string_view list, Match range) const;

    /// Said as true: neither denied nor taken back nor asked in earnest. Words of denial inside
    /// `exempt` deny nothing else: "the plots not visited improved".
    [[nodiscard]] bool isAsserted(const Match& match,
                                  const std::vector<Match>& exempt = {}) const;
    /// Asserted, and of what is or was: not of what will, should or might be.
    [[nodiscard]] bool isFact(const Match& match, const std::vector<Match>& exempt = {}) const;
    [[nodiscard]] std::vector<Match> asserted(std::string_view list) const;
    [[nodiscard]] std::vector<Match> facts(std::string_view list,
                                           const std::vector<Match>& exempt = {}) const;
    /// Those that touch none of `others`.
    [[nodiscard]] static std::vector<Match> apartFrom(std::vector<Match> matches,
                                                      const std::vector<Match>& others);

    /// The part between full stops, semicolons and question marks that a match stands in.
    [[nodiscard]] Match partOf(const Match& match) const;
    /// Whether anything in the sentence is denied.
    [[nodiscard]] bool deniesSomething() const { return !m_denials.empty(); }
    [[nodiscard]] bool isInBrackets(std::size_t token) const { return m_isInBrackets[token]; }

private:
    void findBrackets();
    void findDenials();
    void findUnreal();
    void findQuestions();
    void findWithdrawals();
    [[nodiscard]] bool isInEarnest(const Match& question) const;
    [[nodiscard]] std::size_t beginOfClause(std::size_t token) const;
    [[nodiscard]] std::size_t endOfClause(std::size_t token) const;
    [[nodiscard]] bool isInCondition(std::size_t token) const;
    [[nodiscard]] std::size_t endOfCondition(std::size_t token) const;
    [[nodiscard]] bool isDeniedAfter(const Match& match) const;
    [[nodiscard]] bool isWithdrawn(const Match& match) const;

    std::vector<Token> m_tokens;
    PhraseFinder m_finder;
    std::vector<StatedNumber> m_figures;
    std::vector<bool> m_isInBrackets, m_isPseudo, m_isUnreal, m_isAsked, m_isSuggested;
    std::vector<Match> m_denials; // from the word of denial to the end of what it denies
    std::vector<Match> m_withdrawals;
};

} // namespace ecotone::claims
