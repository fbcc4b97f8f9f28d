#include "share_sums.h"

#include "ecotone/base/contract.h"

namespace ecotone::attribution {

namespace {

using cells::Sign;

void joinCount(std::int64_t& count, std::int64_t other, Sign sign)
{
    count += sign == Sign::Plus ? other : -other;
}

template <class What>
void joinCounts(Counts<What>& counts, const Counts<What>& others, Sign sign)
{
    for (const auto& [what, other] : others) {
        const auto found = counts.try_emplace(what, 0).first;
        joinCount(found->second, other, sign);
        if (found->second == 0)
            counts.erase(found);
    }
}

/// Sums by place in lists of the same things; a list that was empty so far is all zero.
void joinLists(std::vector<cells::OrderlessSum>& sums,
               const std::vector<cells::OrderlessSum>& others,
               Sign sign)
{
    if (sums.empty())
        sums.resize(others.size());
    for (std::size_t i = 0; i < others.size(); ++i)
        sums[i].join(others[i], sign);
}

template <class Sums>
void joinAll(Sums& sums, const Sums& others, Sign sign)
{
    expects(sums.size() == others.size(), "ShareSums::join: the same players and strata");
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i].join(others[i], sign);
}

/// What is met nowhere any more is forgotten.
template <class Name, class Sums, class CountOf>
void joinMet(std::map<Name, Sums>& met,
             const std::map<Name, Sums>& others,
             Sign sign,
             const CountOf& countOf)
{
    for (const auto& [name, other] : others) {
        const auto found = met.try_emplace(name).first;
        found->second.join(other, sign);
        if (countOf(found->second) == 0)
            met.erase(found);
    }
}

} // namespace

void CountedSum::join(const CountedSum& other, Sign sign)
{
    amount.join(other.amount, sign);
    joinCount(count, other.count, sign);
}

void RuleUse::join(const RuleUse& other, Sign sign)
{
    joinCount(applied, other.applied, sign);
    joinCount(notApplicable, other.notApplicable, sign);
    joinCount(withoutEffort, other.withoutEffort, sign);
    joinCounts(units, other.units, sign);
}

void MeetingSums::join(const MeetingSums& other, Sign sign)
{
    amount.join(other.amount, sign);
    area.join(other.area, sign);
    joinLists(equal, other.equal, sign);
    joinLists(settled, other.settled, sign);
    joinCounts(actions, other.actions, sign);
}

void PlayerShareSums::join(const PlayerShareSums& other, Sign sign)
{
    for (std::size_t rule = 0; rule < byRule.size(); ++rule)
        byRule[rule].join(other.byRule[rule], sign);
    settledMore.join(other.settledMore, sign);
    creditable.join(other.creditable, sign);
    joinAll(byCode, other.byCode, sign);
}

void StratumShareSums::join(const StratumShareSums& other, Sign sign)
{
    joinAll(settled, other.settled, sign);
    joinAll(creditable, other.creditable, sign);
}

ShareSums::ShareSums(std::size_t playerCount, std::size_t stratumCount)
    : identity{playerCount}
    , coverage{playerCount}
    , areas{playerCount}
    , players(playerCount)
    , strata(stratumCount,
             StratumShareSums{std::vector<cells::OrderlessSum>(playerCount),
                              std::vector<cells::OrderlessSum>(playerCount)})
{
}

void ShareSums::join(const ShareSums& other, Sign sign)
{
    identity.join(other.identity, sign);
    coverage.join(other.coverage, sign);
    areas.join(other.areas, sign);
    joinAll(players, other.players, sign);
    joinAll(strata, other.strata, sign);
    joinAll(rules, other.rules, sign);
    joinAll(notLandscape, other.notLandscape, sign);
    joinMet(meetings, other.meetings, sign,
            [](const MeetingSums& sums) { return sums.amount.count; });
    joinMet(duties, other.duties, sign, [](const CountedSum& sum) { return sum.count; });
    joinCounts(notApplicable, other.notApplicable, sign);
    unnamed.join(other.unnamed, sign);
    unanswered.join(other.unanswered, sign);
    unansweredArea.join(other.unansweredArea, sign);
    excludedArea.join(other.excludedArea, sign);
}

} // namespace ecotone::attribution
