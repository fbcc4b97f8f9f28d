#pragma once

#include "file_positions.h"
#include "stored_band.h"

namespace ecotone::formats {

/// A quantity whose cells in the file are smaller than those of the analysis grid: the mean of
/// the file's cells under each cell, weighted by the area they share in the plane of the file.
/// A cell has a value where at least half of it has data.
class AreaMeanBand final : public raster::BandSource {
public:
    AreaMeanBand(StoredBand stored, geo::Grid grid);
    [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window& window, std::span<double> values) override;
    [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override;

private:
    struct Sum; // of one cell of the analysis grid
    void addStrip(std::vector<Sum>& sums,
                  const geo::Window& strip,
                  std::vector<double>& buffer) const;

    StoredBand m_stored;
    geo::Grid m_grid;
    FilePositions m_positions;
};

} // namespace ecotone::formats
