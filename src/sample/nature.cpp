#include "nature.h"

#include "noise.h"
#include "terrain.h"

#include <algorithm>
#include <limits>
#include <map>

namespace ecotone::sample {
namespace {

constexpr double bankReach_m = 700.0;

/// A hollow of the terrain, known by the height at which it spills. Deep ones hold a lake,
/// shallow ones a mire.
class Hollows {
public:
    Hollows(const Drainage& drainage, const Field<double>& height)
        : m_drainage{drainage}
        , m_dry{height}
    {
        for (std::size_t cell = 0; cell < height.values().size(); ++cell) {
            const double level = drainage.filled.values()[cell];
            auto& deepest = m_depth[level];
            deepest = std::max(deepest, level - height.values()[cell]);
        }
    }

    struct Water {
        double above = -std::numeric_limits<double>::infinity(); // level less ground, metres
        double deepest = 0.0;                                    // of the hollow
    };

    /// The highest water that a hollow under or beside this place would hold over it.
    [[nodiscard]] Water waterAt(Place place, double ground) const
    {
        Water result;
        const int column = m_dry.columnOf(place.x);
        const int row = m_dry.rowOf(place.y);
        for (int r = row - 1; r <= row + 1; ++r) {
            for (int c = column - 1; c <= column + 1; ++c) {
                if (!m_dry.contains(c, r))
                    continue;
                const double level = m_drainage.filled.at(c, r);
                if (level > m_dry.at(c, r) && level - ground > result.above)
                    result = {level - ground, m_depth.at(level)};
            }
        }
        return result;
    }

private:
    const Drainage& m_drainage;
    const Field<double>& m_dry;
    std::map<double, double> m_depth; // of the hollow that spills at this height
};

Ecosystem ecosystemAt(
    Place place, double ground, const Slope& slope, double riverGap, const Hollows& hollows)
{
    constexpr double lakeDepth = 11.0;
    constexpr double mireDepth = 3.0;
    const double ragged = roughNoise(place.x / 420.0, place.y / 420.0, 4, 131);
    const auto water = hollows.waterAt(place, ground);
    if (water.deepest >= lakeDepth && water.above > 0.0)
        return Ecosystem::Lake;
    if (riverGap <= 0.0)
        return Ecosystem::River;
    const bool shore = water.deepest >= lakeDepth && water.above > -2.2 - 2.5 * ragged;
    const bool mire = water.deepest >= mireDepth && water.above > 0.6 + 1.5 * ragged;
    const bool bank = riverGap < 65.0 + 220.0 * ragged && slope.steepness < 0.16;
    if (shore || mire || bank)
        return Ecosystem::Wetland;
    const double cool = 5.5 * slope.northness + (ground - 1160.0) / 420.0 +
                        1.5 * roughNoise(place.x / 1900.0, place.y / 1900.0, 7, 149);
    return cool > 0.55 ? Ecosystem::Forest : Ecosystem::Steppe;
}

} // namespace

Nature makeNature(const Drainage& drainage, const std::vector<River>& rivers)
{
    Nature nature;
    std::ranges::fill(nature.riverGap.values(), static_cast<float>(bankReach_m));
    for (const auto& river : rivers) {
        for (std::size_t i = 0; i + 1 < river.line.size(); ++i) {
            const double half =
                std::max(river.width_m[i] / 2.0, 14.0); // no brook breaks in cells
            lowerToDistance(nature.riverGap, river.line[i], river.line[i + 1], bankReach_m,
                            half);
        }
    }
    const auto coarse = heightField(frame::coarseCell_m);
    const auto fine = heightField(frame::cell_m);
    const Hollows hollows{drainage, coarse};
    for (int row = 0; row < fine.rows(); ++row) {
        for (int column = 0; column < fine.columns(); ++column) {
            const double ground = fine.at(column, row);
            const auto slope = slopeAt(fine, column, row);
            const double gap = nature.riverGap.at(column, row);
            nature.height.at(column, row) = static_cast<float>(ground);
            nature.steepness.at(column, row) = static_cast<float>(slope.steepness);
            nature.ecosystem.at(column, row) = static_cast<std::uint8_t>(
                ecosystemAt(fine.centre(column, row), ground, slope, gap, hollows));
        }
    }
    return nature;
}

} // namespace ecotone::sample
