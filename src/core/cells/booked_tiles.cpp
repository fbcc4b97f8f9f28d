#include "ecotone/cells/booked_tiles.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/cell_table_builder.h"

#include <utility>

namespace ecotone::cells {

void BookedTiles::put(std::size_t number, BookedTile tile)
{
    const auto found = m_tiles.find(number);
    expects(found == m_tiles.end() || found->second == tile,
            "BookedTiles::put: a tile has one content");
    if (found == m_tiles.end())
        m_tiles.emplace(number, std::move(tile));
}

void BookedTiles::merge(BookedTiles part)
{
    for (auto& [number, tile] : part.m_tiles)
        put(number, std::move(tile));
}

void BookedTiles::replace(std::size_t number, BookedTile tile)
{
    m_tiles.insert_or_assign(number, std::move(tile));
}

const BookedTile* BookedTiles::find(std::size_t number) const
{
    const auto found = m_tiles.find(number);
    return found == m_tiles.end() ? nullptr : &found->second;
}

CellTable BookedTiles::total() const
{
    CellTableBuilder sum;
    for (const auto& [number, tile] : m_tiles)
        sum.add(tile.table);
    return std::move(sum).table();
}

} // namespace ecotone::cells
