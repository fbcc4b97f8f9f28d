#include "ecotone/claims/ladder.h"

#include <algorithm>
#include <iterator>

namespace ecotone::claims {

std::vector<std::string> Verdict::reasons() const
{
    std::vector<std::string> sentences;
    for (const ConditionResult& each : failing)
        sentences.push_back(each.explanation);
    for (const RuledOut& each : refusals)
        sentences.push_back(each.reason);
    if (isAboveHouseLimit)
        sentences.emplace_back("The house makes no claims of this level: say what a lower one "
                               "allows.");
    return sentences;
}

Verdict judge(const Assessment& assessment, Level level)
{
    const LevelResult& result = assessment.at(level);
    Verdict verdict{{}, result.refusals, result.isAboveHouseLimit};
    std::ranges::copy_if(result.conditions, std::back_inserter(verdict.failing),
                         [](const ConditionResult& each) { return !each.isMet(); });
    return verdict;
}

Verdict judge(const Statement& statement, const ClaimFacts& facts, const Policy& policy)
{
    Verdict verdict = judge(assess(facts, policy), statement.level);
    verdict.refusals = refusalsOf(statement, facts, policy);
    return verdict;
}

} // namespace ecotone::claims
