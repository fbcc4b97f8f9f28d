#include "value_noise.h"

#include "chance.h"

#include <algorithm>
#include <cmath>

namespace ecotone::bench {

namespace {

constexpr std::uint64_t seed = 20260601;
constexpr double gain = 0.62; // height of an octave beside the one before

/// Adds the interpolated heights of one lattice row, cell of the lattice by cell.
void addInterpolated(std::span<const float> lattice, std::span<float> heights)
{
    const auto cells = static_cast<std::int64_t>(lattice.size()) - 2;
    const auto width = static_cast<std::int64_t>(heights.size());
    const double step = static_cast<double>(cells) / static_cast<double>(width);
    const auto firstColumnOf =
        [&](std::int64_t cell) { // whose middle is beyond the cell's edge
            return static_cast<std::int64_t>(std::ceil(static_cast<double>(cell) / step - 0.5));
        };
    for (std::int64_t cell = 0; cell < cells; ++cell) {
        const float from = lattice[static_cast<std::size_t>(cell)];
        const float rise = lattice[static_cast<std::size_t>(cell + 1)] - from;
        const auto end = std::min(width, firstColumnOf(cell + 1));
        for (std::int64_t col = std::max<std::int64_t>(0, firstColumnOf(cell)); col < end;
             ++col) {
            const double place = (static_cast<double>(col) + 0.5) * step;
            const auto beyond = static_cast<float>(place - static_cast<double>(cell));
            heights[static_cast<std::size_t>(col)] += from + rise * beyond;
        }
    }
}

} // namespace

ValueNoise::ValueNoise(Kind kind)
{
    double squares = 0.0;
    double height = 1.0;
    for (int octave = 0; octave < kind.octaves; ++octave, height *= gain)
        squares += height * height;
    // Interpolation flattens: two thirds are left of the deviation of the lattice points.
    height = 1.0 / (std::sqrt(squares) * 0.66);
    for (int octave = 0; octave < kind.octaves; ++octave, height *= gain) {
        Lattice& lattice = m_lattices.emplace_back();
        lattice.cells = kind.coarsest << octave;
        const auto points =
            static_cast<std::uint64_t>((lattice.cells + 2) * (lattice.cells + 2));
        for (std::uint64_t point = 0; point < points; ++point)
            lattice.heights.push_back(
                static_cast<float>(height) *
                nearlyNormal(
                    scattered(seed, kind.layer, static_cast<std::uint64_t>(octave), point)));
    }
}

void ValueNoise::row(std::int64_t row, std::span<float> heights) const
{
    std::ranges::fill(heights, 0.0F);
    std::vector<float> between;
    for (const Lattice& lattice : m_lattices) {
        const double place = (static_cast<double>(row) + 0.5) *
                             static_cast<double>(lattice.cells) /
                             static_cast<double>(heights.size());
        const auto above = static_cast<std::int64_t>(place);
        const auto beyond = static_cast<float>(place - static_cast<double>(above));
        const auto points = static_cast<std::size_t>(lattice.cells + 2);
        const float* const upper =
            lattice.heights.data() + static_cast<std::size_t>(above) * points;
        between.resize(points);
        for (std::size_t i = 0; i < points; ++i)
            between[i] = upper[i] * (1.0F - beyond) + upper[i + points] * beyond;
        addInterpolated(between, heights);
    }
}

} // namespace ecotone::bench
