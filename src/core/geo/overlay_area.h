#pragma once

#include "ecotone/geo/shape.h"

#include <span>

namespace ecotone::geo {

/// The planar area an overlay must have, computed by joint coverage and not by GEOS.
struct ExpectedArea {
    Crs crs;
    double area = 0.0;      // CRS units²
    double tolerance = 0.0; // CRS units²
    double outline = 0.0;   // CRS units: length round the smallest of the shapes
    /// @param step  how far, in CRS units, an overlay may have moved points to round them
    [[nodiscard]] bool agreesWith(const Shape& result, double step) const;
};

/// @pre the shapes are in one CRS
[[nodiscard]] ExpectedArea expectedIntersection(const Shape& a, const Shape& b);
[[nodiscard]] ExpectedArea expectedDifference(const Shape& a, const Shape& b);
/// @pre there is a shape
[[nodiscard]] ExpectedArea expectedUnion(std::span<const Shape> shapes);

[[nodiscard]] Box boxOfAll(std::span<const Shape> shapes);

} // namespace ecotone::geo
