#include "ecotone/geo/simplify.h"

#include "geos_handles.h"
#include "ring.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::geo {

Shape simplified(const Shape& shape, double tolerance)
{
    expects(tolerance > 0.0, "simplified: the tolerance is above zero");
    const GeosPointer whole = toGeos(shape.polygons);
    const GeosPointer fewer =
        given(GEOSTopologyPreserveSimplify_r(geosContext(), whole.get(), tolerance),
              "simplify a shape");
    Shape result{shape.crs, polygonsOf(fewer.get())};
    std::ranges::for_each(result.polygons, orient);
    return result;
}

} // namespace ecotone::geo
