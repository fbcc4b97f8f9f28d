#pragma once

#include "ecotone/geo/shape.h"

#include <vector>

namespace ecotone::bench {

/// One action of the benchmark landscape.
struct ActionShape {
    geo::Shape shape;
    int actor = 1; // 1 to 50, the first ones far more often
    int site = 0;  // 1 to 30, or 0 where it belongs to none
    int startYear = 2012, endYear = 2030;
    const char* kind = "plain";
};

/// A boundary of 3 000 points over most of the ground.
[[nodiscard]] const geo::Shape& landscapeShape();
/// 30 sites inside it.
[[nodiscard]] const std::vector<geo::Shape>& siteShapes();
/// `count` actions that add up to about 3 000 km² and overlap: clustered round sites, laid over
/// earlier ones, in halves that share an edge, with holes, in several parts. The more, the
/// smaller. All are valid by construction.
[[nodiscard]] std::vector<ActionShape> actionShapes(int count);

} // namespace ecotone::bench
