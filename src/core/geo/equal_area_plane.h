#pragma once

#include "densify.h"

#include "ecotone/base/checked.h"
#include "ecotone/geo/crs.h"

namespace ecotone::geo {

/// The way from a CRS to the Lambert cylindrical equal-area plane of WGS 84, in which planar
/// areas are true areas. Belongs to one thread.
class EqualAreaPlane {
public:
    /// @throws GeometryError  PROJ knows no operation from the CRS to WGS 84
    explicit EqualAreaPlane(const Crs& from);

    /// Square metres; refused where a place of the polygon is not on the earth.
    /// @pre outer ring counter-clockwise
    [[nodiscard]] Checked<double> areaOf(const Polygon& polygon) const;
    /// Whether one unit of area of the CRS is the same true area all over a place: so it is for
    /// ellipsoidal equal-area projections, found out by measuring, not by name.
    [[nodiscard]] bool keepsAreas(const Box& place) const;

private:
    Crs m_from;
    Transformation m_toWgs84;
};

} // namespace ecotone::geo
