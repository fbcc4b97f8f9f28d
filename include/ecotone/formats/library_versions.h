#pragma once

#include <map>
#include <string>

namespace ecotone::formats {

/// "GDAL" with the version this program runs with; printed with every result.
[[nodiscard]] std::map<std::string, std::string> libraryVersions();

} // namespace ecotone::formats
