#pragma once

#include "ecotone/cells/cell_table.h"

#include <cstddef>
#include <map>

namespace ecotone::cells {

/// The tables of single tiles, by tile number: what parts of a run on several machines hand in.
/// The total is always folded in ascending tile number, so neither the grouping into parts nor
/// the order in which they arrive changes a bit of it.
class TileTables {
public:
    /// @pre the tile was not put before, or with the same table
    void put(std::size_t tile, CellTable table);
    /// Takes in the tiles of another part. @pre as `put`
    void merge(const TileTables& part);
    [[nodiscard]] const std::map<std::size_t, CellTable>& tiles() const noexcept
    {
        return m_tiles;
    }
    [[nodiscard]] CellTable total() const;
    bool operator==(const TileTables&) const = default;

private:
    std::map<std::size_t, CellTable> m_tiles;
};

} // namespace ecotone::cells
