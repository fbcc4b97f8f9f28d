#pragma once

#include "stored_band.h"

#include <cstdint>

namespace ecotone::formats {

/// A band whose cells lie on the cells of the analysis grid: handed through as stored.
class AlignedBand final : public raster::BandSource {
public:
    /// @pre the cells of both grids lie on each other
    AlignedBand(StoredBand stored, geo::Grid grid);
    [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window& window, std::span<double> values) override;
    [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override { return "as stored"; }

private:
    StoredBand m_stored;
    geo::Grid m_grid;
    std::int64_t m_colShift, m_rowShift; // from the analysis grid to the file
};

} // namespace ecotone::formats
