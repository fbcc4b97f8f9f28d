#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace ecotone::cells {

/// The class a stored number stands for. Classes are whole numbers, so 24.4 is none: to take it
/// for 24 would make up a class nobody mapped. A rounding of the file up to 1e-6 is forgiven.
/// @return nothing for NaN, a number that is not whole, or one beyond ±2 147 483 646
[[nodiscard]] inline std::optional<std::int32_t> wholeClass(double value) noexcept
{
    constexpr double rounding = 1e-6;
    constexpr double beyond = std::numeric_limits<std::int32_t>::max();
    const double whole = std::round(value);
    if (!(std::abs(value - whole) <= rounding && std::abs(whole) < beyond))
        return std::nullopt;
    return static_cast<std::int32_t>(whole);
}

} // namespace ecotone::cells
