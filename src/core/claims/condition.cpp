#include "ecotone/claims/condition.h"

#include "ecotone/base/contract.h"

#include <utility>

namespace ecotone::claims {

namespace {

constexpr std::array<const char*, conditionCount> words{
    "boundary declared, versioned and justified",
    "landscape goal exists and is linked to",
    "beyond obligations",
    "implemented, located and dated",
    "resourced and monitored",
    "evidence attached",
    "measured at the beginning and at the end",
    "counterfactual strong enough",
    "effect distinguishable from noise",
    "response time of the indicator reached",
    "accounting identity closes",
    "leakage and reversals assessed",
    "no competing claim or sold unit",
    "one consolidation approach",
    "all actors named",
    "independently reviewed",
    "rights-holders' consent",
    "negative impacts shown beside",
    "membership in the initiative dated",
    "commitment quantified",
};

} // namespace

std::array<Condition, conditionCount> allConditions() noexcept
{
    std::array<Condition, conditionCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<Condition>(i);
    return all;
}

std::string codeOf(Condition condition)
{
    return std::string{"C"}.append(std::to_string(static_cast<int>(condition) + 1));
}

const char* toText(Condition condition) noexcept
{
    return words[static_cast<std::size_t>(condition)];
}

const char* toText(Standing standing) noexcept
{
    switch (standing) {
    case Standing::Holds:
        return "holds";
    case Standing::Fails:
        return "fails";
    case Standing::NotApplicable:
        break;
    }
    return "not applicable";
}

ConditionResult holds(Condition condition, std::vector<Proof> proofs)
{
    expects(!proofs.empty(), "holds: a condition holds only by a record that shows it");
    return {condition, Standing::Holds, std::move(proofs), {}, {}};
}

ConditionResult
notApplicable(Condition condition, std::vector<Proof> proofs, std::string reason)
{
    expects(!proofs.empty() && !reason.empty(), "notApplicable: a record says why");
    return {condition, Standing::NotApplicable, std::move(proofs), {}, std::move(reason)};
}

ConditionResult fails(Condition condition, std::string code, std::string explanation)
{
    return {condition, Standing::Fails, {}, std::move(code), std::move(explanation)};
}

} // namespace ecotone::claims
