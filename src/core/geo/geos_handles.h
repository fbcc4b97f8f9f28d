#pragma once

#include "ecotone/geo/shape.h"

#include <geos_c.h>

#include <memory>
#include <optional>
#include <string>

namespace ecotone::geo {

/// GEOS's context of this thread. GEOS says what went wrong through `geosError`.
[[nodiscard]] GEOSContextHandle_t geosContext();
/// GEOS's last words in this thread.
[[nodiscard]] const std::string& geosError();

struct DestroyGeos {
    void operator()(GEOSGeometry* geometry) const noexcept;
};
using GeosPointer = std::unique_ptr<GEOSGeometry, DestroyGeos>;

/// @throws GeometryError  GEOS gave nothing; `what` says what was being done
[[nodiscard]] GeosPointer given(GEOSGeometry* geometry, const char* what);

[[nodiscard]] GeosPointer toGeos(const Polygon& polygon);
/// A MultiPolygon of all parts.
[[nodiscard]] GeosPointer toGeos(const std::vector<Polygon>& polygons);

/// All polygons inside a geometry of any kind, rings without closing point, in the direction
/// they have; other parts are passed over.
[[nodiscard]] std::vector<Polygon> polygonsOf(const GEOSGeometry* geometry);

/// Why a geometry is not valid, GEOS's words and the place, or nothing.
[[nodiscard]] std::optional<std::string> invalidityOf(const GEOSGeometry* geometry);

} // namespace ecotone::geo
