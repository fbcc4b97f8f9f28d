// CF4: plots before and after, beside control plots.
#include "comparisons.h"

#include "ecotone/attribution/difference_in_differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace ecotone::run {

namespace {

using attribution::PlotChanges;
using records::Plot;
using records::PlotSide;

using Reading = std::optional<double> Plot::*;

std::vector<const Plot*> plotsOf(const project::Project& project, records::TargetId target)
{
    std::vector<const Plot*> plots;
    for (const auto& [id, plot] : project.all<Plot>())
        if (plot.target == target)
            plots.push_back(&plot);
    // By what they are called, so that ids change no bit.
    std::ranges::sort(plots, {}, [](const Plot* plot) { return plot->name; });
    return plots;
}

/// The changes of one side, with its clusters where any plot is in one.
PlotChanges
changesOf(const std::vector<const Plot*>& plots, PlotSide side, Reading from, Reading to)
{
    PlotChanges changes;
    std::map<std::string, std::uint64_t> clusters;
    bool isClustered = false;
    for (const Plot* plot : plots) {
        if (plot->side != side)
            continue;
        const auto &before = plot->*from, &after = plot->*to;
        changes.changes.push_back(before && after ? *after - *before
                                                  : std::numeric_limits<double>::quiet_NaN());
        isClustered = isClustered || !plot->cluster.empty();
        const std::string cluster =
            plot->cluster.empty() ? "plot " + plot->name : "cluster " + plot->cluster;
        changes.clusters.push_back(
            clusters.try_emplace(cluster, clusters.size()).first->second);
    }
    if (!isClustered)
        changes.clusters.clear();
    return changes;
}

Checked<attribution::DifferenceInDifferences>
compared(const std::vector<const Plot*>& plots, Reading from, Reading to)
{
    constexpr double level = 0.95;
    return attribution::differenceInDifferences(changesOf(plots, PlotSide::Impact, from, to),
                                                changesOf(plots, PlotSide::Control, from, to),
                                                level);
}

/// Whether both sides went alike before the actions.
void addEarlier(PlotsResult& result,
                const std::vector<const Plot*>& plots,
                const records::Target& target,
                Findings& findings)
{
    auto earlier = compared(plots, &Plot::earlier, &Plot::before);
    if (!earlier) {
        findings.push_back(
            {Severity::Warning, "no-earlier-plots", target.name,
             fmt::format("Whether both sides went alike before the actions is not known: {}",
                         earlier.refusal().reason),
             "Enter what the plots showed at an earlier date."});
        return;
    }
    result.earlier = std::move(earlier).value();
    result.isEarlierRejected = result.earlier->effect.isDistinguishable();
    if (result.isEarlierRejected)
        findings.push_back(
            {Severity::Problem, "trends-differed-before", target.name,
             fmt::format("Before the actions, impact plots changed by {:.4f} per hectare more "
                         "than control plots (p = {:.3f}), as if the actions had had an effect "
                         "already.",
                         result.earlier->effect.value, result.earlier->effect.pValue),
             "Compare with plots that went alike before; until then no attributed claim "
             "holds."});
}

std::string basisOf(const project::Project& project,
                    const records::Target& target,
                    const PlotsResult& result)
{
    std::string basis = fmt::format("{} plots under the actions and {} control plots",
                                    result.change.treated.plots, result.change.control.plots);
    const auto* const document =
        target.counterfactualDocument ? project.find(*target.counterfactualDocument) : nullptr;
    return document ? fmt::format("{}, {}", basis, document->title) : basis;
}

} // namespace

Comparison comparePlots(const project::Project& project, const records::Target& target)
{
    const std::vector<const Plot*> plots = plotsOf(project, target.id);
    if (plots.empty())
        return refusedComparison(
            fmt::format("The target “{}” asks for plots before and after (CF4), but has none; "
                        "enter its impact and control plots.",
                        target.name));
    auto change = compared(plots, &Plot::before, &Plot::after);
    if (!change)
        return refusedComparison(change.refusal().reason);
    PlotsResult result;
    result.change = std::move(change).value();
    CounterfactualResult told;
    addEarlier(result, plots, target, told.findings);
    attribution::ComparedGround ground;
    ground.method = attribution::CounterfactualMethod::BeforeAfterControlImpact;
    ground.basis = basisOf(project, target, result);
    ground.effect = result.change.effect;
    ground.controlChange = result.change.control.mean;
    told.plots = std::move(result);
    return {std::move(told), std::move(ground)};
}

} // namespace ecotone::run
