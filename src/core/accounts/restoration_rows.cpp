#include "restoration_rows.h"

#include "ecotone/accounts/zone.h"
#include "ecotone/cells/orderless_sum.h"
#include "ecotone/geo/true_area.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

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

std::map<records::ActionId, ActionSums> sumsByAction(const RowSources& from)
{
    std::map<records::ActionId, ActionSums> sums;
    for (const GroundRow& row : from.ground.rows)
        for (const records::ActionId action : row.actions) {
            sums[action].inside.add(row.area.value());
            if (row.isDegraded)
                sums[action].onBaseline.add(row.area.value());
        }
    const auto landscape = cells::Places{from.booking}.landscape(from.target.landscape);
    for (const auto& [key, rowSums] : from.booking.table.rows())
        if (!landscape || !cells::covers(key, *landscape))
            for (const geo::ShapeIndex shape : key.shapes)
                if (from.booking.shapes[shape].kind == cells::ShapeTag::Kind::Action)
                    sums[records::ActionId{from.booking.shapes[shape].id}].outside.add(
                        toHectares(SquareMetres{rowSums.area}).value());
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
    for (const GroundRow& row : from.ground.rows) {
        const auto covering = std::ranges::count_if(
            row.actions, [&](records::ActionId each) { return meant.contains(each); });
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
    std::map<std::optional<records::Status>, StatusRow> rows;
    for (const auto& [action, standing] : from.ground.standings)
        if (standing.isLocated)
            ++rows[standing.status].actions;
    std::vector<StatusRow> result;
    for (auto& [status, row] : rows) {
        const auto has = [&, wanted = status](const GroundRow& ground) {
            return std::ranges::any_of(ground.actions, [&](records::ActionId each) {
                return from.ground.standings.at(each).status == wanted;
            });
        };
        row.status = status;
        row.inside = areaWhere(from.ground.rows, has);
        row.onBaseline = areaWhere(from.ground.rows, [&](const GroundRow& ground) {
            return ground.isDegraded && has(ground);
        });
        result.push_back(row);
    }
    return result;
}

std::vector<ObligationRow> obligationRows(const RowSources& from)
{
    std::map<std::optional<records::ObligationCode>, ObligationRow> rows;
    for (const auto& [id, action] : from.project.all<records::Action>())
        if (from.ground.standings.at(id).isEffective())
            ++rows[action.obligation].actions;
    std::vector<ObligationRow> result;
    for (auto& [code, row] : rows) {
        row.code = code;
        row.restored = areaWhere(from.ground.rows, [&, wanted = code](const GroundRow& ground) {
            return ground.isDegraded &&
                   std::ranges::any_of(ground.actions, [&](records::ActionId each) {
                       return from.ground.standings.at(each).isEffective() &&
                              from.project.find(each)->obligation == wanted;
                   });
        });
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
        if (row.isDegraded && isUnderRestoration(row, from.ground))
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
