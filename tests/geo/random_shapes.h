#pragma once

#include "ecotone/geo/shape.h"

#include <rapidcheck.h>

namespace tests {

/// Planar area of a shape in units of its CRS, about a point of its own.
double planarArea(const ecotone::geo::Shape& shape);

/// Any number between two, in steps of a millionth of the difference.
rc::Gen<double> number(double from, double to);

/// Two to five valid shapes over a square from the origin: stars with and without holes, some
/// of them twice, some cut in two along a line, some very small.
rc::Gen<std::vector<ecotone::geo::Shape>> shapesOver(double size, const ecotone::geo::Crs& crs);

/// Two to five shapes whose points are whole or half numbers, so that they lie on corners and
/// borders of unit cells and on each other.
rc::Gen<std::vector<ecotone::geo::Shape>> shapesOnLattice(int size,
                                                          const ecotone::geo::Crs& crs);

} // namespace tests
