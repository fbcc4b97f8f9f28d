#include "ecotone/geo/library_versions.h"

#include <geos_c.h>
#include <proj.h>

namespace ecotone::geo {

std::map<std::string, std::string> libraryVersions()
{
    return {{"GEOS", GEOSversion()}, {"PROJ", proj_info().version}};
}

} // namespace ecotone::geo
