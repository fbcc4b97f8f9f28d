#include "target_results.h"

#include "ecotone/accounts/target_ground.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace ecotone::run {

namespace {

using attribution::Basis;
using attribution::Sharing;

/// The pair from the first date to the last one before the as-of date, if it can be used.
std::optional<std::size_t> conditionPairFor(const records::Target& target,
                                            const project::Project& project,
                                            const cells::Booking& booking)
{
    const auto dateOf = [&](records::LayerId id) { return project.find(id)->date; };
    std::optional<std::size_t> best;
    const auto isBetter = [&](const cells::ConditionPair& pair) {
        if (!best)
            return true;
        const cells::ConditionPair& other = booking.conditionPairs[*best];
        return std::tuple{dateOf(other.opening), dateOf(pair.closing)} >
               std::tuple{dateOf(pair.opening), dateOf(other.closing)};
    };
    for (std::size_t i = 0; i < booking.conditionPairs.size(); ++i) {
        const cells::ConditionPair& pair = booking.conditionPairs[i];
        if (dateOf(pair.closing) <= target.asOf && isBetter(pair))
            best = i;
    }
    if (best && booking.unusableConditions[*best])
        return std::nullopt;
    return best;
}

/// What claims speak of, where the target says which indicator it is.
void addOutcome(TargetResult& result,
                const project::Project& project,
                const cells::Booking& booking,
                const records::Target& target,
                const accounts::TargetGround& ground)
{
    const auto* const indicator = target.indicator ? project.find(*target.indicator) : nullptr;
    const auto pair = conditionPairFor(target, project, booking);
    if (!indicator || !pair)
        return;
    result.indicator = indicator->name;
    const Sharing begun{project, ground, Basis::Implemented};
    result.outcome =
        attribution::attributeCondition(booking, project, target, ground, begun, *pair);
}

void addRestoration(TargetResult& result,
                    const project::Project& project,
                    const cells::Booking& booking,
                    const records::Target& target)
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
            result.attributions.push_back(attribution::attributeCondition(
                booking, project, target, ground, sharing, *pair));
    addOutcome(result, project, booking, target, ground);
}

TargetResult targetResult(const project::Project& project,
                          const cells::Booking& booking,
                          const records::Target& target)
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
        addRestoration(result, project, booking, target);
    else
        result.coverage = accounts::coverage(booking, project, target);
    return result;
}

} // namespace

std::vector<TargetResult> targetResults(const project::Project& project,
                                        const cells::Booking& booking)
{
    std::vector<TargetResult> results;
    for (const auto& [id, target] : project.all<records::Target>())
        results.push_back(targetResult(project, booking, target));
    std::ranges::stable_sort(results, {}, [](const TargetResult& result) {
        return std::tuple{result.name, result.landscapeName, result.kind, result.asOf};
    });
    return results;
}

} // namespace ecotone::run
