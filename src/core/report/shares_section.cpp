#include "credit_tables.h"
#include "printed_shares.h"
#include "sections.h"
#include "values.h"
#include "words.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::report {
namespace {

using attribution::Attribution;
using attribution::GroupRow;
using attribution::GroupShare;

const char* unitOf(const Attribution& split)
{
    return split.quantity == attribution::Quantity::Area ? "ha" : "condition-ha";
}
std::string nameWithUnit(const char* name, const Attribution& split)
{
    return std::string{name} +
           (split.quantity == attribution::Quantity::Area ? "_ha" : "_condition_ha");
}

std::string titleOf(const GroupShare& share)
{
    switch (share.kind) {
    case GroupShare::Kind::ClaimGroup:
        return share.name;
    case GroupShare::Kind::Unregistered:
        return capitalised(share.name);
    case GroupShare::Kind::UnallocatedRest:
        return share.name + ": equity not allocated";
    case GroupShare::Kind::UnsettledVenture:
        return share.name + ": stakes not settled";
    }
    return share.name;
}

bool isRemainder(const GroupShare& share)
{
    return share.kind == GroupShare::Kind::UnallocatedRest ||
           share.kind == GroupShare::Kind::UnsettledVenture;
}

Value percentAt(const PrintedShares& shown, std::size_t index)
{
    if (shown.percents.empty())
        return percentValue(std::nullopt);
    return roundedValue(shown.rawPercents[index], shown.percents[index], percentDecimals);
}

/// A figure that is never more, or never less, than a share: also as printed.
Value atMost(double raw, double shownShare)
{
    return roundedValue(raw, std::min(printedNumber(raw), shownShare), areaDecimals);
}
Value atLeast(double raw, double shownShare)
{
    return roundedValue(raw, std::max(printedNumber(raw), shownShare), areaDecimals);
}

Table groupTable(const Attribution& split,
                 const PrintedShares& shown,
                 const std::string& id,
                 const std::string& title)
{
    const char* unit = unitOf(split);
    Table table{id, title, {}, {}, {}};
    table.columns = {
        textColumn("Claim group", "claim_group"),
        {"Own actions", unit, nameWithUnit("direct", split), Alignment::Number},
        {"Through ventures", unit, nameWithUnit("through_ventures", split), Alignment::Number},
        {"Share", unit, nameWithUnit("share", split), Alignment::Number},
        percentColumn("Of the whole", "share_percent"),
        {"Least of the rules", unit, nameWithUnit("band_low", split), Alignment::Number},
        {"Most of the rules", unit, nameWithUnit("band_high", split), Alignment::Number}};
    double direct = 0.0, ventures = 0.0;
    for (std::size_t i = 0; i < split.groups.size(); ++i) {
        const GroupRow& row = split.groups[i];
        direct += row.share.direct;
        ventures += row.share.throughVentures;
        table.rows.push_back(
            {{textValue(titleOf(row.share)),
              roundedValue(row.share.direct, shown.direct[i], areaDecimals),
              roundedValue(row.share.throughVentures, shown.throughVentures[i], areaDecimals),
              roundedValue(row.share.total(), shown.totals[i], areaDecimals),
              percentAt(shown, i), atMost(row.bandLow, shown.totals[i]),
              atLeast(row.bandHigh, shown.totals[i])},
             isRemainder(row.share) ? RowKind::Remainder : RowKind::Plain});
    }
    table.rows.push_back(
        {{textValue("Belongs to nobody (remainder)"), blankValue(), blankValue(),
          roundedValue(split.unattributed, shown.remainder, areaDecimals),
          percentAt(shown, split.groups.size()), blankValue(), blankValue()},
         RowKind::Remainder});
    const double whole = split.total - split.counterfactualChange;
    table.rows.push_back(
        {{textValue("Whole"), roundedValue(direct, shown.directSum, areaDecimals),
          roundedValue(ventures, shown.venturesSum, areaDecimals),
          roundedValue(whole, shown.whole, areaDecimals),
          percentValue(shown.percents.empty() ? std::nullopt : std::optional{100.0}),
          blankValue(), blankValue()},
         RowKind::Total});
    table.note =
        "Equal shares per piece of ground among the actors at work there (W1, the Shapley "
        "value), then passed from joint ventures to their partners by " +
        wordsOf(split.approach) +
        ". Printed shares are rounded so that they add up to the printed whole, so one may be "
        "0.01 beside its own rounding. The last two columns are "
        "the least and the most over the sharing rules that the project's data allow.";
    return table;
}

/// W5 or W6 of a player, printed on the side of its share on which it lies.
Value bound(double raw, const attribution::PlayerRow& row, double shownShare)
{
    return raw <= row.share ? atMost(raw, shownShare) : atLeast(raw, shownShare);
}

Table playerTable(const Attribution& split, const PrintedShares& shown, const std::string& id)
{
    const char* unit = unitOf(split);
    Table table{id, "Before ventures pass on their shares, with bounds", {}, {}, {}};
    table.columns = {
        textColumn("Actor", "actor"),
        {"Share (W1)", unit, nameWithUnit("share", split), Alignment::Number},
        {"Last in (W5)", unit, nameWithUnit("last_in", split), Alignment::Number},
        {"Stand-alone (W6)", unit, nameWithUnit("stand_alone", split), Alignment::Number},
        textColumn("Supported by", "supporters")};
    for (std::size_t i = 0; i < split.players.size(); ++i) {
        const attribution::PlayerRow& row = split.players[i];
        table.rows.push_back({{textValue(row.name + (row.isVenture ? " (joint venture)" : "")),
                               roundedValue(row.share, shown.players[i], areaDecimals),
                               bound(row.lastIn, row, shown.players[i]),
                               bound(row.standAlone, row, shown.players[i]),
                               textValue(joinWords(row.supporters))},
                              RowKind::Plain});
    }
    table.note =
        "Last in: what would be missing without the actor. Stand-alone: what the actor would "
        "have alone; these add up to more than there is and are for collective wording "
        "only. Supporters are nested in the shares of those they support.";
    return table;
}

StackedBar shareBar(const Attribution& split, const PrintedShares& shown)
{
    constexpr std::size_t most = 7; // as many tints can be told apart
    StackedBar bar;
    bar.title = "Shares of the whole";
    const double whole = split.total - split.counterfactualChange;
    const auto part = [&](std::string label, double raw, double printedValue, bool isRest) {
        bar.parts.push_back({std::move(label),
                             printed(printedValue, areaDecimals) + "\u00a0" + unitOf(split),
                             raw / whole, isRest});
    };
    double others = 0.0, othersShown = 0.0;
    std::size_t named = 0, other = 0;
    for (std::size_t i = 0; i < split.groups.size(); ++i) {
        const GroupShare& share = split.groups[i].share;
        if (share.total() == 0.0)
            continue;
        if (++named <= most || isRemainder(share)) {
            part(titleOf(share), share.total(), shown.totals[i], isRemainder(share));
        } else {
            others += share.total();
            othersShown += shown.totals[i];
            ++other;
        }
    }
    if (other > 0)
        part(counted(other, "other", "others"), others, othersShown, false);
    if (split.unattributed != 0.0)
        part("Belongs to nobody", split.unattributed, shown.remainder, true);
    for (const StackedBar::Part& each : bar.parts)
        bar.description +=
            (bar.description.empty() ? "" : "; ") + each.label + " " + each.value;
    return bar;
}

/// The accounting identity with printed numbers, and how exactly the raw ones close.
Paragraph identityLine(const Attribution& split, const PrintedShares& shown)
{
    const auto text = [&](double value) {
        return printed(value, areaDecimals) + "\u00a0" + unitOf(split);
    };
    const double shared = shown.whole - shown.remainder;
    std::string line = split.quantity == attribution::Quantity::Area
                           ? text(shown.whole) + " in the union = "
                           : text(printedNumber(split.total)) + " observed = " +
                                 text(printedNumber(split.total) - shown.whole) +
                                 " without any action + ";
    line +=
        text(shared) + " shared out + " + text(shown.remainder) + " that belongs to nobody.";
    line += split.residual == 0.0
                ? std::string{" The unrounded figures close exactly."}
                : fmt::format(" The unrounded figures close to within {:.0e} {}.",
                              std::abs(split.residual), unitOf(split));
    if (split.unnamed > 0)
        line += " Of the remainder, " + text(printedNumber(split.unnamed)) +
                " lie in actions that name no implementer.";
    return {std::move(line), Emphasis::Note};
}

struct SplitWords {
    std::string id, title, lead;
};

std::string counterfactualLead(const Attribution& split)
{
    if (split.method == attribution::CounterfactualMethod::None)
        return "The change of condition is gross (" + split.counterfactual +
               "): what would have happened anyway is not taken off, so these figures support "
               "collective wording only.";
    return "What would have happened anyway is taken off (" + split.counterfactual +
           "); what is left is shared out.";
}

SplitWords wordsFor(const Attribution& split)
{
    const bool isPlan = split.basis == attribution::Basis::AllActions;
    if (split.basis == attribution::Basis::Implemented)
        return {"outcome-shares", "Shares of the outcome among all who have begun",
                counterfactualLead(split) + " Failed and reversed actions stay in."};
    if (split.quantity == attribution::Quantity::Condition)
        return {isPlan ? "condition-shares-all-actions" : "condition-shares",
                isPlan ? "Shares of the change in condition, all actions"
                       : "Shares of the change in condition, actions that count",
                counterfactualLead(split)};
    return {isPlan ? "shares-all-actions" : "shares",
            isPlan ? "Shares of all located actions (a plan, not progress)"
                   : "Shares of the land under effective restoration",
            isPlan
                ? "Every located action on degraded land, whatever its status, kind and proof. "
                  "These hectares are not progress towards the target."
                : ""};
}

void addSplit(Section& section, const Attribution& split, std::size_t index)
{
    const SplitWords words = wordsFor(split);
    section.blocks.push_back(Subheading{words.title});
    if (!words.lead.empty())
        section.blocks.push_back(Paragraph{words.lead, Emphasis::Plain});
    if (split.players.empty() && split.total == 0.0) {
        section.blocks.push_back(Paragraph{
            "There is nothing to share: no action of this kind lies on degraded land.",
            Emphasis::Plain});
        return;
    }
    const PrintedShares shown = printedShares(split);
    if (isPartition(split))
        section.blocks.push_back(shareBar(split, shown));
    section.blocks.push_back(
        groupTable(split, shown, numbered(words.id, index), "By claim group"));
    section.blocks.push_back(identityLine(split, shown));
    if (split.basis == attribution::Basis::AllActions)
        return;
    section.blocks.push_back(playerTable(split, shown, numbered(words.id + "-bounds", index)));
    if (!split.overlaps.empty())
        section.blocks.push_back(overlapTable(split, numbered(words.id + "-overlaps", index)));
    if (split.withheldBy.empty() && split.overlaps.empty())
        return;
    section.blocks.push_back(creditTable(split, numbered(words.id + "-credit", index)));
    if (!split.withheldBy.empty())
        section.blocks.push_back(withheldTable(split, numbered(words.id + "-withheld", index)));
}

Value optionalAmount(const std::optional<double>& amount)
{
    return amount ? roundedValue(*amount, printedNumber(*amount), areaDecimals) : blankValue();
}

/// The duties of a project, and what was moved of the surplus of offsets.
void addObligations(Section& section, const run::Results& results)
{
    if (results.obligations.empty())
        return;
    Table table{"obligations", "Duties on record", {}, {}, {}};
    table.columns = {textColumn("Duty", "name"),
                     textColumn("Of", "holder"),
                     textColumn("Code", "code"),
                     areaColumn("Area", "area_ha"),
                     textColumn("Unit", "unit"),
                     {"Owed", "", "owed", Alignment::Number},
                     {"Delivered", "", "delivered", Alignment::Number},
                     {"Surplus", "", "surplus", Alignment::Number},
                     {"Moved by transfer", "", "moved_by_transfer", Alignment::Number},
                     textColumn("Document", "document")};
    for (const run::ObligationResult& duty : results.obligations)
        table.rows.push_back(
            {{textValue(duty.name), textValue(duty.holder), textValue(wordsOf(duty.code)),
              areaValue(duty.area), textValue(duty.unit), optionalAmount(duty.owed),
              optionalAmount(duty.delivered), optionalAmount(duty.surplus),
              optionalAmount(duty.moved > 0.0 ? std::optional{duty.moved} : std::nullopt),
              textValue(duty.document)},
             RowKind::Plain});
    table.note =
        "The surplus of an offset moves to the landscape account by a transfer that is "
        "dated and signed by both sides, and by nothing else; the offset account is "
        "smaller by as much.";
    section.blocks.push_back(std::move(table));
}

} // namespace

Section sharesSection(const Material& material)
{
    Section section{"shares", "Whose share it is", {}};
    const auto targets = restorationTargets(material.results);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->attributions.empty())
            continue;
        if (targets.size() > 1)
            section.blocks.push_back(Paragraph{"Target: " + targets[i]->name, Emphasis::Lead});
        for (const Attribution& split : targets[i]->attributions)
            addSplit(section, split, i);
        if (targets[i]->outcome)
            addSplit(section, *targets[i]->outcome, i);
    }
    addObligations(section, material.results);
    return section;
}

} // namespace ecotone::report
