#include "cells/small_land.h"

#include "ecotone/geo/validity.h"

#include <cmath>
#include <limits>

namespace ecotone::tests {

namespace {

constexpr double left = 384'000.0, bottom = 262'000.0;

} // namespace

SmallLand::SmallLand()
{
    m_grid.crs = geo::Crs::fromText("EPSG:32622");
    m_grid.originX = left;
    m_grid.originY = bottom + rows * cell;
    m_grid.colX = cell;
    m_grid.rowY = -cell;
    m_grid.width = columns;
    m_grid.height = rows;
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (int i = 0; i < columns * rows; ++i) {
        m_before.push_back(i % 7 == 3 ? none : (i * i) % 3 + 1);
        m_after.push_back((i * 5) % 4 + 1);
        m_opening.push_back(i % 11 == 5 ? none : (i % 10) / 10.0);
        m_closing.push_back(i % 13 == 5 ? none : ((i + 3) % 10) / 10.0);
    }
}

double SmallLand::classAt(std::int64_t col, std::int64_t row, int date) const
{
    return (date == 0 ? m_before : m_after)[static_cast<std::size_t>(row * columns + col)];
}

raster::LayerStack SmallLand::stack() const
{
    std::vector<std::unique_ptr<raster::BandSource>> bands;
    for (const auto* values : {&m_before, &m_after, &m_opening, &m_closing})
        bands.push_back(std::make_unique<raster::MemoryBand>(m_grid, *values));
    return {m_grid, std::move(bands)};
}

geo::Shape SmallLand::shape(const std::string& wkt) const
{
    geo::Shape shape = geo::makeShapeFromWkt(wkt, m_grid.crs).value().shape;
    const auto move = [](geo::Ring& ring) {
        for (geo::Point& point : ring)
            point = {left + cell * point.x, bottom + cell * point.y};
    };
    for (geo::Polygon& polygon : shape.polygons) {
        move(polygon.outer);
        for (geo::Ring& hole : polygon.holes)
            move(hole);
    }
    return shape;
}

cells::BookingPlan SmallLand::plan(std::vector<geo::Shape> shapes)
{
    cells::BookingPlan plan;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        plan.tags.push_back(
            {i == 0 ? cells::ShapeTag::Kind::Landscape : cells::ShapeTag::Kind::Action,
             static_cast<std::int64_t>(i + 1),
             0,
             {},
             {}});
    plan.shapes = std::move(shapes);
    plan.classLayers = {records::LayerId{1}, records::LayerId{2}};
    plan.conditionPairs = {{records::LayerId{3}, records::LayerId{4}}};
    return plan;
}

cells::Booking SmallLand::book(const cells::BookingPlan& plan,
                               const cells::BookingOptions& options) const
{
    SilentProgress progress;
    return cells::book(plan, stack(), options, progress);
}

} // namespace ecotone::tests
