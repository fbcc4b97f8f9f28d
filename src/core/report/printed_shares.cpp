#include "printed_shares.h"

#include "values.h"

#include <algorithm>
#include <cmath>

namespace ecotone::report {
namespace {

using attribution::Attribution;
using attribution::GroupRow;
using attribution::GroupShare;
using attribution::PlayerRow;

/// Own actions and venture parts of each group, adding up to its printed total.
void splitTotals(PrintedShares& shown, const Attribution& split)
{
    for (std::size_t i = 0; i < split.groups.size(); ++i) {
        const GroupShare& share = split.groups[i].share;
        double ventures = 0.0;
        if (share.throughVentures != 0.0)
            ventures =
                share.direct == 0.0 ? shown.totals[i] : printedNumber(share.throughVentures);
        shown.throughVentures.push_back(ventures);
        shown.direct.push_back(shown.totals[i] - ventures);
        shown.directSum += shown.direct.back();
        shown.venturesSum += ventures;
    }
}

/// The group row whose own actions are those of the player, or nothing.
std::optional<std::size_t> ownRow(const Attribution& split, const PlayerRow& player)
{
    for (std::size_t i = 0; i < split.groups.size(); ++i) {
        const GroupShare& share = split.groups[i].share;
        const bool isOfGroup = share.kind == GroupShare::Kind::ClaimGroup && !player.isVenture;
        const bool isUnsettled =
            share.kind == GroupShare::Kind::UnsettledVenture && player.isVenture;
        if (share.group == player.player && (isOfGroup || isUnsettled))
            return i;
    }
    return std::nullopt;
}

/// Players as the table of groups prints them. Ventures add up to what came through ventures;
/// the largest one takes what rounding the partners' parts has moved.
void addPlayers(PrintedShares& shown, const Attribution& split)
{
    std::vector<std::size_t> ventures;
    double venturesShown = 0.0;
    for (std::size_t i = 0; i < split.players.size(); ++i) {
        const PlayerRow& player = split.players[i];
        const auto row = ownRow(split, player);
        shown.players.push_back(row ? shown.direct[*row] : printedNumber(player.share));
        if (player.isVenture && !row) {
            ventures.push_back(i);
            venturesShown += shown.players.back();
        }
    }
    if (ventures.empty())
        return;
    const std::size_t largest = *std::ranges::max_element(
        ventures, {}, [&](std::size_t i) { return std::abs(split.players[i].share); });
    shown.players[largest] += shown.venturesSum - venturesShown;
}

} // namespace

bool isPartition(const Attribution& split)
{
    return split.total - split.counterfactualChange > 0.0 && split.unattributed >= 0.0 &&
           std::ranges::none_of(split.groups,
                                [](const GroupRow& row) { return row.share.total() < 0.0; });
}

PrintedShares printedShares(const Attribution& split)
{
    PrintedShares shown;
    const double whole = split.total - split.counterfactualChange;
    std::vector<double> parts;
    for (const GroupRow& row : split.groups)
        parts.push_back(row.share.total());
    parts.push_back(split.unattributed);
    shown.whole = printedNumber(whole);
    shown.totals = printedParts(parts, whole);
    shown.remainder = shown.totals.back();
    shown.totals.pop_back();
    if (isPartition(split)) {
        for (const double part : parts)
            shown.rawPercents.push_back(100.0 * part / whole);
        shown.percents = printedParts(shown.rawPercents, 100.0, percentDecimals);
    }
    splitTotals(shown, split);
    addPlayers(shown, split);
    return shown;
}

} // namespace ecotone::report
