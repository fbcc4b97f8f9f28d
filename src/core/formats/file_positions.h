#pragma once

#include "ecotone/geo/crs.h"
#include "ecotone/geo/grid.h"

#include <array>
#include <vector>

namespace ecotone::formats {

/// The corners of a cell, in order round it.
using Footprint = std::array<geo::Point, 4>;

/// Where cells of the analysis grid lie in a file, in columns and rows of the file. Points
/// without a place there are not finite. Belongs to one thread.
class FilePositions {
public:
    /// @throws GeometryError  PROJ knows no operation between the two CRSs
    FilePositions(geo::Grid analysis, geo::Grid file);

    /// Of each cell of the window, row by row.
    [[nodiscard]] std::vector<geo::Point> centres(const geo::Window& window) const;
    [[nodiscard]] std::vector<Footprint> footprints(const geo::Window& window) const;

private:
    void toFile(std::vector<geo::Point>& points) const;
    [[nodiscard]] double wrapped(double longitude) const noexcept;

    geo::Grid m_analysis, m_file;
    geo::Transformation m_transformation;
    double m_west = 0.0;        // least longitude of the file
    double m_turnColumns = 0.0; // columns of the file in 360 degrees; 0: not in degrees
};

/// The planar area of a footprint, in cells of the file.
[[nodiscard]] double areaOf(const Footprint& footprint) noexcept;
/// Not empty where all four corners have a place.
[[nodiscard]] geo::Box boxOf(const Footprint& footprint) noexcept;

} // namespace ecotone::formats
