#include "ecotone/cells/tile_tables.h"

#include "ecotone/base/contract.h"
#include "ecotone/cells/cell_table_builder.h"

#include <utility>

namespace ecotone::cells {

void TileTables::put(std::size_t tile, CellTable table)
{
    const auto found = m_tiles.find(tile);
    expects(found == m_tiles.end() || found->second == table,
            "TileTables::put: a tile has one table");
    if (found == m_tiles.end())
        m_tiles.emplace(tile, std::move(table));
}

void TileTables::merge(const TileTables& part)
{
    for (const auto& [tile, table] : part.m_tiles)
        put(tile, table);
}

CellTable TileTables::total() const
{
    CellTableBuilder sum;
    for (const auto& [tile, table] : m_tiles)
        sum.add(table);
    return std::move(sum).table();
}

} // namespace ecotone::cells
