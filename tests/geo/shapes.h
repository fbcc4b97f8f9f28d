#pragma once

#include "ecotone/base/error.h"
#include "ecotone/geo/validity.h"

#include <string>
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

/// What a geometry error says; empty where there is none.
template <class Do>
std::string errorOf(Do action)
{
    try {
        static_cast<void>(action());
    } catch (const ecotone::GeometryError& error) {
        return error.what();
    }
    return {};
}

} // namespace tests
