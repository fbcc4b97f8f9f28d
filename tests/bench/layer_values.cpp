#include "layer_values.h"

#include "chance.h"
#include "shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ecotone::bench {

namespace {

constexpr std::uint64_t seed = 20260601;
constexpr int steps = 1000; // of condition between 0 and 1

/// The grain of one row of cells: three numbers a cell, nearly normal.
class Grain {
public:
    Grain(std::int64_t width, std::int64_t row)
        : m_start{scattered(
              seed, 9, static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(row))}
    {
    }
    [[nodiscard]] float at(std::size_t col, std::uint64_t which) const
    {
        return nearlyNormal(scattered(m_start + 3 * col + which));
    }

private:
    std::uint64_t m_start;
};

float inSteps(float condition)
{
    return static_cast<float>(static_cast<int>(condition * steps + 0.5F)) * (1.0F / steps);
}

std::uint8_t ecosystemAt(float wetness, float soil)
{
    constexpr std::array bounds{-0.6F, 0.0F, 0.6F};
    const auto belt = std::ranges::upper_bound(bounds, wetness) - bounds.begin();
    return static_cast<std::uint8_t>(2 * belt + (soil > 0.0F ? 1 : 0) + 1);
}

/// The four surfaces along one row of cells.
struct Heights {
    explicit Heights(std::size_t width)
        : condition(width)
        , change(width)
        , wetness(width)
        , soil(width)
    {
    }
    std::vector<float> condition, change, wetness, soil;
};

void putNoData(LayerValues& values, std::size_t cell)
{
    values.degraded[cell] = values.ecosystem[cell] = noClass;
    values.opening[cell] = values.closing[cell] = noCondition;
}

void putValues(LayerValues& values,
               std::size_t cell,
               const Heights& heights,
               const Grain& grain,
               std::size_t col)
{
    const float before = std::clamp(
        0.80F + 0.22F * heights.condition[col] + 0.03F * grain.at(col, 0), 0.0F, 1.0F);
    const float after =
        std::clamp(before + 0.10F * heights.change[col] + 0.02F * grain.at(col, 1), 0.0F, 1.0F);
    values.degraded[cell] = before < 0.48F ? 1 : 0;
    values.ecosystem[cell] =
        ecosystemAt(heights.wetness[col], heights.soil[col] + 0.15F * grain.at(col, 2));
    values.opening[cell] = inSteps(before);
    values.closing[cell] = inSteps(after);
}

void count(Truth& truth, const LayerValues& values, std::size_t cell)
{
    ++truth.cells[values.degraded[cell]][values.ecosystem[cell] - 1U];
    const auto before = static_cast<double>(values.opening[cell]);
    const auto after = static_cast<double>(values.closing[cell]);
    truth.opening += before;
    truth.closing += after;
    (after > before ? truth.gains : truth.losses) += std::abs(after - before);
    truth.squaredChange += (after - before) * (after - before);
}

} // namespace

LayerValues::LayerValues(std::size_t count)
    : degraded(count, noClass)
    , ecosystem(count, noClass)
    , opening(count, noCondition)
    , closing(count, noCondition)
{
}

LayerMaker::LayerMaker(const Size& size)
    : m_width{size.cells}
    , m_inner{gridOf(size), landscapeShape().polygons.front().outer}
    , m_condition{{1, 3, 8}}
    , m_change{{2, 4, 7}}
    , m_wetness{{3, 3, 6}}
    , m_soil{{4, 3, 6}}
{
}

Truth LayerMaker::fill(std::int64_t first,
                       std::int64_t end,
                       std::int64_t top,
                       LayerValues& values) const
{
    const auto width = static_cast<std::size_t>(m_width);
    std::vector<std::uint8_t> inside(width);
    Heights heights{width};
    Truth total;
    for (std::int64_t row = first; row < end; ++row) {
        m_inner.row(row, inside);
        m_condition.row(row, heights.condition);
        m_change.row(row, heights.change);
        m_wetness.row(row, heights.wetness);
        m_soil.row(row, heights.soil);
        const Grain grain{m_width, row};
        const std::size_t start = static_cast<std::size_t>(row - top) * width;
        Truth ofRow;
        for (std::size_t col = 0; col < width; ++col) {
            putNoData(values, start + col);
            if (inside[col] == 0)
                continue;
            putValues(values, start + col, heights, grain, col);
            count(ofRow, values, start + col);
        }
        total += ofRow;
    }
    return total;
}

} // namespace ecotone::bench
