#include "ecotone/formats/library_versions.h"

#include <gdal.h>

namespace ecotone::formats {

std::map<std::string, std::string> libraryVersions()
{
    return {{"GDAL", GDALVersionInfo("RELEASE_NAME")}};
}

} // namespace ecotone::formats
