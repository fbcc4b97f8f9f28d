#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ecotone/geo/point.h"

namespace ecotone::geo {

/// A coordinate reference system that PROJ knows by a code.
struct KnownCrs {
    std::string code;          // "EPSG:31976"
    std::string name;          // "SIRGAS 2000 / UTM zone 16S"
    std::string area;          // where it is meant for, in words
    std::optional<Box> bounds; // of that area, in degrees; may cross the antimeridian
    bool isProjected = false;
};

/// Every projected and geographic two-dimensional CRS of PROJ's database that is not
/// deprecated, by authority and number. Empty where the database is missing.
[[nodiscard]] std::vector<KnownCrs> knownCrs();

} // namespace ecotone::geo
