#include "ecotone/claims/ladder.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::claims {

namespace {

struct Rule {
    Level level;
    std::optional<Level> buildsOn;
    std::vector<Condition> adds;
    const char* claim;
    const char* evidence;
};

/// The rule table of docs/methods/claims.md.
const std::vector<Rule>& ruleTable()
{
    using enum Condition;
    static const std::vector<Rule> table{
        {Level::Commitment,
         std::nullopt,
         {BoundaryJustified, GoalLinked, CommitmentQuantified},
         "X commits to a quantity in L by a year",
         "signed pledge"},
        {Level::Participation,
         std::nullopt,
         {BoundaryJustified, MembershipDated},
         "X takes part in an initiative in L since a date",
         "memorandum of understanding, minutes"},
        {Level::Action,
         std::nullopt,
         {BoundaryJustified, GoalLinked, BeyondObligations, Implemented, ResourcedAndMonitored,
          EvidenceAttached, ConsentGiven},
         "X implemented or funded A on n ha in L, with dates",
         "contract, as-built geometry, spending"},
        {Level::Collective,
         Level::Action,
         {MeasuredTwice, IdentityCloses, ActorsNamed, ImpactsShown},
         "the partners' landscape recorded a change with its interval; X contributed through A",
         "indicator series, methods"},
        {Level::Proportional,
         Level::Collective,
         {CounterfactualStrong, Distinguishable, LeakageAssessed, NoCompetingClaim,
          ConsolidationUniform},
         "X's share by rule W is n",
         "share rule, agreement of the partners"},
        {Level::Attributed,
         Level::Proportional,
         {CounterfactualStrong, ResponseTimeReached, IndependentlyReviewed},
         "A caused n, with its 95 % interval",
         "report on matching or before-after-control-impact, results that can be computed "
         "again"},
    };
    return table;
}

const Rule& ruleOf(Level level)
{
    return ruleTable()[static_cast<std::size_t>(numberOf(level))];
}

} // namespace

std::vector<Condition> conditionsOf(Level level)
{
    const Rule& rule = ruleOf(level);
    std::vector<Condition> all = rule.adds;
    if (rule.buildsOn) {
        const std::vector<Condition> below = conditionsOf(*rule.buildsOn);
        all.insert(all.end(), below.begin(), below.end());
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

const char* claimedBy(Level level) noexcept
{
    return ruleOf(level).claim;
}

const char* evidenceFor(Level level) noexcept
{
    return ruleOf(level).evidence;
}

bool LevelResult::isReached() const noexcept
{
    return !isAboveHouseLimit && refusals.empty() &&
           std::ranges::all_of(conditions, &ConditionResult::isMet);
}

const LevelResult& Assessment::at(Level level) const
{
    const auto number = static_cast<std::size_t>(numberOf(level));
    expects(number < levels.size(), "Assessment::at: all levels were assessed");
    return levels[number];
}

std::optional<Level> Assessment::reached() const noexcept
{
    std::optional<Level> highest;
    for (const LevelResult& each : levels)
        if (each.isReached())
            highest = each.level;
    return highest;
}

std::optional<Level> Assessment::next() const noexcept
{
    const auto below = reached();
    for (const LevelResult& each : levels)
        if ((!below || each.level > *below) && !each.isAboveHouseLimit)
            return each.level;
    return std::nullopt;
}

std::vector<ConditionResult> Assessment::met() const
{
    const auto level = reached();
    return level ? at(*level).conditions : std::vector<ConditionResult>{};
}

std::vector<ConditionResult> Assessment::missing() const
{
    std::vector<ConditionResult> failing;
    if (const auto level = next())
        std::ranges::copy_if(at(*level).conditions, std::back_inserter(failing),
                             [](const ConditionResult& each) { return !each.isMet(); });
    return failing;
}

Assessment assess(const ClaimFacts& facts, const Policy& policy)
{
    Assessment assessment;
    for (const Level level : allLevels) {
        LevelResult result{
            level, {}, refusalsOf(facts, level, policy), level > policy.highestLevel()};
        for (const Condition condition : conditionsOf(level))
            result.conditions.push_back(evaluate(condition, facts, level, policy));
        assessment.levels.push_back(std::move(result));
    }
    return assessment;
}

} // namespace ecotone::claims
