#include "ecotone/geo/overlay.h"

#include "geos_handles.h"
#include "overlay_area.h"
#include "ring.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace ecotone::geo {

namespace {

Shape shapeFrom(const GEOSGeometry* geometry, const Crs& crs)
{
    Shape shape{crs, polygonsOf(geometry)};
    std::ranges::for_each(shape.polygons, orient);
    return shape;
}

/// GEOS works on plain doubles, which keeps the points of its input. Where two outlines nearly
/// lie on each other that can go wrong without a word (GEOS 3.11 may call the intersection of
/// twins empty). So the area is compared with that of the overlay area (overlay_area.h), and
/// where it is not the same, the operation is done again with all points on a fine grid, which
/// is safe.
template <class Operate>
Shape checkedResult(Operate operate,
                    const Box& box,
                    const ExpectedArea& expected,
                    const char* what)
{
    constexpr double plainDoubles = 0.0;
    const Crs& crs = expected.crs;
    const double reach = std::max(
        {std::abs(box.minX), std::abs(box.minY), std::abs(box.maxX), std::abs(box.maxY)});
    const double power = std::ceil(std::log2(reach));
    Shape result = shapeFrom(given(operate(plainDoubles), what).get(), crs);
    if (expected.agreesWith(result, std::exp2(power - 50.0))) // a few steps between doubles
        return result;
    // A power of two some hundred steps above the spacing of doubles at these coordinates.
    const double fine = std::exp2(power - 44.0);
    result = shapeFrom(given(operate(fine), what).get(), crs);
    if (!expected.agreesWith(result, fine))
        throw GeometryError{fmt::format("Could not {}: the result has a wrong area. Check the "
                                        "shapes with “repair geometry” and try again.",
                                        what)};
    return result;
}

bool isTrue(char answer, const char* what)
{
    constexpr char failed = 2;
    if (answer == failed)
        throw GeometryError{fmt::format("Could not {}. Check the shapes with “repair geometry” "
                                        "and try again. GEOS says: {}",
                                        what, geosError())};
    return answer == 1;
}

} // namespace

Shape intersectionOf(const Shape& a, const Shape& b)
{
    expects(a.crs == b.crs, "intersectionOf: both shapes are in one CRS");
    const GeosPointer first = toGeos(a.polygons);
    const GeosPointer second = toGeos(b.polygons);
    const auto operate = [&](double step) {
        return step > 0.0
                   ? GEOSIntersectionPrec_r(geosContext(), first.get(), second.get(), step)
                   : GEOSIntersection_r(geosContext(), first.get(), second.get());
    };
    return checkedResult(operate, boxOfAll(std::vector{a, b}), expectedIntersection(a, b),
                         "intersect two shapes");
}

Shape differenceOf(const Shape& a, const Shape& b)
{
    expects(a.crs == b.crs, "differenceOf: both shapes are in one CRS");
    const GeosPointer first = toGeos(a.polygons);
    const GeosPointer second = toGeos(b.polygons);
    const auto operate = [&](double step) {
        return step > 0.0 ? GEOSDifferencePrec_r(geosContext(), first.get(), second.get(), step)
                          : GEOSDifference_r(geosContext(), first.get(), second.get());
    };
    return checkedResult(operate, boxOfAll(std::vector{a, b}), expectedDifference(a, b),
                         "subtract a shape from another");
}

Shape unionOf(std::span<const Shape> shapes)
{
    std::vector<Polygon> parts;
    for (const Shape& shape : shapes) {
        expects(shape.crs == shapes.front().crs, "unionOf: all shapes are in one CRS");
        parts.insert(parts.end(), shape.polygons.begin(), shape.polygons.end());
    }
    if (parts.empty())
        return shapes.empty() ? Shape{} : Shape{shapes.front().crs, {}};
    const GeosPointer all = toGeos(parts);
    const auto operate = [&](double step) {
        return step > 0.0 ? GEOSUnaryUnionPrec_r(geosContext(), all.get(), step)
                          : GEOSUnaryUnion_r(geosContext(), all.get());
    };
    return checkedResult(operate, boxOfAll(shapes), expectedUnion(shapes), "unite shapes");
}

bool contains(const Shape& outer, const Shape& inner)
{
    expects(outer.crs == inner.crs, "contains: both shapes are in one CRS");
    return isTrue(
        GEOSCovers_r(geosContext(), toGeos(outer.polygons).get(), toGeos(inner.polygons).get()),
        "tell whether a shape contains another");
}

bool intersects(const Shape& a, const Shape& b)
{
    expects(a.crs == b.crs, "intersects: both shapes are in one CRS");
    return isTrue(
        GEOSIntersects_r(geosContext(), toGeos(a.polygons).get(), toGeos(b.polygons).get()),
        "tell whether two shapes meet");
}

Shape circleOfArea(Point centre, const Crs& crs, double squareMetres)
{
    expects(squareMetres > 0.0, "circleOfArea: the circle has an area");
    constexpr int corners = 128;
    constexpr double angle = 2.0 * std::numbers::pi / corners;
    const Point place = Transformation{crs, Crs::wgs84()}.apply(centre);
    if (!std::isfinite(place.x))
        throw GeometryError{fmt::format("The centre ({}, {}) of a circle has no place on the "
                                        "earth in {}. Check its coordinates and CRS.",
                                        centre.x, centre.y, crs.title())};
    const Crs local = Crs::fromText(fmt::format(
        "+proj=laea +lat_0={:.9f} +lon_0={:.9f} +datum=WGS84 +units=m", place.y, place.x));
    // The regular polygon itself has the area, so its corners lie a little outside the circle.
    const double radius = std::sqrt(squareMetres / (corners * std::sin(angle) / 2.0));
    Polygon circle;
    for (int i = 0; i < corners; ++i)
        circle.outer.push_back({radius * std::cos(angle * i), radius * std::sin(angle * i)});
    return transformed(Shape{local, {std::move(circle)}}, crs);
}

} // namespace ecotone::geo
