#include "float_no_data.h"

#include <cmath>
#include <limits>

namespace ecotone::formats {

namespace {

[[gnu::always_inline]] inline void markEach(std::span<float> cells, float noData) noexcept
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (float& cell : cells)
        cell = (cell == noData) | (std::abs(cell) == infinity) ? none : cell;
}

#if defined(__x86_64__)

/// The same, eight cells at a time, on the processors that can.
[[gnu::target("avx2")]] void markWide(std::span<float> cells, float noData) noexcept
{
    markEach(cells, noData);
}

#endif

} // namespace

void markNoData(std::span<float> cells, float noData) noexcept
{
#if defined(__x86_64__)
    static const bool isWide = __builtin_cpu_supports("avx2") != 0;
    if (isWide) {
        markWide(cells, noData);
        return;
    }
#endif
    markEach(cells, noData);
}

} // namespace ecotone::formats
