#pragma once

#include "ecotone/cells/places.h"
#include "ecotone/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// Ground an account is kept for: a landscape, or the part of a reporting zone inside it.
struct Zone {
    records::LandscapeId landscape;
    std::optional<geo::ShapeIndex> feature; // of a reporting-zone layer
    std::string name;                       // of the landscape, or of the zone
    std::string layer;                      // of the zone; empty for a landscape
    bool operator==(const Zone&) const = default;
};

/// Each landscape that was booked, by name, and after it its reporting zones, by layer and
/// name.
[[nodiscard]] std::vector<Zone> zonesOf(const cells::Booking& booking,
                                        const project::Project& project);

/// Whether a row of the booking lies in a zone.
[[nodiscard]] bool
isInside(const cells::CellKey& key, const Zone& zone, const cells::Places& places);

/// The name of a class of a layer: as the project names it, else its value or text, else "no
/// data".
[[nodiscard]] std::string
nameOf(const cells::ClassLabel& label, records::LayerId layer, const project::Project& project);

} // namespace ecotone::accounts
