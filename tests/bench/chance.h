#pragma once

#include <array>
#include <cstdint>

// Chance that falls alike on every machine: integers are hashed, and only operations whose last
// bit IEEE 754 fixes are used (no sin, exp or distribution of the standard library).
namespace ecotone::bench {

/// Scatters the bits of a number (Steele, Lea and Flood 2014, the finaliser of SplitMix64).
[[nodiscard]] constexpr std::uint64_t scattered(std::uint64_t x) noexcept
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

/// One number out of several.
template <class... Numbers>
[[nodiscard]] constexpr std::uint64_t scattered(std::uint64_t first, Numbers... others) noexcept
{
    return scattered(first ^ (0xD1B54A32D192ED03U * scattered(others...)));
}

/// Nearly normal, mean 0, variance 1, between -3.5 and 3.5: the sum of four 16-bit numbers.
[[nodiscard]] constexpr float nearlyNormal(std::uint64_t bits) noexcept
{
    const auto sum = static_cast<std::int32_t>((bits & 0xFFFFU) + ((bits >> 16U) & 0xFFFFU) +
                                               ((bits >> 32U) & 0xFFFFU) + (bits >> 48U));
    constexpr float scale = 1.0F / 37837.2F; // 65536 / sqrt(3)
    return static_cast<float>(sum - 131070) * scale;
}

/// Draws one number after the other.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_seed{seed} {}
    /// In [0, 1).
    [[nodiscard]] double uniform() noexcept;
    [[nodiscard]] double uniform(double from, double to) noexcept;
    /// In [0, bound).
    [[nodiscard]] int below(int bound) noexcept;
    /// Nearly normal, mean 0, variance 1: the sum of twelve uniform numbers.
    [[nodiscard]] double normal() noexcept;

private:
    std::uint64_t m_seed;
    std::uint64_t m_drawn = 0;
};

struct Direction {
    double cos = 1.0, sin = 0.0;
};
/// The direction after so many turns (1 is a full circle).
[[nodiscard]] Direction directionAfter(double turns) noexcept;
[[nodiscard]] double exponential(double x) noexcept;

} // namespace ecotone::bench
