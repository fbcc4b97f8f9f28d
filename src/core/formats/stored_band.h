#pragma once

#include "band_cells.h"
#include "raster_file.h"

#include "ecotone/formats/raster_band.h"
#include "ecotone/geo/grid.h"

#include <cstdint>
#include <span>

namespace ecotone::formats {

/// One band of a raster file on the file's own grid.
class StoredBand {
public:
    /// @throws InputError  as `openRaster` and `gridOf`; no such band; complex numbers
    explicit StoredBand(const RasterRequest& request);

    [[nodiscard]] const geo::Grid& grid() const noexcept { return m_grid; }
    [[nodiscard]] const RasterRequest& request() const noexcept { return m_request; }

    /// As `BandCells::read`.
    void read(const geo::Window& inside, std::span<double> values, std::int64_t rowLength) const
    {
        m_cells.read(inside, values, rowLength);
    }

    [[nodiscard]] const BandCells& cells() const noexcept { return m_cells; }

private:
    RasterRequest m_request;
    OpenDataSet m_raster;
    geo::Grid m_grid;
    BandCells m_cells; // of m_raster
};

} // namespace ecotone::formats
