#pragma once

#include "ecotone/geo/crs.h"

#include <optional>
#include <string>

namespace ecotone::geo {

/// The older WKT 1 (as GDAL writes it, one line), for containers that know nothing newer:
/// GeoPackage, shapefile. Nothing where WKT 1 has no words for the CRS.
[[nodiscard]] std::optional<std::string> toWkt1(const Crs& crs);

} // namespace ecotone::geo
