#pragma once

#include "job.h"

namespace ecotone::bench {

/// G: opens the four layers on every thread and decodes the tiles a booking reads, block by
/// block through GDAL's ReadBlock, past its cache. Threads take whole rows of tiles.
[[nodiscard]] Outcome bareReading(const Job& job);

} // namespace ecotone::bench
