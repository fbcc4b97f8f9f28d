#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/point.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ecotone::geo {

/// A closed line of at least three different points; the first is not repeated at the end.
using Ring = std::vector<Point>;

struct Polygon {
    Ring outer;              // counter-clockwise
    std::vector<Ring> holes; // clockwise
    bool operator==(const Polygon&) const = default;
};

/// A surface on the earth: valid, its parts not overlapping, edges straight in `crs`.
/// Made by `makeShape` (validity.h) or by `Shape{crs, {}}`, the empty one.
struct Shape {
    Crs crs = Crs::wgs84();
    std::vector<Polygon> polygons;

    [[nodiscard]] bool isEmpty() const noexcept { return polygons.empty(); }
    bool operator==(const Shape&) const = default;
};

[[nodiscard]] Box boxOf(const Shape& shape) noexcept;
[[nodiscard]] std::size_t pointCount(const Shape& shape) noexcept;

/// Moves a shape to another CRS. Its edges are straight in their own CRS, so they are split
/// before transformation until the departure is below 0.01 m, and below what would change the
/// area by 1e-9 of itself; the same edge gives the same points in every shape. A shape that
/// crosses the antimeridian comes out whole; where the other CRS is torn (the rim of a world
/// map) it is cut. Longitudes run on without jumps, and may go beyond 180.
/// @throws GeometryError  a point of the shape has no place in the other CRS
/// Source: docs/methods/true-area.md.
[[nodiscard]] Shape transformed(const Shape& shape, const Crs& to);

} // namespace ecotone::geo
