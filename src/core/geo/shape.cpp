#include "ecotone/geo/shape.h"

#include "ring.h"
#include "shape_transformer.h"

namespace ecotone::geo {

Box boxOf(const Shape& shape) noexcept
{
    Box box;
    for (const Polygon& polygon : shape.polygons)
        box.extend(boxOf(polygon.outer));
    return box;
}

std::size_t pointCount(const Shape& shape) noexcept
{
    std::size_t count = 0;
    for (const Polygon& polygon : shape.polygons) {
        count += polygon.outer.size();
        for (const Ring& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

Shape transformed(const Shape& shape, const Crs& to)
{
    return ShapeTransformer{shape.crs, to}.apply(shape, "a shape");
}

} // namespace ecotone::geo
