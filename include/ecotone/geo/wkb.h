#pragma once

#include "ecotone/geo/shape.h"

#include <string>
#include <string_view>

namespace ecotone::geo {

/// ISO WKB of a MultiPolygon, little endian, rings closed.
[[nodiscard]] std::string toWkb(const Shape& shape);

/// ISO WKT of a MultiPolygon, every double in its shortest exact form.
[[nodiscard]] std::string toWkt(const Shape& shape);

} // namespace ecotone::geo
