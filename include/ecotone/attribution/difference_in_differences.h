#pragma once

#include "ecotone/attribution/effect.h"
#include "ecotone/base/checked.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ecotone::attribution {

/// What plots or cells of one kind did between the two dates.
struct PlotChanges {
    std::vector<double> changes; // after − before, one a plot; NaN: not read at both dates
    /// Plots that lie together (a transect, a block of ground) are no independent readings: one
    /// number a plot says which belong together. Empty: every plot stands by itself.
    std::vector<std::uint64_t> clusters;
};

/// One group in three numbers, as publications give it.
struct ChangeSummary {
    double mean = 0.0, standardDeviation = 0.0; // of the changes
    std::size_t plots = 0;
};

/// The mean of one group and how sure it is.
struct GroupChange {
    double mean = 0.0, variance = 0.0; // of the mean
    std::size_t plots = 0, clusters = 0, withoutData = 0;
    double degreesOfFreedom = 0.0;
    bool operator==(const GroupChange&) const = default;
};

/// CF4: (T1 − T0) − (C1 − C0).
struct DifferenceInDifferences {
    Effect effect;
    GroupChange treated, control;
};

/// The effect alone, from the four means of a before-after-control-impact table; groups need
/// not be of one size. It has no error: give plots or summaries for a claim.
/// Source: Card and Krueger (1994) as in case ATT-05; docs/methods/counterfactual.md.
[[nodiscard]] constexpr double differenceOfMeans(double treatedBefore,
                                                 double treatedAfter,
                                                 double controlBefore,
                                                 double controlAfter) noexcept
{
    return (treatedAfter - treatedBefore) - (controlAfter - controlBefore);
}

/// CF4 on plots or cells: mean change of treated less mean change of control plots,
/// SE = sqrt(sT²/nT + sC²/nC), Welch's degrees of freedom
/// SE⁴ / (vT² / fT + vC² / fC). With clusters, v is the variance by clusters and f their
/// effective number less one, both of which are s²/n and n − 1 when every plot stands by
/// itself. Scale it by an area with `scaledBy`. For a pre-period check, give changes of earlier
/// dates.
///
/// Refused: fewer than two plots, or clusters, with data in either group.
/// @param level  of the interval, 0.95 as a rule
/// @pre  clusters are empty or one a plot
/// Source: Stewart-Oaten et al. (1986), Ecology 67; Welch (1947), Biometrika 34; case ATT-06;
/// docs/methods/counterfactual.md.
[[nodiscard]] Checked<DifferenceInDifferences>
differenceInDifferences(const PlotChanges& treated, const PlotChanges& control, double level);

/// The same from summaries. Refused: fewer than two plots; a standard deviation that is
/// negative.
[[nodiscard]] Checked<DifferenceInDifferences> differenceInDifferences(
    const ChangeSummary& treated, const ChangeSummary& control, double level);

} // namespace ecotone::attribution
