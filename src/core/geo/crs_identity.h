#pragma once

#include "proj_handles.h"

#include <string>

namespace ecotone::geo {

/// What a CRS is called and how it is written, the same for every spelling of one code.
struct CrsIdentity {
    std::string wkt;  // WKT 2 of 2019, one line: the authority's own, else with east first
    std::string code; // "EPSG:31976"; empty where no authority has exactly this CRS
    std::string name;
};

/// @pre `crs` is a horizontal CRS
[[nodiscard]] CrsIdentity identityOf(PJ_CONTEXT* context, const PJ* crs);

} // namespace ecotone::geo
