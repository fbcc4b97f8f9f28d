#pragma once

#include "ecotone/geo/shape.h"

#include <span>

namespace ecotone::geo {

/// The planar area an overlay must have, computed by joint coverage and not by GEOS.
struct ExpectedArea {
    Crs crs;
    double area = 0.0;      // CRS units²
    double tolerance = 0.0; // CRS units²
    [[nodiscard]] bool agreesWith(const Shape& result) const;
};

/// @pre the shapes are in one CRS
[[nodiscard]] ExpectedArea expectedIntersection(const Shape& a, const Shape& b);
[[nodiscard]] ExpectedArea expectedDifference(const Shape& a, const Shape& b);
/// @pre there is a shape
[[nodiscard]] ExpectedArea expectedUnion(std::span<const Shape> shapes);

[[nodiscard]] Box boxOfAll(std::span<const Shape> shapes);

} // namespace ecotone::geo
