#pragma once

#include "ecotone/base/finding.h"
#include "ecotone/geo/shape.h"

#include <optional>
#include <string>
#include <vector>

namespace ecotone::accounts {

/// A protected or conserved area as its register gives it: a surface, or a point with a
/// reported area.
struct AreaFeature {
    std::size_t number = 0; // of the feature in its file
    std::string name, status, designation;
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
/// coverage is a union. Source: method.md 1.4, after prioritizr/wdpar;
/// docs/methods/coverage.md.
[[nodiscard]] PreparedAreas prepareAreas(std::vector<AreaFeature> features,
                                         const std::string& layerName,
                                         const AreaFeatureRules& rules = {});

} // namespace ecotone::accounts
