#include "restoration_rows.h"

#include "ecotone/accounts/zone.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace ecotone::accounts {

namespace {

Hectares hectares(const cells::OrderlessSum& sum)
{
    return Hectares{sum.value()};
}

/// Sums over the rows of the table that one action covers.
struct ActionSums {
    cells::OrderlessSum inside, outside, onBaseline;
};

/// By action of the ground.
std::vector<ActionSums> sumsByAction(const RowSources& from)
{
    std::vector<ActionSums> all(from.ground.actions.size());
    for (const GroundRow& row : from.ground.rows)
        for (const ActionIndex action : row.actions) {
            all[action].inside.add(row.area.value());
            if (row.isDegraded)
                all[action].onBaseline.add(row.area.value());
        }
    const auto landscape = cells::Places{from.booking}.landscape(from.target.landscape);
    for (const auto& [key, sums] : from.booking.table.rows())
        if (!landscape || !cells::covers(key, *landscape))
            for (const geo::ShapeIndex shape : key.shapes)
                if (const ActionIndex action = from.ground.actionOfShape[shape];
                    action != noAction)
                    all[action].outside.add(toHectares(SquareMetres{sums.area}).value());
    return all;
}

ActionRow rowOf(const Standings::Entry& entry, const RowSources& from)
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
    return row;
}

/// Areas inside the landscape by a label of the actions on them: a row counts once for each
/// label. Actions without a label count nowhere.
template <class Label>
std::map<Label, ActionSums>
areasByLabel(const TargetGround& ground,
             const std::function<std::optional<Label>(const GroundAction&)>& labelOf)
{
    std::map<Label, ActionSums> sums;
    std::vector<ActionSums*> byAction; // null: no label
    for (const GroundAction& action : ground.actions) {
        const auto label = labelOf(action);
        byAction.push_back(label ? &sums[*label] : nullptr);
    }
    std::vector<ActionSums*> onRow;
    for (const GroundRow& row : ground.rows) {
        onRow.clear();
        for (const ActionIndex action : row.actions)
            if (byAction[action] && std::ranges::find(onRow, byAction[action]) == onRow.end())
                onRow.push_back(byAction[action]);
        for (ActionSums* const label : onRow) {
            label->inside.add(row.area.value());
            if (row.isDegraded)
                label->onBaseline.add(row.area.value());
        }
    }
    return sums;
}

/// Whether two actions are told apart by what they are, never by their ids.
bool comesBefore(const ActionRow& a, const ActionRow& b)
{
    return std::tie(a.name, a.kind, a.whole, a.onBaseline) <
           std::tie(b.name, b.kind, b.whole, b.onBaseline);
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

std::vector<ActionRow> actionRows(const RowSources& from)
{
    const std::vector<ActionSums> sums = sumsByAction(from);
    std::vector<const ActionSums*> booked(from.ground.standings.size()); // null: it was not
    for (std::size_t i = 0; i < sums.size(); ++i)
        booked[from.ground.actions[i].place] = &sums[i];
    std::vector<ActionRow> rows;
    rows.reserve(booked.size());
    for (const Standings::Entry& entry : from.ground.standings) {
        ActionRow row = rowOf(entry, from);
        if (const ActionSums* const found = booked[rows.size()]) {
            row.inside = hectares(found->inside);
            row.outside = hectares(found->outside);
            row.onBaseline = hectares(found->onBaseline);
        } else if (row.standing.isLocated) {
            // Too far away to be booked.
            row.outside = toHectares(geo::trueArea(*entry.action->shape));
        }
        row.whole = row.inside + row.outside;
        rows.push_back(std::move(row));
    }
    return inOrder(std::move(rows));
}

AreaSummary areaSummary(const RowSources& from,
                        const std::vector<ActionRow>& actions,
                        bool (*isMeant)(const ActionStanding&))
{
    cells::OrderlessSum inside, outside, unionInside, overlap;
    for (const ActionRow& action : actions)
        if (isMeant(action.standing)) {
            inside.add(action.inside.value());
            outside.add(action.outside.value());
        }
    std::vector<char> isMeantByIndex;
    isMeantByIndex.reserve(from.ground.actions.size());
    for (const GroundAction& action : from.ground.actions)
        isMeantByIndex.push_back(isMeant(*action.standing) ? 1 : 0);
    for (const GroundRow& row : from.ground.rows) {
        int covering = 0;
        for (const ActionIndex action : row.actions)
            covering += isMeantByIndex[action];
        if (covering == 0)
            continue;
        unionInside.add(row.area.value());
        if (covering > 1)
            overlap.add(row.area.value() * static_cast<double>(covering - 1));
    }
    const Hectares insideGross = hectares(inside);
    return {insideGross + hectares(outside), insideGross, hectares(unionInside),
            hectares(overlap), hectares(outside)};
}

std::vector<StatusRow> statusRows(const RowSources& from)
{
    using Status = std::optional<records::Status>;
    std::map<Status, StatusRow> rows;
    for (const auto& [action, standing] : from.ground.standings)
        if (standing.isLocated)
            ++rows[standing.status].actions;
    const auto inside = areasByLabel<Status>(
        from.ground, [](const GroundAction& action) -> std::optional<Status> {
            return std::optional<Status>{std::in_place, action.standing->status};
        });
    std::vector<StatusRow> result;
    for (auto& [status, row] : rows) {
        row.status = status;
        if (const auto found = inside.find(status); found != inside.end()) {
            row.inside = hectares(found->second.inside);
            row.onBaseline = hectares(found->second.onBaseline);
        }
        result.push_back(row);
    }
    return result;
}

std::vector<ObligationRow> obligationRows(const RowSources& from)
{
    using Code = std::optional<records::ObligationCode>;
    std::map<Code, ObligationRow> rows;
    for (const auto& [action, standing] : from.ground.standings)
        if (standing.isEffective())
            ++rows[action->obligation].actions;
    const auto areas =
        areasByLabel<Code>(from.ground, [](const GroundAction& action) -> std::optional<Code> {
            if (!action.standing->isEffective())
                return std::nullopt;
            return std::optional<Code>{std::in_place, action.record->obligation};
        });
    std::vector<ObligationRow> result;
    for (auto& [code, row] : rows) {
        row.code = code;
        if (const auto found = areas.find(code); found != areas.end())
            row.restored = hectares(found->second.onBaseline);
        result.push_back(row);
    }
    return result;
}

std::vector<EcosystemRow> ecosystemRows(const RowSources& from, std::optional<double> fraction)
{
    const cells::Places places{from.booking};
    if (!from.target.ecosystemLayer || !places.isBooked(*from.target.ecosystemLayer))
        return {};
    const records::LayerId layer = *from.target.ecosystemLayer;
    struct Sums {
        cells::OrderlessSum degraded, restored;
    };
    std::map<cells::ClassLabel, Sums> sums;
    const auto position = from.booking.positionOf(layer);
    std::unordered_map<std::int32_t, Sums*> sumsOfValue; // of a raster: so as to ask once
    const auto sumsOn = [&](const cells::CellKey& key) -> Sums& {
        if (!position)
            return sums[places.classOf(key, layer)];
        Sums*& known = sumsOfValue[key.classes[*position]];
        if (!known)
            known = &sums[places.classOf(key, layer)];
        return *known;
    };
    for (const GroundRow& row : from.ground.rows) {
        Sums& type = sumsOn(row.key);
        if (row.isDegraded)
            type.degraded.add(row.area.value());
        if (row.isDegraded && row.isUnderRestoration)
            type.restored.add(row.area.value());
    }
    std::vector<EcosystemRow> rows;
    for (const auto& [label, type] : sums) {
        EcosystemRow row;
        row.type = label;
        row.name = nameOf(label, layer, from.project);
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
