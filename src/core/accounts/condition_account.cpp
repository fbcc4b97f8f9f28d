#include "ecotone/accounts/condition_account.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/orderless_sum.h"

namespace ecotone::accounts {

namespace {

/// From area-weighted sums in square metres.
ConditionHectares conditionHectares(const cells::OrderlessSum& sum)
{
    return ConditionHectares{toHectares(SquareMetres{sum.value()}).value()};
}

} // namespace

ConditionAccount conditionAccount(const cells::Booking& booking,
                                  const project::Project& project,
                                  const Zone& zone,
                                  std::size_t pair)
{
    expects(pair < booking.conditionPairs.size() && !booking.unusableConditions[pair],
            "conditionAccount: the pair was booked and its values are usable");
    const cells::Places places{booking};
    cells::OrderlessSum area, assessed, opening, closing, gains, losses;
    for (const auto& [key, sums] : booking.table.rows()) {
        if (!isInside(key, zone, places))
            continue;
        const cells::ConditionSums& condition = sums.conditions[pair];
        area.add(sums.area);
        assessed.add(condition.assessed);
        opening.add(condition.opening);
        closing.add(condition.closing);
        gains.add(condition.gains);
        losses.add(condition.losses);
    }
    ConditionAccount account;
    account.zone = zone;
    account.pair = booking.conditionPairs[pair];
    if (const records::Layer* const record = project.find(account.pair.opening)) {
        account.openingName = record->name;
        account.openingDate = record->date;
    }
    if (const records::Layer* const record = project.find(account.pair.closing)) {
        account.closingName = record->name;
        account.closingDate = record->date;
    }
    account.area = toHectares(SquareMetres{area.value()});
    account.assessed = toHectares(SquareMetres{assessed.value()});
    account.opening = conditionHectares(opening);
    account.closing = conditionHectares(closing);
    account.gains = conditionHectares(gains);
    account.losses = conditionHectares(losses);
    if (account.area > Hectares{0.0})
        account.assessedShare = account.assessed / account.area;
    account.isPartial =
        100.0 * account.assessedShare.value_or(0.0) < project.settings().minimumAssessedPercent;
    if (account.assessed > Hectares{0.0}) {
        account.meanOpening = account.opening.value() / account.assessed.value();
        account.meanClosing = account.closing.value() / account.assessed.value();
    }
    return account;
}

} // namespace ecotone::accounts
