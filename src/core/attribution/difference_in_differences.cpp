#include "ecotone/attribution/difference_in_differences.h"

#include "dyadic_variance.h"

#include "ecotone/base/contract.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace ecotone::attribution {

namespace {

Refusal tooFew(std::string_view group, std::string_view what, std::size_t count)
{
    return Refusal{
        fmt::format("The {} group has {} {} with data at both dates; a difference in "
                    "differences (CF4) needs at least two.",
                    group, count, what)};
}

Checked<GroupChange> groupOf(const PlotChanges& plots, std::string_view name)
{
    expects(plots.clusters.empty() || plots.clusters.size() == plots.changes.size(),
            "differenceInDifferences: one cluster a plot, or none");
    GroupChange group;
    std::vector<Contribution> contributions;
    for (std::size_t i = 0; i < plots.changes.size(); ++i) {
        if (std::isnan(plots.changes[i])) {
            ++group.withoutData;
            continue;
        }
        const std::uint64_t cluster = plots.clusters.empty() ? i : plots.clusters[i];
        const Block block{static_cast<std::int64_t>(cluster), 0};
        contributions.push_back({0.0, plots.changes[i], block, block});
        group.mean += plots.changes[i];
    }
    group.plots = contributions.size();
    if (group.plots < 2)
        return tooFew(name, "plots", group.plots);
    const auto count = static_cast<double>(group.plots);
    group.mean /= count;
    for (Contribution& each : contributions) {
        each.weight = 1.0 / count;
        each.deviation = (each.deviation - group.mean) / count;
    }
    const DyadicVariance found = dyadicVariance(contributions);
    group.clusters = found.firstBlocks;
    if (group.clusters < 2)
        return tooFew(name, "clusters", group.clusters);
    group.variance = found.variance;
    group.degreesOfFreedom = found.effectiveBlocks - 1.0;
    return group;
}

Checked<GroupChange> groupOf(const ChangeSummary& summary, std::string_view name)
{
    if (summary.plots < 2)
        return tooFew(name, "plots", summary.plots);
    if (!(summary.standardDeviation >= 0.0))
        return Refusal{fmt::format("The standard deviation of the {} group is {}; it cannot be "
                                   "negative.",
                                   name, summary.standardDeviation)};
    const auto count = static_cast<double>(summary.plots);
    return GroupChange{summary.mean,
                       summary.standardDeviation * summary.standardDeviation / count,
                       summary.plots,
                       summary.plots,
                       0,
                       count - 1.0};
}

/// Welch and Satterthwaite. Groups without any spread have an exact difference; its interval is
/// a point whatever the degrees.
double degreesOf(const GroupChange& treated, const GroupChange& control)
{
    const double variance = treated.variance + control.variance;
    if (variance == 0.0)
        return treated.degreesOfFreedom + control.degreesOfFreedom;
    return variance * variance /
           (treated.variance * treated.variance / treated.degreesOfFreedom +
            control.variance * control.variance / control.degreesOfFreedom);
}

template <class Group>
Checked<DifferenceInDifferences>
difference(const Group& treated, const Group& control, double level)
{
    const Checked<GroupChange> t = groupOf(treated, "treated");
    if (!t)
        return t.refusal();
    const Checked<GroupChange> c = groupOf(control, "control");
    if (!c)
        return c.refusal();
    return DifferenceInDifferences{effectOf(t.value().mean - c.value().mean,
                                            std::sqrt(t.value().variance + c.value().variance),
                                            degreesOf(t.value(), c.value()), level),
                                   t.value(), c.value()};
}

} // namespace

Checked<DifferenceInDifferences>
differenceInDifferences(const PlotChanges& treated, const PlotChanges& control, double level)
{
    return difference(treated, control, level);
}

Checked<DifferenceInDifferences> differenceInDifferences(const ChangeSummary& treated,
                                                         const ChangeSummary& control,
                                                         double level)
{
    return difference(treated, control, level);
}

} // namespace ecotone::attribution
