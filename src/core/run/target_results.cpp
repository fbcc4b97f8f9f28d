#include "target_results.h"

#include "condition_pair.h"

#include "ecotone/accounts/target_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace ecotone::run {

namespace {

using attribution::Basis;
using attribution::Sharing;

/// Condition shared out, less what the target's counterfactual says; gross, and said to be,
/// where it asked for a comparison that could not be made.
attribution::Attribution shareCondition(const project::Project& project,
                                        const cells::Booking& booking,
                                        const records::Target& target,
                                        const accounts::TargetGround& ground,
                                        const Sharing& sharing,
                                        std::size_t pair,
                                        const Comparison* comparison)
{
    const auto* const compared =
        comparison && comparison->ground ? &*comparison->ground : nullptr;
    attribution::Attribution split = attribution::attributeCondition(
        booking, project, target, ground, sharing, pair, compared);
    if (asksForComparison(target) && !compared)
        split.findings.push_back(
            {Severity::Problem, "counterfactual-not-available", target.name,
             fmt::format("{} Change is gross (CF0).",
                         comparison
                             ? comparison->result.refusal
                             : "Comparisons (CF3, CF4) are made with the full figures, not "
                               "while a shape is being drawn."),
             comparison ? "Enter what is missing, or choose another counterfactual." : ""});
    return split;
}

/// What claims speak of, where the target says which indicator it is.
void addOutcome(TargetResult& result,
                const project::Project& project,
                const cells::Booking& booking,
                const records::Target& target,
                const accounts::TargetGround& ground,
                const Comparison* comparison)
{
    const auto* const indicator = target.indicator ? project.find(*target.indicator) : nullptr;
    const auto pair = conditionPairFor(target, project, booking);
    if (!indicator || !pair)
        return;
    result.indicator = indicator->name;
    const Sharing begun{project, ground, Basis::Implemented};
    result.outcome = shareCondition(project, booking, target, ground, begun, *pair, comparison);
}

void addRestoration(TargetResult& result,
                    const project::Project& project,
                    const cells::Booking& booking,
                    const records::Target& target,
                    const Comparison* comparison)
{
    const accounts::TargetGround ground = accounts::groundOf(booking, project, target);
    result.restoration = accounts::restorationProgress(booking, project, target, ground);
    if (result.restoration->status == accounts::FigureStatus::NotComputed)
        return;
    result.boundaryEffect = accounts::boundaryEffect(booking, project, target, ground);
    result.overlap = accounts::targetOverlap(booking, project, ground);
    const std::array sharings{Sharing{project, ground, Basis::EffectiveRestoration},
                              Sharing{project, ground, Basis::AllActions}};
    for (const Sharing& sharing : sharings)
        result.attributions.push_back(
            attribution::attributeArea(project, target, ground, sharing));
    if (const auto pair = conditionPairFor(target, project, booking))
        for (const Sharing& sharing : sharings)
            result.attributions.push_back(
                shareCondition(project, booking, target, ground, sharing, *pair, comparison));
    addOutcome(result, project, booking, target, ground, comparison);
    if (!comparison)
        return;
    result.counterfactual = comparison->result;
    if (result.attributions.size() == sharings.size()) // no condition to take anything off
        result.counterfactual->findings.push_back({Severity::Problem,
                                                   "counterfactual-not-available", target.name,
                                                   comparison->result.refusal, ""});
}

TargetResult targetResult(const project::Project& project,
                          const cells::Booking& booking,
                          const records::Target& target,
                          const Comparison* comparison)
{
    TargetResult result;
    result.target = target.id;
    result.name = target.name;
    result.kind = target.kind;
    result.landscape = target.landscape;
    const records::Landscape* const landscape = project.find(target.landscape);
    result.landscapeName = landscape ? landscape->name : std::string{};
    result.asOf = target.asOf;
    if (target.kind == records::TargetKind::Restoration)
        addRestoration(result, project, booking, target, comparison);
    else
        result.coverage = accounts::coverage(booking, project, target);
    return result;
}

} // namespace

std::vector<TargetResult> targetResults(const project::Project& project,
                                        const cells::Booking& booking,
                                        const Comparisons& comparisons)
{
    std::vector<TargetResult> results;
    for (const auto& [id, target] : project.all<records::Target>()) {
        const auto found = comparisons.find(id);
        results.push_back(targetResult(project, booking, target,
                                       found == comparisons.end() ? nullptr : &found->second));
    }
    std::ranges::stable_sort(results, {}, [](const TargetResult& result) {
        return std::tuple{result.name, result.landscapeName, result.kind, result.asOf};
    });
    return results;
}

} // namespace ecotone::run
