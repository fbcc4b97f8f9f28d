#pragma once

#include "ecotone/accounts/zone.h"
#include "ecotone/base/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

struct TransitionCell {
    cells::ClassLabel from, to;
    std::string fromName, toName;
    Hectares area;
    bool operator==(const TransitionCell&) const = default;
};

/// One class between two dates, over ground assessed at both:
/// closing = opening + gains − losses, and turnover = gains + losses.
struct ClassChange {
    cells::ClassLabel type;
    std::string name;
    Hectares opening, closing, gains, losses, turnover;
    bool operator==(const ClassChange&) const = default;
};

/// What became what in a zone between two dated layers of classes.
struct TransitionAccount {
    Zone zone;
    records::LayerId opening, closing;
    std::string openingName, closingName;
    std::optional<Date> openingDate, closingDate;
    Hectares area, assessed; // of the zone; with data at both dates
    std::optional<double> assessedShare;
    bool isPartial = false;
    std::vector<TransitionCell> matrix; // only what occurs, no data included; adds up to `area`
    std::vector<ClassChange> changes;   // by class
    Hectares changed;                   // assessed ground whose class differs
    bool operator==(const TransitionAccount&) const = default;
};

/// @pre both layers were booked
/// Source: docs/methods/transition.md.
[[nodiscard]] TransitionAccount transitionAccount(const cells::Booking& booking,
                                                  const project::Project& project,
                                                  const Zone& zone,
                                                  records::LayerId opening,
                                                  records::LayerId closing);

} // namespace ecotone::accounts
