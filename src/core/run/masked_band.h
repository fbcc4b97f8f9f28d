#pragma once

#include "ecotone/raster/band_source.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ecotone::run {

/// A band that has data in some cells only: the others read as no data.
class MaskedBand final : public raster::BandSource {
public:
    /// @param cells  of the grid, row by row, ascending: those that keep their values
    MaskedBand(std::unique_ptr<raster::BandSource> band,
               std::shared_ptr<const std::vector<std::uint64_t>> cells);
    [[nodiscard]] const geo::Grid& grid() const override { return m_band->grid(); }
    void read(const geo::Window& window, std::span<double> values) override;
    [[nodiscard]] bool readsWholeRows() const override { return m_band->readsWholeRows(); }
    [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override { return m_band->resampling(); }

private:
    std::unique_ptr<raster::BandSource> m_band;
    std::shared_ptr<const std::vector<std::uint64_t>> m_cells; // shared by duplicates
};

} // namespace ecotone::run
