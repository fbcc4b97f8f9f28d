#pragma once

#include <cstdint>

// Without the call into the mathematical library that std::floor and std::ceil mean on
// processors as old as those we are built for.
namespace ecotone::geo {

/// The largest whole number not above `x`. @pre |x| < 2^63
[[nodiscard]] inline std::int64_t floorOf(double x) noexcept
{
    const auto towardsZero = static_cast<std::int64_t>(x);
    return towardsZero - (static_cast<double>(towardsZero) > x ? 1 : 0);
}

/// The smallest whole number not below `x`. @pre |x| < 2^63
[[nodiscard]] inline std::int64_t ceilOf(double x) noexcept
{
    const auto towardsZero = static_cast<std::int64_t>(x);
    return towardsZero + (static_cast<double>(towardsZero) < x ? 1 : 0);
}

} // namespace ecotone::geo
