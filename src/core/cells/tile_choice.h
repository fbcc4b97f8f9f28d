#pragma once

#include "ecotone/raster/tile.h"

#include <cstddef>
#include <vector>

namespace ecotone::cells {

/// Some tiles of a tiling, which must outlive the choice.
class TileChoice {
public:
    explicit TileChoice(const raster::Tiling& tiling);
    void add(std::size_t tile) { m_isChosen[tile] = true; }
    /// Adds every tile that shares cells with a window.
    void addAll(const std::vector<geo::Window>& windows);
    [[nodiscard]] bool meets(const std::vector<geo::Window>& windows) const;
    /// Ascending.
    [[nodiscard]] std::vector<std::size_t> numbers() const;

private:
    const raster::Tiling& m_tiling;
    std::vector<bool> m_isChosen;
};

} // namespace ecotone::cells
