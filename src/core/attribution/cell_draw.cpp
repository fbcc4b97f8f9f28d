#include "ecotone/attribution/cell_draw.h"

#include "seeded_draws.h"

namespace ecotone::attribution {

std::uint64_t drawOf(std::uint64_t seed, std::uint64_t cell) noexcept
{
    return seedOf(seedOf(seed, 0), cell);
}

} // namespace ecotone::attribution
