#pragma once

#include "chance.h"

#include "ecotone/geo/shape.h"

namespace ecotone::bench {

/// A patch of ground with a wavy edge.
struct Patch {
    geo::Point centre;
    double radius = 1.0;
    int vertices = 24;
    double roughness = 0.35;
    double leastFlatness = 0.6, mostFlatness = 1.0; // of height to width
};

/// The outline of a patch, counter-clockwise and star-shaped about its centre, so always
/// simple: no point of it is nearer than 0.23 or farther than 1.7 radii.
[[nodiscard]] geo::Ring outlineOf(const Patch& patch, Chance& chance);

/// By counting the edges a ray to the east meets.
[[nodiscard]] bool contains(const geo::Ring& ring, geo::Point point) noexcept;

/// Positive where the ring runs counter-clockwise, m².
[[nodiscard]] double signedArea(const geo::Ring& ring) noexcept;

/// Planar, which in EPSG:6933 is the true area, m².
[[nodiscard]] double areaOf(const geo::Shape& shape) noexcept;

} // namespace ecotone::bench
