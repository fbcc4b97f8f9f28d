#include "authalic.h"

#include <cmath>
#include <numbers>

namespace ecotone::geo {

namespace {

constexpr double squaredEccentricity =
    wgs84Ellipsoid::flattening * (2.0 - wgs84Ellipsoid::flattening);

double radians(double degrees)
{
    return degrees * (std::numbers::pi / 180.0);
}

} // namespace

double authalicHeightBetween(double latitudeFrom, double latitudeTo)
{
    // q = (1 - e²) (s / (1 - e² s²) + atanh(e s) / e) with s = sin(latitude); the height is a q
    // / 2. Differences of sines and of inverse hyperbolic tangents are taken as products.
    static const double e = std::sqrt(squaredEccentricity);
    const double from = std::sin(radians(latitudeFrom));
    const double to = std::sin(radians(latitudeTo));
    // The cosine as a sine, which keeps its digits near a pole.
    const double middle = std::abs(latitudeFrom + latitudeTo) / 2.0;
    const double step = 2.0 * std::sin(radians(90.0 - middle)) *
                        std::sin(radians((latitudeTo - latitudeFrom) / 2.0));
    const double rational =
        step * (1.0 + squaredEccentricity * from * to) /
        ((1.0 - squaredEccentricity * from * from) * (1.0 - squaredEccentricity * to * to));
    const double hyperbolic =
        std::atanh(e * step / (1.0 - squaredEccentricity * from * to)) / e;
    return wgs84Ellipsoid::semiMajorMetres * (1.0 - squaredEccentricity) / 2.0 *
           (rational + hyperbolic);
}

} // namespace ecotone::geo
