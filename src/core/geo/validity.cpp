#include "ecotone/geo/validity.h"

#include "antimeridian.h"
#include "geos_handles.h"
#include "ring.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ecotone::geo {

namespace {

/// What rounding in a file may add to a pole.
constexpr double poleTolerance = 1e-9;

struct DestroyReader {
    void operator()(GEOSWKBReader* reader) const noexcept
    {
        GEOSWKBReader_destroy_r(geosContext(), reader);
    }
    void operator()(GEOSWKTReader* reader) const noexcept
    {
        GEOSWKTReader_destroy_r(geosContext(), reader);
    }
    void operator()(GEOSMakeValidParams* params) const noexcept
    {
        GEOSMakeValidParams_destroy_r(geosContext(), params);
    }
};

template <class Do>
void forEachRing(std::vector<Polygon>& polygons, Do change)
{
    for (Polygon& polygon : polygons) {
        change(polygon.outer);
        std::ranges::for_each(polygon.holes, change);
    }
}

std::optional<Refusal> refusalOfPoint(Point point, const Crs& crs)
{
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        return Refusal{
            fmt::format("The shape has a point that is not a place: ({}, {}). Remove "
                        "or correct it.",
                        point.x, point.y)};
    if (crs.isGeographic() && std::abs(point.y) > 90.0 + poleTolerance)
        return Refusal{fmt::format(
            "The shape has a point at latitude {}, beyond 90 degrees, but {} is in degrees. "
            "Its "
            "coordinates are probably in metres, or longitude and latitude are swapped: name "
            "the CRS they are in.",
            point.y, crs.title())};
    return std::nullopt;
}

std::optional<Refusal> refusalOfPoints(std::vector<Polygon>& polygons, const Crs& crs)
{
    std::optional<Refusal> refusal;
    forEachRing(polygons, [&](Ring& ring) {
        for (Point& point : ring) {
            if (!refusal)
                refusal = refusalOfPoint(point, crs);
            if (crs.isGeographic() && std::abs(point.y) > 90.0)
                point.y = std::copysign(90.0, point.y);
        }
    });
    return refusal;
}

/// Rings of fewer than three different points enclose nothing.
void dropFlatRings(std::vector<Polygon>& polygons, RepairReport& report)
{
    const auto isFlat = [&](const Ring& ring) {
        if (ring.size() >= 3)
            return false;
        report.defects.push_back(
            ring.empty() ? std::string{"a ring without points"}
                         : fmt::format("a ring of fewer than three points at ({}, {})",
                                       ring.front().x, ring.front().y));
        return true;
    };
    std::erase_if(polygons, [&](const Polygon& polygon) { return isFlat(polygon.outer); });
    for (Polygon& polygon : polygons)
        std::erase_if(polygon.holes, isFlat);
}

void unwrapPolygons(std::vector<Polygon>& polygons, RepairReport& report)
{
    forEachRing(polygons, [&](Ring& ring) {
        const Point first = ring.front();
        if (unwrapLongitudes(ring) == RoundTrip::ClosedAlongPole)
            report.defects.push_back(fmt::format(
                "a ring that goes round the earth, closed along the pole, at ({}, {})", first.x,
                first.y));
    });
    for (Polygon& polygon : polygons)
        for (Ring& hole : polygon.holes)
            bringNear(hole, polygon.outer);
}

double planarArea(const std::vector<Polygon>& polygons)
{
    double area = 0.0;
    for (const Polygon& polygon : polygons) {
        area += std::abs(signedArea(polygon.outer));
        for (const Ring& hole : polygon.holes)
            area -= std::abs(signedArea(hole));
    }
    return area;
}

/// Names what is wrong with each part, and with their lying together.
void listDefects(const std::vector<Polygon>& polygons, RepairReport& report)
{
    const std::size_t before = report.defects.size();
    for (const Polygon& polygon : polygons)
        if (const auto defect = invalidityOf(toGeos(polygon).get()))
            report.defects.push_back(*defect);
    if (report.defects.size() == before)
        if (const auto defect = invalidityOf(toGeos(polygons).get()))
            report.defects.push_back("parts that overlap or share a border: " + *defect);
}

std::vector<Polygon> repaired(const std::vector<Polygon>& polygons)
{
    const GEOSContextHandle_t context = geosContext();
    const std::unique_ptr<GEOSMakeValidParams, DestroyReader> params{
        GEOSMakeValidParams_create_r(context)};
    GEOSMakeValidParams_setMethod_r(context, params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, params.get(), 0);
    // Part by part first: the repair of a part must not depend on its neighbours.
    std::vector<Polygon> parts;
    for (const Polygon& polygon : polygons) {
        const GeosPointer valid =
            given(GEOSMakeValidWithParams_r(context, toGeos(polygon).get(), params.get()),
                  "repair a polygon");
        std::ranges::move(polygonsOf(valid.get()), std::back_inserter(parts));
    }
    if (parts.empty())
        return parts;
    return polygonsOf(
        given(GEOSUnaryUnion_r(context, toGeos(parts).get()), "unite the parts of a shape")
            .get());
}

Checked<MadeShape> makeFromParsed(GEOSGeometry* parsed, const char* form, const Crs& crs)
{
    if (parsed == nullptr)
        return Refusal{
            fmt::format("The geometry cannot be read as {}. GEOS says: {}", form, geosError())};
    return makeShape(polygonsOf(GeosPointer{parsed}.get()), crs);
}

} // namespace

Checked<MadeShape> makeShapeFromWkb(std::string_view wkb, const Crs& crs)
{
    const std::unique_ptr<GEOSWKBReader, DestroyReader> reader{
        GEOSWKBReader_create_r(geosContext())};
    GEOSWKBReader_setFixStructure_r(geosContext(), reader.get(), 1);
    const std::vector<unsigned char> bytes(wkb.begin(), wkb.end());
    return makeFromParsed(
        GEOSWKBReader_read_r(geosContext(), reader.get(), bytes.data(), bytes.size()), "WKB",
        crs);
}

Checked<MadeShape> makeShapeFromWkt(std::string_view wkt, const Crs& crs)
{
    // EWKT says its SRID first; the CRS is known from the caller.
    const auto geometry = wkt.starts_with("SRID=") ? wkt.substr(wkt.find(';') + 1) : wkt;
    const std::unique_ptr<GEOSWKTReader, DestroyReader> reader{
        GEOSWKTReader_create_r(geosContext())};
    GEOSWKTReader_setFixStructure_r(geosContext(), reader.get(), 1);
    return makeFromParsed(
        GEOSWKTReader_read_r(geosContext(), reader.get(), std::string{geometry}.c_str()), "WKT",
        crs);
}

Checked<MadeShape> makeShape(std::vector<Polygon> polygons, const Crs& crs)
{
    if (auto refusal = refusalOfPoints(polygons, crs))
        return *std::move(refusal);
    RepairReport report;
    forEachRing(polygons, [](Ring& ring) { ring = withoutRepeats(std::move(ring)); });
    dropFlatRings(polygons, report);
    if (crs.isGeographic())
        unwrapPolygons(polygons, report);
    report.areaBefore = planarArea(polygons);
    if (!polygons.empty() && invalidityOf(toGeos(polygons).get())) {
        listDefects(polygons, report);
        polygons = repaired(polygons);
    }
    if (polygons.empty())
        return Refusal{"The geometry has no polygon with an area. Lines and points cannot be "
                       "used here; draw or import a polygon."};
    std::ranges::for_each(polygons, orient);
    report.areaAfter = planarArea(polygons);
    return MadeShape{Shape{crs, std::move(polygons)}, std::move(report)};
}

std::optional<std::string> invalidity(const Shape& shape)
{
    if (shape.isEmpty())
        return std::nullopt;
    return invalidityOf(toGeos(shape.polygons).get());
}

} // namespace ecotone::geo
