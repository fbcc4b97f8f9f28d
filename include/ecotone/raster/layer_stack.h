#pragma once

#include "ecotone/raster/band_source.h"
#include "ecotone/raster/tile.h"

#include <memory>
#include <vector>

namespace ecotone::raster {

/// Several bands on one analysis grid, read together tile by tile. Belongs to one thread.
class LayerStack {
public:
    /// @pre every band has the grid `grid`
    LayerStack(geo::Grid grid, std::vector<std::unique_ptr<BandSource>> bands);

    [[nodiscard]] const geo::Grid& grid() const noexcept { return m_grid; }
    [[nodiscard]] std::size_t bandCount() const noexcept { return m_bands.size(); }
    /// Reads every band once. The memory of `tile` is used again.
    /// @throws InputError  a band could not be read
    void read(const TilePlace& place, Tile& tile);
    /// Whether a band reads whole rows of its file for any window.
    [[nodiscard]] bool readsWholeRows() const;
    [[nodiscard]] LayerStack duplicate() const;

private:
    geo::Grid m_grid;
    std::vector<std::unique_ptr<BandSource>> m_bands;
};

} // namespace ecotone::raster
