#pragma once

#include "workload.h"

namespace ecotone::bench {

/// Writes the four layers of one size where they are not there yet, a row of tiles at a time,
/// and says so on the error output. Layers that are whole are left alone.
/// @throws Error  a file could not be written
void makeLayers(const std::filesystem::path& folder, const Size& size, Codec codec);

} // namespace ecotone::bench
