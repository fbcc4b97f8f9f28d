#pragma once

#include "ecotone/geo/grid.h"
#include "ecotone/geo/shape.h"

#include <QPainterPath>
#include <QRectF>

#include <string>

namespace ecotone::draw {

/// Which part of the earth a rectangle of the page shows, upright in one CRS, with one scale.
class MapFrame {
public:
    /// Fits `extent` (in `crs`) into the rectangle, with a margin, keeping its proportions.
    /// @pre neither is empty
    MapFrame(geo::Crs crs, const geo::Box& extent, const QRectF& page);

    [[nodiscard]] const geo::Crs& crs() const noexcept { return m_crs; }
    [[nodiscard]] const QRectF& page() const noexcept { return m_page; }
    [[nodiscard]] geo::Box extent() const noexcept;
    [[nodiscard]] QPointF toPage(geo::Point world) const noexcept;

    /// The cells of a picture of the frame, `density` to a page unit.
    [[nodiscard]] geo::Grid grid(double density) const;

    /// The outline on the page of a shape, cut at the frame. Even-odd filled.
    /// @throws GeometryError  the shape has no place in the frame's CRS
    [[nodiscard]] QPainterPath path(const geo::Shape& shape) const;

    /// Geodesic metres in a page unit eastward at the middle of the frame.
    [[nodiscard]] double metresPerUnit() const noexcept { return m_metresPerUnit; }
    /// Degrees clockwise from the page's up to true north at the middle of the frame.
    [[nodiscard]] double northAngle() const noexcept { return m_northAngle; }

private:
    geo::Crs m_crs;
    QRectF m_page;
    geo::Point m_topLeft;      // in the CRS, of the page rectangle
    double m_unitsPerPage = 1; // CRS units in a page unit
    double m_metresPerUnit = 0, m_northAngle = 0;

    void measure();
};

/// The CRS a map is drawn in: the shape's own, or a local equal-area one where that is in
/// degrees.
[[nodiscard]] geo::Crs displayCrs(const geo::Shape& landscape);

} // namespace ecotone::draw
