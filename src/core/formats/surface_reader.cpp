#include "surface_reader.h"

#include "curves.h"
#include "gdal_messages.h"

#include "ecotone/geo/validity.h"

#include <cmath>
#include <string>
#include <vector>

namespace ecotone::formats {

namespace {

OGRwkbGeometryType flatType(OGRGeometryH geometry)
{
    return wkbFlatten(OGR_G_GetGeometryType(geometry));
}

bool isSurface(OGRwkbGeometryType type)
{
    return type == wkbPolygon || type == wkbMultiPolygon;
}

struct Parts {
    std::size_t surfaces = 0, others = 0;
};

void countParts(OGRGeometryH geometry, Parts& parts)
{
    const OGRwkbGeometryType type = flatType(geometry);
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0 && !isSurface(type)) {
        for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
            countParts(OGR_G_GetGeometryRef(geometry, i), parts);
        return;
    }
    ++(isSurface(type) ? parts.surfaces : parts.others);
}

std::size_t pointsOf(OGRGeometryH geometry)
{
    std::size_t points = 0;
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i)
        points += pointsOf(OGR_G_GetGeometryRef(geometry, i));
    const OGRwkbGeometryType type = flatType(geometry);
    if (type == wkbLineString || type == wkbPoint || type == wkbCircularString)
        points += static_cast<std::size_t>(OGR_G_GetPointCount(geometry));
    return points;
}

std::string wkbOf(OGRGeometryH geometry)
{
    std::string wkb(static_cast<std::size_t>(OGR_G_WkbSize(geometry)), '\0');
    OGR_G_ExportToIsoWkb(geometry, wkbNDR,
                         reinterpret_cast<unsigned char*>(wkb.data())); // bytes are bytes
    return wkb;
}

bool isClosedLine(OGRGeometryH line)
{
    const int count = OGR_G_GetPointCount(line);
    return flatType(line) == wkbLineString && count >= 4 &&
           OGR_G_GetX(line, 0) == OGR_G_GetX(line, count - 1) &&
           OGR_G_GetY(line, 0) == OGR_G_GetY(line, count - 1);
}

} // namespace

SurfaceReader::SurfaceReader(geo::Crs crs, ClosedLines closedLines)
    : m_crs{std::move(crs)}
    , m_closedLines{closedLines}
{
}

/// Straight and flat, and collections that are really polygons as such.
GeometryPointer SurfaceReader::plain(GeometryPointer geometry, std::size_t feature)
{
    if (OGR_G_HasCurveGeometry(geometry.get(), TRUE) != 0) {
        m_notes.add(Note::Linearised, feature);
        geometry.reset(OGR_G_GetLinearGeometry(geometry.get(),
                                               chordAngle(geometry.get(), m_crs), nullptr));
    }
    if (OGR_G_Is3D(geometry.get()) != 0 || OGR_G_IsMeasured(geometry.get()) != 0) {
        m_notes.add(Note::HeightsDropped, feature);
        OGR_G_FlattenTo2D(geometry.get());
    }
    const OGRwkbGeometryType type = flatType(geometry.get());
    if (type == wkbPolyhedralSurface || type == wkbTIN || type == wkbTriangle)
        geometry.reset(OGR_G_ForceToMultiPolygon(geometry.release()));
    return geometry;
}

void SurfaceReader::read(GeometryPointer geometry, Feature& feature)
{
    const GdalMessages messages;
    if (!geometry || OGR_G_IsEmpty(geometry.get()) != 0) {
        m_notes.add(Note::WithoutGeometry, feature.number);
        return;
    }
    geometry = plain(std::move(geometry), feature.number);
    m_points += pointsOf(geometry.get());
    Parts parts;
    countParts(geometry.get(), parts);
    const OGRwkbGeometryType type = flatType(geometry.get());
    if (parts.surfaces > 0) {
        if (parts.others > 0)
            m_notes.add(Note::PartsLeftOut, feature.number);
        readSurface(geometry.get(), feature);
    } else if (type == wkbPoint) {
        readPoint(geometry.get(), feature);
    } else if (type == wkbMultiPoint && OGR_G_GetGeometryCount(geometry.get()) == 1) {
        readPoint(OGR_G_GetGeometryRef(geometry.get(), 0), feature);
    } else if (type == wkbMultiPoint) {
        m_notes.add(Note::PointsLeftOut, feature.number);
    } else {
        readLine(std::move(geometry), feature);
    }
}

void SurfaceReader::readSurface(OGRGeometryH geometry, Feature& feature)
{
    Checked<geo::MadeShape> made = geo::makeShapeFromWkb(wkbOf(geometry), m_crs);
    if (!made) {
        std::string reason = made.refusal().reason;
        if (reason.ends_with('.'))
            reason.pop_back();
        m_notes.add(Note::Unusable, feature.number, reason);
        return;
    }
    const geo::RepairReport& repair = made.value().repair;
    if (repair.wasRepaired())
        m_notes.add(Note::Repaired, feature.number, repair.defects.front());
    feature.shape = made.value().shape;
}

void SurfaceReader::readPoint(OGRGeometryH geometry, Feature& feature)
{
    const geo::Point point{OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)};
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        m_notes.add(Note::Unusable, feature.number, "a coordinate is not finite");
    else if (m_crs.isGeographic() && std::abs(point.y) > 90.0)
        m_notes.add(Note::Unusable, feature.number, "its latitude is beyond 90 degrees");
    else
        feature.point = point;
}

void SurfaceReader::readLine(GeometryPointer geometry, Feature& feature)
{
    if (m_closedLines == ClosedLines::LeaveOut || !isClosedLine(geometry.get())) {
        m_notes.add(Note::LineLeftOut, feature.number);
        return;
    }
    m_notes.add(Note::LineClosed, feature.number);
    const GeometryPointer surface{OGR_G_ForceToPolygon(geometry.release())};
    readSurface(surface.get(), feature);
}

} // namespace ecotone::formats
