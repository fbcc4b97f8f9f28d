#pragma once

namespace ecotone::geo {

/// The WGS 84 ellipsoid. Source: NIMA TR8350.2 (2000), table 3.1.
namespace wgs84Ellipsoid {
constexpr double semiMajorMetres = 6378137.0;
constexpr double flattening = 1.0 / 298.257223563;
} // namespace wgs84Ellipsoid

/// The true area between two parallels per radian of longitude, divided by the semi-major axis,
/// in metres, northward positive: a step in y of the Lambert cylindrical equal-area plane. With
/// x = semi-major axis × longitude, planar areas there are true areas. No digits are lost where
/// the parallels are close or near a pole.
/// Source: Snyder (1987), Map Projections: a Working Manual, USGS PP 1395, equation 3-12.
[[nodiscard]] double authalicHeightBetween(double latitudeFrom, double latitudeTo);

} // namespace ecotone::geo
