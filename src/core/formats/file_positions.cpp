#include "file_positions.h"

#include <algorithm>
#include <cmath>

namespace ecotone::formats {

namespace {

double westOf(const geo::Grid& grid)
{
    const auto width = static_cast<double>(grid.width);
    const auto height = static_cast<double>(grid.height);
    geo::Box box;
    for (const geo::Point corner : {geo::Point{0.0, 0.0}, geo::Point{width, 0.0},
                                    geo::Point{0.0, height}, geo::Point{width, height}})
        box.extend(grid.toWorld(corner));
    return box.minX;
}

} // namespace

FilePositions::FilePositions(geo::Grid analysis, geo::Grid file)
    : m_analysis{std::move(analysis)}
    , m_file{std::move(file)}
    , m_transformation{m_analysis.crs, m_file.crs}
    , m_west{westOf(m_file)}
    , m_turnColumns{
          m_file.crs.isGeographic() && m_file.colX != 0.0 ? std::abs(360.0 / m_file.colX) : 0.0}
{
}

std::vector<geo::Point> FilePositions::centres(const geo::Window& window) const
{
    std::vector<geo::Point> points;
    points.reserve(static_cast<std::size_t>(window.cellCount()));
    for (std::int64_t row = window.row; row < window.row + window.height; ++row)
        for (std::int64_t col = window.col; col < window.col + window.width; ++col)
            points.push_back(m_analysis.toWorld(
                {static_cast<double>(col) + 0.5, static_cast<double>(row) + 0.5}));
    toFile(points);
    return points;
}

std::vector<Footprint> FilePositions::footprints(const geo::Window& window) const
{
    std::vector<geo::Point> corners;
    corners.reserve(static_cast<std::size_t>((window.width + 1) * (window.height + 1)));
    for (std::int64_t row = window.row; row <= window.row + window.height; ++row)
        for (std::int64_t col = window.col; col <= window.col + window.width; ++col)
            corners.push_back(
                m_analysis.toWorld({static_cast<double>(col), static_cast<double>(row)}));
    toFile(corners);
    const auto corner = [&](std::int64_t col, std::int64_t row) {
        return corners[static_cast<std::size_t>(row * (window.width + 1) + col)];
    };
    std::vector<Footprint> footprints;
    footprints.reserve(static_cast<std::size_t>(window.cellCount()));
    for (std::int64_t row = 0; row < window.height; ++row)
        for (std::int64_t col = 0; col < window.width; ++col) {
            Footprint cell{corner(col, row), corner(col + 1, row), corner(col + 1, row + 1),
                           corner(col, row + 1)};
            if (m_turnColumns > 0.0) // a cell on the file's seam stays one piece
                for (geo::Point& point : cell)
                    point.x -=
                        m_turnColumns * std::round((point.x - cell[0].x) / m_turnColumns);
            footprints.push_back(cell);
        }
    return footprints;
}

void FilePositions::toFile(std::vector<geo::Point>& points) const
{
    m_transformation.apply(points);
    for (geo::Point& point : points) {
        if (m_turnColumns > 0.0)
            point.x = wrapped(point.x);
        point = m_file.toGrid(point);
    }
}

double FilePositions::wrapped(double longitude) const noexcept
{
    constexpr double roundingTurns = 1e-12; // a point on the file's west edge stays there
    return longitude - 360.0 * std::floor((longitude - m_west) / 360.0 + roundingTurns);
}

double areaOf(const Footprint& footprint) noexcept
{
    double doubled = 0.0;
    for (std::size_t i = 0; i < footprint.size(); ++i) {
        const geo::Point a = footprint[i];
        const geo::Point b = footprint[(i + 1) % footprint.size()];
        doubled += (a.x - footprint[0].x) * (b.y - footprint[0].y) -
                   (b.x - footprint[0].x) * (a.y - footprint[0].y);
    }
    return std::abs(doubled) / 2.0;
}

geo::Box boxOf(const Footprint& footprint) noexcept
{
    geo::Box box;
    for (const geo::Point corner : footprint) {
        if (!std::isfinite(corner.x) || !std::isfinite(corner.y))
            return {};
        box.extend(corner);
    }
    return box;
}

} // namespace ecotone::formats
