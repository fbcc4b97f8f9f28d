#pragma once

#include "inner_cells.h"
#include "truth.h"
#include "value_noise.h"
#include "workload.h"

#include <cstdint>
#include <vector>

namespace ecotone::bench {

inline constexpr float noCondition = -9999.0F;
inline constexpr std::uint8_t noClass = 255;

/// The values of the four layers over some rows of cells, row by row.
struct LayerValues {
    explicit LayerValues(std::size_t count);
    std::vector<std::uint8_t> degraded, ecosystem;
    std::vector<float> opening, closing;
};

/// What grows where: condition from smooth surfaces and a grain of single cells, in steps of
/// 0.001; degraded where it was low at the opening; eight ecosystem classes from two more
/// surfaces. No data but in cells wholly inside the landscape.
class LayerMaker {
public:
    explicit LayerMaker(const Size& size);

    /// Fills the rows [first, end) into `values`, whose first row is `top`, and counts them.
    [[nodiscard]] Truth
    fill(std::int64_t first, std::int64_t end, std::int64_t top, LayerValues& values) const;

private:
    std::int64_t m_width;
    InnerCells m_inner;
    ValueNoise m_condition, m_change, m_wetness, m_soil;
};

} // namespace ecotone::bench
