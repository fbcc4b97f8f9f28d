#pragma once

#include "ecotone/accounts/zone.h"
#include "ecotone/base/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

struct ExtentRow {
    cells::ClassLabel type; // no data is a class like any other
    std::string name;
    Hectares area;
    std::optional<double> percentOfZone;
    bool operator==(const ExtentRow&) const = default;
};

/// How much of a zone each class of one layer covers.
struct ExtentAccount {
    Zone zone;
    records::LayerId layer;
    std::string layerName;
    std::optional<Date> date; // of the layer
    Hectares area, assessed;  // of the zone; where the layer has data
    std::optional<double> assessedShare;
    bool isPartial = false;
    std::vector<ExtentRow> rows; // by value or text, no data last; they add up to `area`
    bool operator==(const ExtentAccount&) const = default;
};

/// @pre the layer was booked. Source: docs/methods/extent.md.
[[nodiscard]] ExtentAccount extentAccount(const cells::Booking& booking,
                                          const project::Project& project,
                                          const Zone& zone,
                                          records::LayerId layer);

} // namespace ecotone::accounts
