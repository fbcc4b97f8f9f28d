#pragma once

#include "ecotone/geo/validity.h"

#include <string_view>

namespace tests {

/// A shape from WKT, which must be accepted.
inline ecotone::geo::Shape shapeOf(std::string_view wkt, const ecotone::geo::Crs& crs)
{
    return ecotone::geo::makeShapeFromWkt(wkt, crs).value().shape;
}

inline ecotone::geo::Shape boxShape(const ecotone::geo::Box& box, const ecotone::geo::Crs& crs)
{
    return {crs,
            {{{{box.minX, box.minY},
               {box.maxX, box.minY},
               {box.maxX, box.maxY},
               {box.minX, box.maxY}},
              {}}}};
}

} // namespace tests
