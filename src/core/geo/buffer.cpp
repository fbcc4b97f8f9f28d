#include "ecotone/geo/buffer.h"

#include "geos_handles.h"
#include "ring.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::geo {

Shape buffered(const Shape& shape, Metres distance)
{
    expects(!shape.isEmpty(), "buffered: the shape is not empty");
    constexpr int linesInQuarter = 8;
    const Box box = boxOf(shape);
    const Point middle{(box.minX + box.maxX) / 2.0, (box.minY + box.maxY) / 2.0};
    const Point place = Transformation{shape.crs, Crs::wgs84()}.apply(middle);
    if (!std::isfinite(place.x))
        throw GeometryError{fmt::format("Could not buffer a shape: its middle ({}, {}) has no "
                                        "place on the earth in {}. Check its coordinates and "
                                        "CRS.",
                                        middle.x, middle.y, shape.crs.title())};
    const Crs local = Crs::fromText(fmt::format(
        "+proj=aeqd +lat_0={:.9f} +lon_0={:.9f} +datum=WGS84 +units=m", place.y, place.x));
    const GeosPointer plane = toGeos(transformed(shape, local).polygons);
    const GeosPointer grown =
        given(GEOSBuffer_r(geosContext(), plane.get(), distance.value(), linesInQuarter),
              "buffer a shape");
    Shape result{local, polygonsOf(grown.get())};
    std::ranges::for_each(result.polygons, orient);
    return transformed(result, shape.crs);
}

} // namespace ecotone::geo
