#pragma once

#include "file_positions.h"
#include "stored_band.h"

namespace ecotone::formats {

enum class Sampling { Nearest, Bilinear };

/// A band on a grid that is not its own, by the place of each cell's centre in the file: the
/// cell it lies in, or the bilinear mean of the four cells round it that have data. A centre in
/// a cell without data, or outside the file, has none.
class SampledBand final : public raster::BandSource {
public:
    SampledBand(StoredBand stored, geo::Grid grid, Sampling sampling);
    [[nodiscard]] const geo::Grid& grid() const override { return m_grid; }
    void read(const geo::Window& window, std::span<double> values) override;
    [[nodiscard]] std::unique_ptr<raster::BandSource> duplicate() const override;
    [[nodiscard]] std::string resampling() const override;

private:
    struct Request; // the window being read
    void fill(const Request& request, const geo::Window& piece) const;
    [[nodiscard]] geo::Window neededBlock(const Request& request,
                                          const geo::Window& piece) const;

    StoredBand m_stored;
    geo::Grid m_grid;
    Sampling m_sampling;
    FilePositions m_positions;
};

} // namespace ecotone::formats
