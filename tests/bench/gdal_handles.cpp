#include "gdal_handles.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

namespace ecotone::bench {

void failToWrite(const std::filesystem::path& file)
{
    throw InputError{
        fmt::format("The benchmark file \"{}\" could not be written; is the folder "
                    "writable and the disk not full? GDAL says: {}",
                    file.string(), CPLGetLastErrorMsg())};
}

} // namespace ecotone::bench
