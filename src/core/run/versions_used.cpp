#include "versions_used.h"

#include "ecotone/formats/library_versions.h"
#include "ecotone/geo/library_versions.h"

namespace ecotone::run {

std::map<std::string, std::string> versionsUsed(const RunOptions& options)
{
    std::map<std::string, std::string> versions = options.versions;
    for (const auto& [name, version] : geo::libraryVersions())
        versions.emplace(name, version);
    for (const auto& [name, version] : formats::libraryVersions())
        versions.emplace(name, version);
    return versions;
}

} // namespace ecotone::run
