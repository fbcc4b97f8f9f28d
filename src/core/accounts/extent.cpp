#include "ecotone/accounts/extent.h"

#include "ecotone/cells/orderless_sum.h"

#include <algorithm>
#include <map>

namespace ecotone::accounts {

ExtentAccount extentAccount(const cells::Booking& booking,
                            const project::Project& project,
                            const Zone& zone,
                            records::LayerId layer)
{
    const cells::Places places{booking};
    std::map<cells::ClassLabel, cells::OrderlessSum> byClass;
    cells::OrderlessSum area, assessed;
    for (const auto& [key, sums] : booking.table.rows()) {
        if (!isInside(key, zone, places))
            continue;
        const double hectares = toHectares(SquareMetres{sums.area}).value();
        const cells::ClassLabel label = places.classOf(key, layer);
        area.add(hectares);
        byClass[label].add(hectares);
        if (!label.isNoData())
            assessed.add(hectares);
    }
    ExtentAccount account;
    account.zone = zone;
    account.layer = layer;
    if (const records::Layer* const record = project.find(layer)) {
        account.layerName = record->name;
        account.date = record->date;
    }
    account.area = Hectares{area.value()};
    account.assessed = Hectares{assessed.value()};
    const bool hasArea = account.area > Hectares{0.0};
    if (hasArea)
        account.assessedShare = account.assessed / account.area;
    account.isPartial =
        100.0 * account.assessedShare.value_or(0.0) < project.settings().minimumAssessedPercent;
    for (const auto& [label, sum] : byClass) {
        ExtentRow row{label, nameOf(label, layer, project), Hectares{sum.value()}, {}};
        if (hasArea)
            row.percentOfZone = 100.0 * (row.area / account.area);
        account.rows.push_back(std::move(row));
    }
    // The label of no data is the first by order; it is told last.
    std::ranges::stable_partition(account.rows,
                                  [](const auto& row) { return !row.type.isNoData(); });
    return account;
}

} // namespace ecotone::accounts
