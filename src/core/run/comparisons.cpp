#include "comparisons.h"

#include "condition_pair.h"
#include "matched_comparison.h"

#include <fmt/format.h>

#include <utility>

namespace ecotone::run {

namespace {

using records::TargetCounterfactual;

} // namespace

Comparison refusedComparison(std::string why)
{
    Comparison comparison{{}, Refusal{why}};
    comparison.result.refusal = std::move(why);
    return comparison;
}

bool asksForComparison(const records::Target& target) noexcept
{
    return target.kind == records::TargetKind::Restoration &&
           (target.counterfactual == TargetCounterfactual::MatchedControls ||
            target.counterfactual == TargetCounterfactual::BeforeAfter);
}

Comparisons compareGround(const project::Project& project,
                          ReadLayers& layers,
                          const Sources& sources,
                          const RunOptions& options,
                          const MadeBooking& made,
                          Progress& progress)
{
    Comparisons comparisons;
    for (const auto& [id, target] : project.all<records::Target>()) {
        if (!asksForComparison(target))
            continue;
        const auto pair = conditionPairFor(target, project, *made.booking);
        if (!pair)
            comparisons.emplace(
                id,
                refusedComparison(fmt::format(
                    "The target “{}” asks for {}, but there are no two usable dates of "
                    "condition "
                    "up "
                    "to {}; import condition of an opening and a closing date.",
                    target.name, records::wordOf(target.counterfactual), toText(target.asOf))));
        else if (target.counterfactual == TargetCounterfactual::BeforeAfter)
            comparisons.emplace(id, comparePlots(project, target));
        else
            comparisons.emplace(id, compareCells({project, layers, sources, options, made},
                                                 target, *pair, progress));
    }
    return comparisons;
}

} // namespace ecotone::run
