#include "ecotone/raster/tile.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::raster {

namespace {

std::int64_t piecesOf(std::int64_t length, std::int64_t side)
{
    return length <= 0 ? 0 : (length - 1) / side + 1;
}

} // namespace

Tiling::Tiling(geo::Window whole, std::int64_t side)
    : m_whole{whole}
    , m_side{side}
    , m_columns{0}
    , m_rows{0}
{
    expects(side > 0, "Tiling: the side of a tile is positive");
    m_columns = piecesOf(whole.width, side);
    m_rows = piecesOf(whole.height, side);
}

std::size_t Tiling::size() const noexcept
{
    return static_cast<std::size_t>(m_columns * m_rows);
}

geo::Window Tiling::window(std::size_t number) const
{
    expects(number < size(), "Tiling::window: the tile exists");
    const auto position = static_cast<std::int64_t>(number);
    const std::int64_t left = position % m_columns * m_side;
    const std::int64_t top = position / m_columns * m_side;
    return {m_whole.col + left, m_whole.row + top, std::min(m_side, m_whole.width - left),
            std::min(m_side, m_whole.height - top)};
}

} // namespace ecotone::raster
