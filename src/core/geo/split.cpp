#include "ecotone/geo/split.h"

#include "geos_handles.h"
#include "ring.h"

#include "ecotone/geo/overlay.h"

#include <algorithm>
#include <numeric>

namespace ecotone::geo {

namespace {

GeosPointer toGeosLine(std::span<const Point> line)
{
    GEOSCoordSequence* points = GEOSCoordSeq_copyFromBuffer_r(
        geosContext(), &line.front().x, static_cast<unsigned>(line.size()), 0, 0);
    return given(GEOSGeom_createLineString_r(geosContext(), points), "hand a line to GEOS");
}

bool coversInside(const GEOSGeometry* whole, const Polygon& piece)
{
    const GeosPointer polygon = toGeos(piece);
    const GeosPointer inside =
        given(GEOSPointOnSurface_r(geosContext(), polygon.get()), "find a point of a piece");
    return GEOSContains_r(geosContext(), whole, inside.get()) == 1;
}

double areaOf(const Polygon& polygon)
{
    double area = signedArea(polygon.outer);
    for (const Ring& hole : polygon.holes)
        area += signedArea(hole); // clockwise: negative
    return area;
}

double areaOf(const Shape& shape)
{
    return std::accumulate(
        shape.polygons.begin(), shape.polygons.end(), 0.0,
        [](double sum, const Polygon& polygon) { return sum + areaOf(polygon); });
}

/// The faces that the outline of a polygon and the line make together, inside the polygon.
std::vector<Polygon> piecesOf(const Polygon& polygon, const GEOSGeometry* line)
{
    const GEOSContextHandle_t context = geosContext();
    const GeosPointer whole = toGeos(polygon);
    const GeosPointer outline =
        given(GEOSBoundary_r(context, whole.get()), "take the outline of a shape");
    const GeosPointer noded =
        given(GEOSUnion_r(context, outline.get(), line), "cut the outline with a line");
    const GEOSGeometry* const lines[]{noded.get()};
    const GeosPointer faces =
        given(GEOSPolygonize_r(context, lines, 1), "make pieces of a shape");
    std::vector<Polygon> pieces;
    for (Polygon& face : polygonsOf(faces.get())) {
        orient(face);
        if (coversInside(whole.get(), face))
            pieces.push_back(std::move(face));
    }
    return pieces;
}

} // namespace

std::vector<Shape> split(const Shape& shape, std::span<const Point> line)
{
    if (line.size() < 2)
        return {shape};
    const GeosPointer knife = toGeosLine(line);
    std::vector<Shape> pieces;
    Shape uncut{shape.crs, {}};
    for (const Polygon& polygon : shape.polygons) {
        std::vector<Polygon> parts = piecesOf(polygon, knife.get());
        if (parts.size() < 2) {
            uncut.polygons.push_back(polygon); // as it is: no point of it has moved
            continue;
        }
        for (Polygon& part : parts)
            pieces.push_back({shape.crs, {std::move(part)}});
    }
    if (pieces.empty())
        return {shape};
    std::ranges::stable_sort(
        pieces, [](const Shape& a, const Shape& b) { return areaOf(a) > areaOf(b); });
    pieces.front().polygons.insert(pieces.front().polygons.end(), uncut.polygons.begin(),
                                   uncut.polygons.end());
    return pieces;
}

} // namespace ecotone::geo
