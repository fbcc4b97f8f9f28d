#include "restoration_rows.h"

#include "ecotone/accounts/zone.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace ecotone::accounts {

namespace {

Hectares hectares(const cells::OrderlessSum& sum)
{
    return Hectares{sum.value()};
}

std::vector<ActionRow> inOrder(std::vector<ActionRow> rows)
{
    if (std::ranges::is_sorted(rows, comesBefore))
        return rows;
    std::vector<ActionRow*> order; // rows are large, and are moved once
    order.reserve(rows.size());
    for (ActionRow& row : rows)
        order.push_back(&row);
    std::ranges::stable_sort(order,
                             [](const auto* a, const auto* b) { return comesBefore(*a, *b); });
    std::vector<ActionRow> sorted;
    sorted.reserve(rows.size());
    for (ActionRow* const row : order)
        sorted.push_back(std::move(*row));
    return sorted;
}

} // namespace

ActionRow
actionRow(const RowSources& from, const Standings::Entry& entry, const ActionSums* booked)
{
    const records::Action& action = *entry.action;
    ActionRow row;
    row.action = action.id;
    row.name = action.name;
    const records::ActionKind* const kind =
        action.kind ? from.project.find(*action.kind) : nullptr;
    row.kind = kind ? kind->name : std::string{};
    row.obligation = action.obligation;
    row.standing = entry.standing;
    row.counts = row.standing.isEffective();
    row.startsLater = action.start && *action.start > from.target.asOf;
    if (booked) {
        row.inside = hectares(booked->inside);
        row.outside = hectares(booked->outside);
        row.onBaseline = hectares(booked->onBaseline);
    } else if (row.standing.isLocated) {
        row.outside = toHectares(geo::trueArea(*action.shape)); // too far away to be booked
    }
    row.whole = row.inside + row.outside;
    return row;
}

bool comesBefore(const ActionRow& a, const ActionRow& b)
{
    return std::tie(a.name, a.kind, a.whole, a.onBaseline) <
           std::tie(b.name, b.kind, b.whole, b.onBaseline);
}

std::vector<ActionRow> actionRows(const RowSources& from, const RestorationSums& sums)
{
    std::vector<const ActionSums*> booked(from.ground.standings.size()); // null: it was not
    for (std::size_t i = 0; i < sums.byAction.size(); ++i)
        booked[from.ground.actions[i].place] = &sums.byAction[i];
    std::vector<ActionRow> rows;
    rows.reserve(booked.size());
    for (const Standings::Entry& entry : from.ground.standings)
        rows.push_back(actionRow(from, entry, booked[rows.size()]));
    return inOrder(std::move(rows));
}

AreaSummary areaSummary(const std::vector<ActionRow>& actions,
                        const UnionSums& ground,
                        bool (*isMeant)(const ActionStanding&))
{
    cells::OrderlessSum inside, outside;
    for (const ActionRow& action : actions)
        if (isMeant(action.standing)) {
            inside.add(action.inside.value());
            outside.add(action.outside.value());
        }
    const Hectares insideGross = hectares(inside);
    return {insideGross + hectares(outside), insideGross, hectares(ground.unionInside),
            hectares(ground.overlap), hectares(outside)};
}

std::vector<StatusRow> statusRows(const RowSources& from, const RestorationSums& sums)
{
    std::array<std::size_t, statusLabels> actions{};
    for (const auto& [action, standing] : from.ground.standings)
        if (standing.isLocated)
            ++actions[labelOf(standing.status)];
    std::vector<StatusRow> rows;
    for (std::size_t label = 0; label < statusLabels; ++label) {
        if (actions[label] == 0)
            continue;
        StatusRow row;
        if (label > 0)
            row.status = static_cast<records::Status>(label - 1);
        row.actions = actions[label];
        row.inside = hectares(sums.byStatus[label].inside);
        row.onBaseline = hectares(sums.byStatus[label].onBaseline);
        rows.push_back(row);
    }
    return rows;
}

std::vector<ObligationRow> obligationRows(const RowSources& from, const RestorationSums& sums)
{
    std::array<std::size_t, codeLabels> actions{};
    for (const auto& [action, standing] : from.ground.standings)
        if (standing.isEffective())
            ++actions[labelOf(action->obligation)];
    std::vector<ObligationRow> rows;
    for (std::size_t label = 0; label < codeLabels; ++label) {
        if (actions[label] == 0)
            continue;
        ObligationRow row;
        if (label > 0)
            row.code = static_cast<records::ObligationCode>(label - 1);
        row.actions = actions[label];
        row.restored = hectares(sums.byCode[label].onBaseline);
        rows.push_back(row);
    }
    return rows;
}

std::vector<EcosystemRow> ecosystemRows(const RowSources& from,
                                        const RestorationSums& sums,
                                        std::optional<double> fraction)
{
    std::vector<EcosystemRow> rows;
    for (const auto& [label, type] : sums.byEcosystem) {
        EcosystemRow row;
        row.type = label;
        row.name = nameOf(label, *from.target.ecosystemLayer, from.project);
        row.degraded = hectares(type.degraded);
        row.restored = hectares(type.restored);
        row.progressPercent = progressPercent(row.restored, row.degraded);
        if (fraction) {
            row.targetArea = targetArea(*fraction, row.degraded);
            row.gap = gap(*row.targetArea, row.restored);
            row.isFailing = *row.gap > Hectares{0.0};
        }
        rows.push_back(std::move(row));
    }
    // The label of no data is the first by order; it is told last.
    std::ranges::stable_partition(rows, [](const auto& row) { return !row.type.isNoData(); });
    return rows;
}

} // namespace ecotone::accounts
