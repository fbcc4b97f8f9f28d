#pragma once

#include "ecotone/base/quantity.h"
#include "ecotone/geo/shape.h"

namespace ecotone::geo {

/// The true area of a shape on the WGS 84 ellipsoid: its outline is densified in its own CRS,
/// brought to longitude and authalic height (the Lambert cylindrical equal-area plane, in which
/// area is exact), and measured there.
/// In ellipsoidal equal-area CRSs it is the planar area, which is the same.
/// @throws GeometryError  a place of the shape is not on the earth
/// Source: docs/methods/true-area.md, R0.1 and R0.2.
[[nodiscard]] SquareMetres trueArea(const Shape& shape);

/// The geodesic area of the shape's densified outline by PROJ's geodesic routines: an
/// independent road to the same number, used by tests and by `ecotone check`. Errors as above.
[[nodiscard]] SquareMetres geodesicArea(const Shape& shape);

/// The area of a raster cell between two parallels (R0.2, closed form), latitudes and
/// width in degrees.
[[nodiscard]] SquareMetres zonalCellArea(double latMin, double latMax, double widthDegrees);

/// How much spherical ("web") Mercator inflates areas at a latitude: 1 / cos². Shown to say why
/// a planar area in EPSG:3857 is never given.
[[nodiscard]] double webMercatorInflation(double latitudeDegrees);

} // namespace ecotone::geo
