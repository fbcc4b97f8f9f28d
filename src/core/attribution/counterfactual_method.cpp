#include "ecotone/attribution/counterfactual_method.h"

#include <array>

namespace ecotone::attribution {

namespace {

struct Row {
    CounterfactualMethod method;
    const char* code;
    const char* words;
    ClaimForm highest;
};

constexpr std::array rows{
    Row{CounterfactualMethod::None, "CF0", "none: gross change", ClaimForm::Collective},
    Row{CounterfactualMethod::StaticBaseline, "CF1", "documented baseline",
        ClaimForm::Collective},
    Row{CounterfactualMethod::UntreatedTrend, "CF2", "untreated trend by stratum",
        ClaimForm::Proportional},
    Row{CounterfactualMethod::MatchedControls, "CF3", "matched control cells",
        ClaimForm::Attributed},
    Row{CounterfactualMethod::BeforeAfterControlImpact, "CF4",
        "before-after-control-impact (difference in differences)", ClaimForm::Attributed},
    Row{CounterfactualMethod::Model, "CF5", "process model or structured expert judgement",
        ClaimForm::Proportional},
};

const Row& rowOf(CounterfactualMethod method) noexcept
{
    return rows[static_cast<std::size_t>(method)];
}

} // namespace

const char* codeOf(CounterfactualMethod method) noexcept
{
    return rowOf(method).code;
}

std::optional<CounterfactualMethod> counterfactualMethodOf(std::string_view code) noexcept
{
    for (const Row& row : rows)
        if (row.code == code)
            return row.method;
    return std::nullopt;
}

const char* toText(CounterfactualMethod method) noexcept
{
    return rowOf(method).words;
}

const char* toText(ClaimForm form) noexcept
{
    switch (form) {
    case ClaimForm::Collective:
        return "collective";
    case ClaimForm::Proportional:
        return "proportional";
    case ClaimForm::Attributed:
        break;
    }
    return "attributed";
}

ClaimForm highestClaim(CounterfactualMethod method) noexcept
{
    return rowOf(method).highest;
}

} // namespace ecotone::attribution
