#include "noise.h"

#include <array>
#include <cmath>

namespace ecotone::sample {
namespace {

std::uint32_t mix(std::int64_t x, std::int64_t y, std::uint32_t seed) noexcept
{
    auto h = seed * 0x9E3779B9U;
    h ^= static_cast<std::uint32_t>(x) * 0x85EBCA6BU;
    h = (h ^ (h >> 15)) * 0x2C1B3C6DU;
    h ^= static_cast<std::uint32_t>(y) * 0xC2B2AE35U;
    h = (h ^ (h >> 12)) * 0x297A2D39U;
    return h ^ (h >> 15);
}

/// Eight directions of (nearly) unit length; numbers with short binary forms.
constexpr std::array<std::array<double, 2>, 8> gradients{{{1.0, 0.0},
                                                          {0.70703125, 0.70703125},
                                                          {0.0, 1.0},
                                                          {-0.70703125, 0.70703125},
                                                          {-1.0, 0.0},
                                                          {-0.70703125, -0.70703125},
                                                          {0.0, -1.0},
                                                          {0.70703125, -0.70703125}}};

double
slopeAt(std::int64_t x, std::int64_t y, double dx, double dy, std::uint32_t seed) noexcept
{
    const auto& gradient = gradients[mix(x, y, seed) & 7U];
    return gradient[0] * dx + gradient[1] * dy;
}

/// Runs from 0 to 1 with no slope and no bend at either end.
double fade(double t) noexcept
{
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

double between(double a, double b, double t) noexcept
{
    return a + (b - a) * t;
}

} // namespace

double noise(double x, double y, std::uint32_t seed) noexcept
{
    const double left = std::floor(x);
    const double bottom = std::floor(y);
    const auto column = static_cast<std::int64_t>(left);
    const auto row = static_cast<std::int64_t>(bottom);
    const double dx = x - left;
    const double dy = y - bottom;
    const double u = fade(dx);
    const double low = between(slopeAt(column, row, dx, dy, seed),
                               slopeAt(column + 1, row, dx - 1.0, dy, seed), u);
    const double high = between(slopeAt(column, row + 1, dx, dy - 1.0, seed),
                                slopeAt(column + 1, row + 1, dx - 1.0, dy - 1.0, seed), u);
    return 1.5 * between(low, high, fade(dy));
}

double roughNoise(double x, double y, int octaves, std::uint32_t seed) noexcept
{
    double sum = 0.0;
    double strength = 0.5;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += strength * noise(x, y, seed + static_cast<std::uint32_t>(octave) * 101U);
        // Turning the next octave by about 37 degrees hides the lattice.
        const double turned = 2.0 * (0.8 * x - 0.6 * y);
        y = 2.0 * (0.6 * x + 0.8 * y);
        x = turned;
        strength *= 0.5;
    }
    return sum;
}

double lottery(std::int64_t x, std::int64_t y, std::uint32_t seed) noexcept
{
    return static_cast<double>(mix(x, y, seed)) / 4294967296.0;
}

} // namespace ecotone::sample
