#include "ecotone/accounts/transition.h"

#include "ecotone/cells/orderless_sum.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ecotone::accounts {

namespace {

using Labels = std::pair<cells::ClassLabel, cells::ClassLabel>; // opening, closing

std::vector<ClassChange> changesOf(const TransitionAccount& account)
{
    std::map<cells::ClassLabel, ClassChange> changes;
    for (const TransitionCell& cell : account.matrix) {
        if (cell.from.isNoData() || cell.to.isNoData())
            continue; // A change needs two readings.
        ClassChange& before = changes[cell.from];
        before.name = cell.fromName;
        before.opening += cell.area;
        ClassChange& after = changes[cell.to];
        after.name = cell.toName;
        after.closing += cell.area;
        if (cell.from != cell.to) {
            before.losses += cell.area;
            after.gains += cell.area;
        }
    }
    std::vector<ClassChange> rows;
    for (auto& [label, change] : changes) {
        change.type = label;
        change.turnover = change.gains + change.losses;
        rows.push_back(std::move(change));
    }
    return rows;
}

} // namespace

TransitionAccount transitionAccount(const cells::Booking& booking,
                                    const project::Project& project,
                                    const Zone& zone,
                                    records::LayerId opening,
                                    records::LayerId closing)
{
    const cells::Places places{booking};
    std::map<Labels, cells::OrderlessSum> matrix;
    cells::OrderlessSum area, assessed, changed;
    for (const auto& [key, sums] : booking.table.rows()) {
        if (!isInside(key, zone, places))
            continue;
        const double hectares = toHectares(SquareMetres{sums.area}).value();
        const Labels labels{places.classOf(key, opening), places.classOf(key, closing)};
        area.add(hectares);
        matrix[labels].add(hectares);
        if (labels.first.isNoData() || labels.second.isNoData())
            continue;
        assessed.add(hectares);
        if (labels.first != labels.second)
            changed.add(hectares);
    }
    TransitionAccount account;
    account.zone = zone;
    account.opening = opening;
    account.closing = closing;
    if (const records::Layer* const record = project.find(opening)) {
        account.openingName = record->name;
        account.openingDate = record->date;
    }
    if (const records::Layer* const record = project.find(closing)) {
        account.closingName = record->name;
        account.closingDate = record->date;
    }
    account.area = Hectares{area.value()};
    account.assessed = Hectares{assessed.value()};
    account.changed = Hectares{changed.value()};
    if (account.area > Hectares{0.0})
        account.assessedShare = account.assessed / account.area;
    account.isPartial =
        100.0 * account.assessedShare.value_or(0.0) < project.settings().minimumAssessedPercent;
    for (const auto& [labels, sum] : matrix)
        account.matrix.push_back(
            {labels.first, labels.second, nameOf(labels.first, opening, project),
             nameOf(labels.second, closing, project), Hectares{sum.value()}});
    account.changes = changesOf(account);
    return account;
}

} // namespace ecotone::accounts
