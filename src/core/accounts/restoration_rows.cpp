#include "restoration_rows.h"

#include "ecotone/accounts/zone.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
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

/// What lies outside the landscape, by booked shape.
std::vector<cells::OrderlessSum> areasOutside(const RowSources& from)
{
    std::vector<cells::OrderlessSum> outside(from.booking.shapes.size());
    const auto landscape = cells::Places{from.booking}.landscape(from.target.landscape);
    for (const auto& [key, sums] : from.booking.table.rows())
        if (!landscape || !cells::covers(key, *landscape))
            for (const geo::ShapeIndex shape : key.shapes)
                outside[shape].add(toHectares(SquareMetres{sums.area}).value());
    return outside;
}

std::map<records::ActionId, ActionSums> sumsByAction(const RowSources& from)
{
    const std::vector<cells::OrderlessSum> outside = areasOutside(from);
    std::map<records::ActionId, ActionSums> sums;
    for (std::size_t shape = 0; shape < outside.size(); ++shape)
        if (from.booking.shapes[shape].kind == cells::ShapeTag::Kind::Action)
            sums[records::ActionId{from.booking.shapes[shape].id}].outside = outside[shape];
    std::vector<ActionSums*> byIndex;
    for (const GroundAction& action : from.ground.actions)
        byIndex.push_back(&sums[action.record->id]);
    for (const GroundRow& row : from.ground.rows)
        for (const ActionIndex action : row.actions) {
            byIndex[action]->inside.add(row.area.value());
            if (row.isDegraded)
                byIndex[action]->onBaseline.add(row.area.value());
        }
    return sums;
}

ActionRow rowOf(const records::Action& action, const RowSources& from)
{
    ActionRow row;
    row.action = action.id;
    row.name = action.name;
    const records::ActionKind* const kind =
        action.kind ? from.project.find(*action.kind) : nullptr;
    row.kind = kind ? kind->name : std::string{};
    row.obligation = action.obligation;
    row.standing = from.ground.standings.at(action.id);
    row.counts = row.standing.isEffective();
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

} // namespace

std::vector<ActionRow> actionRows(const RowSources& from)
{
    const auto sums = sumsByAction(from);
    std::vector<ActionRow> rows;
    for (const auto& [id, action] : from.project.all<records::Action>()) {
        ActionRow row = rowOf(action, from);
        if (const auto found = sums.find(id); found != sums.end()) {
            row.inside = hectares(found->second.inside);
            row.outside = hectares(found->second.outside);
            row.onBaseline = hectares(found->second.onBaseline);
        } else if (row.standing.isLocated) {
            row.outside = toHectares(geo::trueArea(*action.shape)); // too far away to be booked
        }
        row.whole = row.inside + row.outside;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, comesBefore);
    return rows;
}

AreaSummary areaSummary(const RowSources& from,
                        const std::vector<ActionRow>& actions,
                        const std::function<bool(const ActionRow&)>& isMeant)
{
    std::set<records::ActionId> meant;
    cells::OrderlessSum inside, outside, unionInside, overlap;
    for (const ActionRow& action : actions)
        if (isMeant(action)) {
            meant.insert(action.action);
            inside.add(action.inside.value());
            outside.add(action.outside.value());
        }
    std::vector<bool> isMeantByIndex;
    for (const GroundAction& action : from.ground.actions)
        isMeantByIndex.push_back(meant.contains(action.record->id));
    for (const GroundRow& row : from.ground.rows) {
        const auto covering = std::ranges::count_if(
            row.actions, [&](ActionIndex each) -> bool { return isMeantByIndex[each]; });
        if (covering == 0)
            continue;
        unionInside.add(row.area.value());
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
    for (const auto& [id, action] : from.project.all<records::Action>())
        if (from.ground.standings.at(id).isEffective())
            ++rows[action.obligation].actions;
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
    for (const GroundRow& row : from.ground.rows) {
        Sums& type = sums[places.classOf(row.key, layer)];
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
