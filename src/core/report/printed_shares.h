#pragma once

#include "ecotone/attribution/attribute.h"

#include <optional>
#include <vector>

namespace ecotone::report {

/// The printed numbers of a split, chosen together so that readers can add them up in every
/// direction: totals (with the remainder) to what is shared out, own actions and venture parts
/// of a row to its total, and the ventures' shares to what came through ventures. Least and
/// most of a band are never printed on the wrong side of the share between them.
struct PrintedShares {
    double whole = 0.0; // what is shared out: the total less the counterfactual change
    double remainder = 0.0;
    std::vector<double> totals, direct, throughVentures; // by group
    std::vector<double> players;                         // by player, before ventures pass on
    /// By group, then the remainder; raw and printed. Empty where percentages would mislead:
    /// the whole is not positive, or gains and losses offset each other.
    std::vector<double> rawPercents, percents;
    double directSum = 0.0, venturesSum = 0.0;
};

[[nodiscard]] PrintedShares printedShares(const attribution::Attribution& split);

/// Whether every part is a part of the whole: nothing negative, and something to share.
[[nodiscard]] bool isPartition(const attribution::Attribution& split);

} // namespace ecotone::report
