#include "ecotone/raster/layer_stack.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::raster {

LayerStack::LayerStack(geo::Grid grid, std::vector<std::unique_ptr<BandSource>> bands)
    : m_grid{std::move(grid)}
    , m_bands{std::move(bands)}
{
    expects(
        std::ranges::all_of(m_bands, [&](const auto& band) { return band->grid() == m_grid; }),
        "LayerStack: every band lies on the grid of the stack");
}

Tile LayerStack::read(std::size_t number, const geo::Window& window)
{
    Tile tile{number, window, {}};
    tile.bands.reserve(m_bands.size());
    for (const auto& band : m_bands) {
        auto& values = tile.bands.emplace_back(static_cast<std::size_t>(window.cellCount()));
        band->read(window, values);
    }
    return tile;
}

LayerStack LayerStack::duplicate() const
{
    std::vector<std::unique_ptr<BandSource>> bands;
    bands.reserve(m_bands.size());
    for (const auto& band : m_bands)
        bands.push_back(band->duplicate());
    return LayerStack{m_grid, std::move(bands)};
}

} // namespace ecotone::raster
