#include "ecotone/accounts/downscaling.h"

#include "ecotone/base/contract.h"

#include <algorithm>
#include <cmath>

namespace ecotone::accounts {

namespace {

using records::DownscalingRule;

struct RuleText {
    const char *title, *formula;
    bool addsUpToNation;
};

RuleText textOf(DownscalingRule rule)
{
    switch (rule) {
    case DownscalingRule::Uniform:
        return {"D1 uniform", "T_L = f D_L", false};
    case DownscalingRule::Proportional:
        return {"D2 proportional to degraded land", "T_L = T_N D_L / D_N", true};
    case DownscalingRule::Feasibility:
        return {"D3 weighted by feasibility", "T_L = T_N w_L / w_N", true};
    case DownscalingRule::Stratified:
        return {"D4 within each ecosystem type", "T_L,e = f D_L,e; every type must pass",
                false};
    case DownscalingRule::Priority:
        return {"D5 weighted by priority", "T_L = T_N w_L / w_N", true};
    case DownscalingRule::AdoptedPlan:
        break;
    }
    return {"D6 adopted plan", "T_L as adopted", false};
}

/// Shares the national target out by a weight; names what is missing for it.
std::optional<Hectares> shared(const DownscalingInputs& inputs,
                               std::optional<Hectares> local,
                               std::optional<Hectares> national,
                               const char* localField,
                               const char* nationalField,
                               std::vector<std::string>& missing)
{
    if (!inputs.nationalTarget)
        missing.emplace_back("national_target_ha");
    if (!local)
        missing.emplace_back(localField);
    if (!national || !(*national > Hectares{0.0}))
        missing.emplace_back(nationalField);
    if (!missing.empty())
        return std::nullopt;
    return *inputs.nationalTarget * (*local / *national);
}

std::optional<Hectares> uncappedTarget(const DownscalingInputs& inputs,
                                       std::vector<std::string>& missing)
{
    switch (inputs.rule) {
    case DownscalingRule::Uniform:
    case DownscalingRule::Stratified:
        return targetArea(inputs.fraction, inputs.degraded);
    case DownscalingRule::Proportional:
        return shared(inputs, inputs.degraded, inputs.nationalDegraded, "",
                      "national_degraded_ha", missing);
    case DownscalingRule::Feasibility:
    case DownscalingRule::Priority:
        return shared(inputs, inputs.landscapeWeighted, inputs.nationalWeighted,
                      "landscape_weighted_ha", "national_weighted_ha", missing);
    case DownscalingRule::AdoptedPlan:
        break;
    }
    if (!inputs.adopted)
        missing.emplace_back("adopted_ha");
    return inputs.adopted;
}

std::optional<Hectares> hectares(std::optional<double> value)
{
    return value ? std::optional{Hectares{*value}} : std::nullopt;
}

} // namespace

DownscaledTarget downscale(const DownscalingInputs& inputs)
{
    const RuleText text = textOf(inputs.rule);
    DownscaledTarget target;
    target.rule = inputs.rule;
    target.title = text.title;
    target.formula = text.formula;
    target.addsUpToNation = text.addsUpToNation;
    target.uncapped = uncappedTarget(inputs, target.missingInputs);
    if (target.uncapped) {
        target.area = std::min(*target.uncapped, inputs.degraded);
        target.excess = *target.uncapped - *target.area;
    }
    return target;
}

DownscalingInputs inputsOf(const records::Target& target, Hectares degraded)
{
    expects(target.kind == records::TargetKind::Restoration,
            "inputsOf: the target is a restoration target");
    return {.rule = target.rule,
            .fraction = target.fraction,
            .degraded = degraded,
            .nationalDegraded = hectares(target.nationalDegradedHa),
            .nationalTarget = hectares(target.nationalTargetHa),
            .nationalWeighted = hectares(target.nationalWeightedHa),
            .landscapeWeighted = hectares(target.landscapeWeightedHa),
            .adopted = hectares(target.adoptedHa)};
}

std::vector<Hectares> stratifiedTargets(std::span<const TypeAreas> types, double fraction)
{
    std::vector<Hectares> targets;
    for (const TypeAreas& type : types)
        targets.push_back(std::min(targetArea(fraction, type.degraded), type.degraded));
    return targets;
}

PartitionCheck checkPartition(std::span<const Hectares> landscapeTargets,
                              Hectares nationalTarget)
{
    PartitionCheck check;
    for (const Hectares each : landscapeTargets)
        check.sum += each;
    check.difference = check.sum - nationalTarget;
    check.holds = std::abs(check.difference.value()) <= 1e-9 * std::abs(nationalTarget.value());
    return check;
}

} // namespace ecotone::accounts
