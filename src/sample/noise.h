#pragma once

#include <cstdint>

namespace ecotone::sample {

/// Smooth noise in [-1, 1] with features about one unit wide. Made of integer mixing and the
/// four operations only, so that it gives the same bits on every machine.
[[nodiscard]] double noise(double x, double y, std::uint32_t seed) noexcept;

/// Several octaves of `noise`, each half as wide and half as strong; about [-1, 1].
[[nodiscard]] double roughNoise(double x, double y, int octaves, std::uint32_t seed) noexcept;

/// A number in [0, 1) that depends on the two integers and the seed only.
[[nodiscard]] double lottery(std::int64_t x, std::int64_t y, std::uint32_t seed) noexcept;

} // namespace ecotone::sample
