#include "ecotone/raster/tile.h"

#include "ecotone/base/contract.h"

#include <algorithm>

namespace ecotone::raster {

namespace {

/// The remainder that is never negative.
std::int64_t remainderOf(std::int64_t number, std::int64_t side)
{
    return (number % side + side) % side;
}

std::int64_t piecesOf(std::int64_t length, std::int64_t side)
{
    return length <= 0 ? 0 : (length - 1) / side + 1;
}

} // namespace

double valueAt(const CellValues& values, std::size_t cell)
{
    if (const auto* const coded = std::get_if<CodedValues>(&values))
        return (*coded->meaning)[coded->codes[cell]];
    if (const auto* const single = std::get_if<std::vector<float>>(&values))
        return (*single)[cell];
    return std::get<std::vector<double>>(values)[cell];
}

Tiling::Tiling(geo::Window whole, std::int64_t side, CellOffset offset)
    : m_whole{whole}
    , m_side{side}
    , m_left{0}
    , m_top{0}
    , m_columns{0}
    , m_rows{0}
{
    expects(side > 0, "Tiling: the side of a tile is positive");
    if (whole.isEmpty())
        return;
    m_left = whole.col - remainderOf(offset.col, side);
    m_top = whole.row - remainderOf(offset.row, side);
    m_columns = piecesOf(whole.col + whole.width - m_left, side);
    m_rows = piecesOf(whole.row + whole.height - m_top, side);
}

std::size_t Tiling::size() const noexcept
{
    return static_cast<std::size_t>(m_columns * m_rows);
}

std::size_t Tiling::columns() const noexcept
{
    return static_cast<std::size_t>(m_columns);
}

geo::Window Tiling::window(std::size_t number) const
{
    expects(number < size(), "Tiling::window: the tile exists");
    const auto position = static_cast<std::int64_t>(number);
    return geo::intersectionOf({m_left + position % m_columns * m_side,
                                m_top + position / m_columns * m_side, m_side, m_side},
                               m_whole);
}

std::vector<std::size_t> Tiling::tilesOf(const geo::Window& window) const
{
    std::vector<std::size_t> tiles;
    const geo::Window inside = geo::intersectionOf(window, m_whole);
    if (inside.isEmpty())
        return tiles;
    const std::int64_t lastRow = (inside.row + inside.height - 1 - m_top) / m_side;
    const std::int64_t lastCol = (inside.col + inside.width - 1 - m_left) / m_side;
    for (std::int64_t row = (inside.row - m_top) / m_side; row <= lastRow; ++row)
        for (std::int64_t col = (inside.col - m_left) / m_side; col <= lastCol; ++col)
            tiles.push_back(static_cast<std::size_t>(row * m_columns + col));
    return tiles;
}

} // namespace ecotone::raster
