#include "credit_tables.h"

#include "values.h"
#include "words.h"

#include "ecotone/base/text.h"
#include "ecotone/report/printed.h"

#include <fmt/format.h>

#include <algorithm>

namespace ecotone::report {
namespace {

using attribution::Attribution;
using attribution::GroupRow;
using attribution::Withheld;

const char* unitOf(const Attribution& split)
{
    return split.quantity == attribution::Quantity::Area ? "ha" : "condition-ha";
}

Column amountColumn(std::string title, const char* name, const Attribution& split)
{
    const bool isArea = split.quantity == attribution::Quantity::Area;
    return {std::move(title), unitOf(split),
            std::string{name} + (isArea ? "_ha" : "_condition_ha"), Alignment::Number};
}

Value amountValue(double amount)
{
    return roundedValue(amount, printedNumber(amount), areaDecimals);
}

std::string settlementText(const attribution::Overlap& overlap)
{
    if (!overlap.isSettled())
        return "not settled: divided equally (W1)";
    return fmt::format("“{}” of {} by {}, signed by {}", overlap.settledBy,
                       toText(*overlap.date), records::wordOf(*overlap.rule),
                       joinWords(overlap.signatories));
}

std::string reasonText(const Withheld& withheld)
{
    switch (withheld.reason) {
    case Withheld::Reason::Obligation:
        return withheld.holder.empty()
                   ? "ground under the duty"
                   : fmt::format("ground under the duty of {}", withheld.holder);
    case Withheld::Reason::DutyOfAction:
        return "ground under an action that is a duty";
    case Withheld::Reason::NotLandscape:
        break;
    }
    return "not acted on as landscape action (L)";
}

std::string intervalText(const attribution::Share& share)
{
    return share.interval
               ? fmt::format("{} to {}", printed(share.interval->lower, areaDecimals),
                             printed(share.interval->upper, areaDecimals))
               : std::string{"not known"};
}

std::string titleOf(const GroupRow& row)
{
    return row.share.kind == attribution::GroupShare::Kind::Unregistered
               ? capitalised(row.share.name)
               : row.share.name;
}

} // namespace

Table overlapTable(const Attribution& split, std::string id)
{
    Table table{std::move(id), "Ground that several claim groups act on", {}, {}, {}};
    table.columns = {textColumn("Who meets", "parties"),
                     textColumn("Actions", "actions"),
                     areaColumn("Ground", "ground_ha"),
                     textColumn("Has", "party"),
                     amountColumn("Equally (W1)", "equal", split),
                     amountColumn("As divided", "settled", split),
                     textColumn("Settlement", "settlement")};
    for (const attribution::Overlap& overlap : split.overlaps) {
        std::vector<std::string> names;
        for (const attribution::OverlapPart& part : overlap.parts)
            names.push_back(part.name);
        for (const attribution::OverlapPart& part : overlap.parts) {
            const bool isFirst = &part == &overlap.parts.front();
            table.rows.push_back(
                {{isFirst ? textValue(joinWords(names)) : blankValue(),
                  isFirst ? textValue(joinWords(overlap.actions)) : blankValue(),
                  isFirst ? areaValue(overlap.ground) : blankValue(), textValue(part.name),
                  amountValue(part.equal), amountValue(part.settled),
                  isFirst ? textValue(settlementText(overlap)) : blankValue()},
                 isFirst ? RowKind::Plain : RowKind::Nested});
        }
    }
    table.note = "A settlement between exactly these counts once it is dated and signed by all "
                 "of them.";
    return table;
}

Table withheldTable(const Attribution& split, std::string id)
{
    Table table{std::move(id), "What gives no landscape credit, and why", {}, {}, {}};
    table.columns = {textColumn("Duty or code", "name"), textColumn("Code", "code"),
                     textColumn("Why", "why"), amountColumn("Withheld", "withheld", split)};
    for (const Withheld& each : split.withheldBy)
        table.rows.push_back({{textValue(each.name.empty() ? meaningOf(each.code) : each.name),
                               textValue(wordsOf(each.code)), textValue(reasonText(each)),
                               amountValue(each.amount)},
                              RowKind::Plain});
    table.rows.push_back({{textValue("Withheld, each hectare once"), blankValue(), blankValue(),
                           amountValue(split.withheld)},
                          RowKind::Total});
    table.note = "Ground under several duties stands in the row of each.";
    return table;
}

Table creditTable(const Attribution& split, std::string id)
{
    Table table{std::move(id), "What may carry landscape credit", {}, {}, {}};
    const bool hasErrors = std::ranges::any_of(
        split.groups, [](const GroupRow& row) { return row.creditable.interval.has_value(); });
    table.columns = {textColumn("Claim group", "claim_group"),
                     amountColumn("Share as divided", "settled", split),
                     amountColumn("Creditable", "creditable", split)};
    if (hasErrors)
        table.columns.push_back(textColumn("95 % interval", "creditable_interval"));
    for (const GroupRow& row : split.groups) {
        std::vector<Value> values{textValue(titleOf(row)), amountValue(row.settled.amount),
                                  amountValue(row.creditable.amount)};
        if (hasErrors)
            values.push_back(textValue(intervalText(row.creditable)));
        table.rows.push_back({std::move(values), RowKind::Plain});
    }
    table.note = "Shares with common ground divided by the settlements in force. Creditable is "
                 "what was acted on as landscape action (L) on ground under nobody's duty.";
    if (hasErrors)
        table.note += " Intervals come from the error of the counterfactual; they do not add "
                      "up.";
    return table;
}

} // namespace ecotone::report
