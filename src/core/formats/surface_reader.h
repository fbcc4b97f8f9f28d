#pragma once

#include "feature_notes.h"
#include "handles.h"

#include "ecotone/formats/features.h"

#include <cstddef>
#include <string>

namespace ecotone::formats {

/// Makes shapes and points of GDAL's geometries and keeps note of what had to be done.
class SurfaceReader {
public:
    enum class ClosedLines { LeaveOut, AreSurfaces };

    SurfaceReader(geo::Crs crs, ClosedLines closedLines);

    /// Fills `feature.shape` or `feature.point`, or neither. `geometry` is changed.
    void read(GeometryPointer geometry, Feature& feature);

    [[nodiscard]] const FeatureNotes& notes() const noexcept { return m_notes; }
    /// Points of all outlines so far: what a reader of untrusted files puts a limit to.
    [[nodiscard]] std::size_t pointCount() const noexcept { return m_points; }

private:
    [[nodiscard]] GeometryPointer plain(GeometryPointer geometry, std::size_t feature);
    void readSurface(OGRGeometryH geometry, Feature& feature);
    void readPoint(OGRGeometryH geometry, Feature& feature);
    void readLine(GeometryPointer geometry, Feature& feature);

    geo::Crs m_crs;
    ClosedLines m_closedLines;
    FeatureNotes m_notes;
    std::size_t m_points = 0;
};

} // namespace ecotone::formats
