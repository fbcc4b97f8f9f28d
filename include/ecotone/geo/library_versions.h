#pragma once

#include <map>
#include <string>

namespace ecotone::geo {

/// "PROJ" and "GEOS" with the versions this program runs with; printed with every result.
[[nodiscard]] std::map<std::string, std::string> libraryVersions();

} // namespace ecotone::geo
