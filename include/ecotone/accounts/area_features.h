#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/geo/shape.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ecotone::accounts {

/// A protected or conserved area as its register gives it: a surface, or a point with a
/// reported area.
struct AreaFeature {
    std::size_t number = 0; // of the feature in its file
    std::string name, status, designation;
    std::optional<bool> qualifies; // of a plan: biodiversity-inclusive by the checklist
    std::optional<double> reportedAreaKm2;
    std::optional<geo::Shape> shape;
    std::optional<geo::Point> point;
    geo::Crs crs = geo::Crs::wgs84(); // of the point
};

struct AreaFeatureRules {
    bool keepBiosphereReserves =
        false; // UNESCO-MAB reserves: dropped by default in practice tools
};

struct PreparedAreas {
    std::vector<AreaFeature> kept; // all with a shape
    Findings findings;             // what was dropped or buffered, and why
};

/// Keeps what is designated, inscribed or established; drops proposals, UNESCO-MAB biosphere
/// reserves and points without a reported area; makes circles of the reported area of the other
/// points. A feature without a status is kept, and said. Overlaps need no erasing here:
/// coverage is a union. Source: after prioritizr/wdpar;
/// docs/methods/coverage.md.
[[nodiscard]] PreparedAreas prepareAreas(std::vector<AreaFeature> features,
                                         const std::string& layerName,
                                         const AreaFeatureRules& rules = {});

/// Keeps the plans that qualify as biodiversity-inclusive. Qualification is a checklist, not a
/// geometry: where nobody has said, the plan does not count, and that is said.
/// Source: GBF indicator 1.1; docs/methods/coverage.md.
[[nodiscard]] PreparedAreas preparePlans(std::vector<AreaFeature> features,
                                         const std::string& layerName);

/// What a register's text says about qualifying: "yes", "true", "1", "y" and their opposites;
/// nothing for any other text.
[[nodiscard]] std::optional<bool> readQualifies(std::string_view text);

} // namespace ecotone::accounts
