#pragma once

namespace ecotone::bench {

/// Books a small landscape held in memory, on one thread, some times over: the same work on
/// every machine, for counting instructions. Prints what was booked.
void runFixedWorkload(int times);

} // namespace ecotone::bench
