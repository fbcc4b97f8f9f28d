#include "ecotone/formats/raster_band.h"

#include "aligned_band.h"
#include "area_mean_band.h"
#include "sampled_band.h"

#include <algorithm>

namespace ecotone::formats {

namespace {

/// Whether longitudes that differ by a full turn must be brought together, as between a file
/// from -180 to 180 and a grid from 0 to 360 degrees.
bool meetsAfterATurn(const geo::Grid& grid, const geo::Grid& file)
{
    if (!file.crs.isGeographic())
        return false;
    const auto boxOf = [](const geo::Grid& g) {
        geo::Box box;
        for (const double col : {0.0, static_cast<double>(g.width)})
            for (const double row : {0.0, static_cast<double>(g.height)})
                box.extend(g.toWorld({col, row}));
        return box;
    };
    const geo::Box fileBox = boxOf(file);
    const geo::Box gridBox = boxOf(grid);
    return std::ranges::any_of(std::initializer_list<double>{-360.0, 360.0}, [&](double turn) {
        const double overlap = std::min(fileBox.maxX, gridBox.maxX + turn) -
                               std::max(fileBox.minX, gridBox.minX + turn);
        return overlap > std::abs(file.colX) / 2.0;
    });
}

/// Whether cells of the file are smaller than those of the analysis grid anywhere, seen on a
/// lattice over the grid.
bool isFinerThan(const geo::Grid& file, const geo::Grid& grid)
{
    constexpr int steps = 4;
    constexpr double tolerance = 1e-6; // cells of one size are not "smaller"
    const FilePositions positions{grid, file};
    for (int down = 0; down <= steps; ++down)
        for (int right = 0; right <= steps; ++right) {
            const geo::Window cell{(grid.width - 1) * right / steps,
                                   (grid.height - 1) * down / steps, 1, 1};
            const Footprint footprint = positions.footprints(cell).front();
            if (!boxOf(footprint).isEmpty() && areaOf(footprint) > 1.0 + tolerance)
                return true;
        }
    return false;
}

} // namespace

geo::Grid gridOf(const RasterRequest& request)
{
    return gridOf(openRaster(request), request.crsOverride);
}

std::unique_ptr<raster::BandSource> openBand(const RasterRequest& request,
                                             const geo::Grid& grid)
{
    StoredBand stored{request};
    if (geo::areAligned(stored.grid(), grid) && !meetsAfterATurn(grid, stored.grid()))
        return std::make_unique<AlignedBand>(std::move(stored), grid);
    if (request.kind == ValueKind::Classes)
        return std::make_unique<SampledBand>(std::move(stored), grid, Sampling::Nearest);
    if (isFinerThan(stored.grid(), grid))
        return std::make_unique<AreaMeanBand>(std::move(stored), grid);
    return std::make_unique<SampledBand>(std::move(stored), grid, Sampling::Bilinear);
}

} // namespace ecotone::formats
