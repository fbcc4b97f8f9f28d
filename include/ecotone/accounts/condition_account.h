#pragma once

#include "ecotone/accounts/zone.h"
#include "ecotone/base/quantity.h"

#include <optional>
#include <string>

namespace ecotone::accounts {

/// Condition-hectares of a zone between two dates, over ground read at both:
/// closing = opening + gains − losses.
struct ConditionAccount {
    Zone zone;
    cells::ConditionPair pair;
    std::string openingName, closingName;
    std::optional<Date> openingDate, closingDate;
    Hectares area, assessed;
    std::optional<double> assessedShare;
    bool isPartial = false;
    ConditionHectares opening, closing, gains, losses;
    std::optional<double> meanOpening,
        meanClosing; // condition index; nothing where nothing was read
    bool operator==(const ConditionAccount&) const = default;
};

/// @pre pair < booking.conditionPairs.size(), and its values are usable
/// Source: UN SEEA EA (2021), chapter 5; docs/methods/condition-account.md.
[[nodiscard]] ConditionAccount conditionAccount(const cells::Booking& booking,
                                                const project::Project& project,
                                                const Zone& zone,
                                                std::size_t pair);

} // namespace ecotone::accounts
