#pragma once

#include "ecotone/geo/joint_coverage.h"

#include <map>
#include <span>

namespace ecotone::bench {

/// The ground that is covered by exactly one set of shapes, by set; planar m². Ground outside
/// all shapes is not in it.
using SignatureAreas = std::map<geo::ShapeSet, double>;

/// Through the engine: joint coverage of every tile the shapes meet.
[[nodiscard]] SignatureAreas engineSignatures(const geo::Grid& grid,
                                              std::span<const geo::Shape> shapes,
                                              const std::vector<std::size_t>& tiles);

/// Through GEOS alone: all outlines noded and made into faces, each face asked by a point on it
/// which shapes contain it.
/// @throws GeometryError  GEOS gave nothing
[[nodiscard]] SignatureAreas geosSignatures(std::span<const geo::Shape> shapes);

} // namespace ecotone::bench
