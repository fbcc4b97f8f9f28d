#include "overlay_area.h"

#include "ring.h"

#include "ecotone/geo/joint_coverage.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ecotone::geo {

namespace {

/// Of the smallest area that takes part.
constexpr double relativeTolerance = 1e-9;
/// Cells along each side of the place that is looked at; enough for few edges to meet in one.
constexpr std::int64_t cellsAcross = 32;

double planarArea(const Shape& shape)
{
    double area = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        area += std::abs(signedArea(polygon.outer));
        for (const Ring& hole : polygon.holes)
            area -= std::abs(signedArea(hole));
    }
    return area;
}

double outlineOf(const Ring& ring)
{
    double length = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& next = ring[i + 1 < ring.size() ? i + 1 : 0];
        length += std::hypot(next.x - ring[i].x, next.y - ring[i].y);
    }
    return length;
}

double outlineOf(const Shape& shape)
{
    double length = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        length += outlineOf(polygon.outer);
        for (const Ring& hole : polygon.holes)
            length += outlineOf(hole);
    }
    return length;
}

/// The area within a box of the sets of shapes that `counts`. The plane is taken as it is: in
/// degrees, too, where joint coverage would look for a shape a whole turn away.
template <class Counts>
double areaWithin(const Box& box, std::span<const Shape> shapes, Counts counts)
{
    if (!(box.width() > 0.0 && box.height() > 0.0))
        return 0.0;
    const Crs plane = Crs::fromText("EPSG:3857");
    std::vector<Shape> inPlane;
    for (const Shape& shape : shapes)
        inPlane.push_back({plane, shape.polygons});
    const Grid grid{plane,
                    box.minX,
                    box.maxY,
                    box.width() / cellsAcross,
                    0.0,
                    0.0,
                    -box.height() / cellsAcross,
                    cellsAcross,
                    cellsAcross};
    const TileCoverage coverage = JointCoverage{grid, inPlane}.of(grid.whole());
    double cells = 0.0;
    for (const CoveredRun& run : coverage.runs)
        if (counts(coverage.sets[run.set]))
            cells += run.fraction * static_cast<double>(run.length);
    return cells * grid.cellUnitArea();
}

double sharedArea(const Shape& a, const Shape& b)
{
    const Box boxA = boxOf(a);
    const Box boxB = boxOf(b);
    const Box shared{std::max(boxA.minX, boxB.minX), std::max(boxA.minY, boxB.minY),
                     std::min(boxA.maxX, boxB.maxX), std::min(boxA.maxY, boxB.maxY)};
    return areaWithin(shared, std::vector{a, b},
                      [](const ShapeSet& set) { return set.size() == 2; });
}

} // namespace

bool ExpectedArea::agreesWith(const Shape& result, double step) const
{
    // A step aside along the whole outline: nothing beside the tolerance, but for shapes of a
    // few square metres far from the origin of their CRS.
    const double rounding = step * (outline + outlineOf(result));
    return std::abs(planarArea(result) - area) <= tolerance + rounding;
}

ExpectedArea expectedIntersection(const Shape& a, const Shape& b)
{
    return {a.crs, sharedArea(a, b), relativeTolerance * std::min(planarArea(a), planarArea(b)),
            std::min(outlineOf(a), outlineOf(b))};
}

ExpectedArea expectedDifference(const Shape& a, const Shape& b)
{
    const double area = planarArea(a);
    return {a.crs, area - sharedArea(a, b), relativeTolerance * area, outlineOf(a)};
}

ExpectedArea expectedUnion(std::span<const Shape> shapes)
{
    const double area =
        areaWithin(boxOfAll(shapes), shapes, [](const ShapeSet& set) { return !set.empty(); });
    return {shapes.front().crs, area, relativeTolerance * area, 0.0};
}

Box boxOfAll(std::span<const Shape> shapes)
{
    Box box;
    for (const Shape& shape : shapes)
        box.extend(boxOf(shape));
    return box;
}

} // namespace ecotone::geo
