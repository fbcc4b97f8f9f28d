#include "tile_choice.h"

#include <algorithm>

namespace ecotone::cells {

TileChoice::TileChoice(const raster::Tiling& tiling)
    : m_tiling{tiling}
    , m_isChosen(tiling.size(), false)
{
}

void TileChoice::addAll(const std::vector<geo::Window>& windows)
{
    for (const geo::Window& window : windows)
        for (const std::size_t tile : m_tiling.tilesOf(window))
            add(tile);
}

bool TileChoice::meets(const std::vector<geo::Window>& windows) const
{
    return std::ranges::any_of(windows, [&](const geo::Window& window) {
        return std::ranges::any_of(m_tiling.tilesOf(window), [&](std::size_t tile) {
            return static_cast<bool>(m_isChosen[tile]);
        });
    });
}

std::vector<std::size_t> TileChoice::numbers() const
{
    std::vector<std::size_t> numbers;
    for (std::size_t tile = 0; tile < m_isChosen.size(); ++tile)
        if (m_isChosen[tile])
            numbers.push_back(tile);
    return numbers;
}

} // namespace ecotone::cells
