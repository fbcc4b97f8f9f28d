#include "geos_handles.h"

#include "ecotone/base/error.h"

#include <fmt/format.h>

namespace ecotone::geo {

namespace {

/// A context and the place where it leaves its words.
struct ThreadGeos {
    ThreadGeos() : context{GEOS_init_r()}
    {
        GEOSContext_setErrorMessageHandler_r(
            context,
            [](const char* message, void* self) {
                static_cast<ThreadGeos*>(self)->error = message;
            },
            this);
    }
    ~ThreadGeos() { GEOS_finish_r(context); }
    ThreadGeos(const ThreadGeos&) = delete;
    ThreadGeos& operator=(const ThreadGeos&) = delete;

    GEOSContextHandle_t context;
    std::string error;
};

ThreadGeos& threadGeos()
{
    thread_local ThreadGeos geos;
    return geos;
}

/// @pre the ring has a point
GEOSGeometry* toGeosRing(const Ring& ring)
{
    Ring closed = ring;
    closed.push_back(ring.front());
    GEOSCoordSequence* points = GEOSCoordSeq_copyFromBuffer_r(
        geosContext(), &closed.front().x, static_cast<unsigned>(closed.size()), 0, 0);
    return GEOSGeom_createLinearRing_r(geosContext(), points);
}

Ring ringOf(const GEOSGeometry* ring)
{
    const GEOSContextHandle_t context = geosContext();
    const GEOSCoordSequence* points = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context, points, &count);
    Ring result(count);
    if (count == 0)
        return result;
    GEOSCoordSeq_copyToBuffer_r(context, points, &result.front().x, 0, 0);
    result.pop_back();
    return result;
}

void collectPolygons(const GEOSGeometry* geometry, std::vector<Polygon>& out)
{
    const GEOSContextHandle_t context = geosContext();
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_POLYGON && GEOSisEmpty_r(context, geometry) == 0) {
        Polygon polygon;
        polygon.outer = ringOf(GEOSGetExteriorRing_r(context, geometry));
        const int holes = GEOSGetNumInteriorRings_r(context, geometry);
        for (int i = 0; i < holes; ++i)
            polygon.holes.push_back(ringOf(GEOSGetInteriorRingN_r(context, geometry, i)));
        out.push_back(std::move(polygon));
    }
    if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(context, geometry);
        for (int i = 0; i < parts; ++i)
            collectPolygons(GEOSGetGeometryN_r(context, geometry, i), out);
    }
}

} // namespace

GEOSContextHandle_t geosContext()
{
    return threadGeos().context;
}
const std::string& geosError()
{
    return threadGeos().error;
}

void DestroyGeos::operator()(GEOSGeometry* geometry) const noexcept
{
    GEOSGeom_destroy_r(geosContext(), geometry);
}

GeosPointer given(GEOSGeometry* geometry, const char* what)
{
    if (geometry == nullptr)
        throw GeometryError{fmt::format("Could not {}. Check the shapes with “repair geometry” "
                                        "and try again. GEOS says: {}",
                                        what, geosError())};
    return GeosPointer{geometry};
}

GeosPointer toGeos(const Polygon& polygon)
{
    std::vector<GEOSGeometry*> holes;
    holes.reserve(polygon.holes.size());
    for (const Ring& hole : polygon.holes)
        holes.push_back(toGeosRing(hole));
    return given(GEOSGeom_createPolygon_r(geosContext(), toGeosRing(polygon.outer),
                                          holes.data(), static_cast<unsigned>(holes.size())),
                 "hand a polygon to GEOS");
}

GeosPointer toGeos(const std::vector<Polygon>& polygons)
{
    std::vector<GEOSGeometry*> parts;
    parts.reserve(polygons.size());
    for (const Polygon& polygon : polygons)
        parts.push_back(toGeos(polygon).release());
    return given(GEOSGeom_createCollection_r(geosContext(), GEOS_MULTIPOLYGON, parts.data(),
                                             static_cast<unsigned>(parts.size())),
                 "hand a shape to GEOS");
}

std::vector<Polygon> polygonsOf(const GEOSGeometry* geometry)
{
    std::vector<Polygon> polygons;
    collectPolygons(geometry, polygons);
    return polygons;
}

std::optional<std::string> invalidityOf(const GEOSGeometry* geometry)
{
    const GEOSContextHandle_t context = geosContext();
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const char valid = GEOSisValidDetail_r(context, geometry, 0, &reason, &place);
    const GeosPointer location{place};
    std::string words = reason == nullptr ? "not valid" : reason;
    GEOSFree_r(context, reason);
    if (valid == 1)
        return std::nullopt;
    double x = 0.0;
    double y = 0.0;
    if (location && GEOSGeomGetX_r(context, location.get(), &x) == 1 &&
        GEOSGeomGetY_r(context, location.get(), &y) == 1)
        words += fmt::format(" at ({}, {})", x, y);
    return words;
}

} // namespace ecotone::geo
