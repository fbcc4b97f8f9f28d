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

void LayerStack::read(const TilePlace& place, Tile& tile)
{
    tile.place = place;
    tile.bands.resize(m_bands.size());
    for (std::size_t band = 0; band < m_bands.size(); ++band)
        m_bands[band]->readCells(place.window, tile.bands[band]);
}

bool LayerStack::readsWholeRows() const
{
    return std::ranges::any_of(m_bands,
                               [](const auto& band) { return band->readsWholeRows(); });
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
