#pragma once

#include <span>

namespace ecotone::formats {

/// Says NaN where a cell holds the no-data value, which may be NaN itself, or an infinity,
/// which is no quantity.
void markNoData(std::span<float> cells, float noData) noexcept;

} // namespace ecotone::formats
