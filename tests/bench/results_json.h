#pragma once

#include "results.h"

namespace ecotone::bench {

/// Every round of every measurement, their medians, the options and the versions of libraries.
/// @throws Error  the file could not be written
void writeJson(const std::filesystem::path& file,
               const Options& options,
               const Results& results);

} // namespace ecotone::bench
