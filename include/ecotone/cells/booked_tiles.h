#pragma once

#include "ecotone/cells/cell_table.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace ecotone::cells {

/// What booking one tile gives.
struct BookedTile {
    CellTable table;
    std::vector<std::optional<double>>
        unusableConditions; // by pair: first value outside 0 to 1
    /// By class layer: a value that is no class, where it was read on booked ground.
    std::vector<std::optional<double>> valuesOfNoClass;
    std::size_t cellsOffEarth = 0;
    bool operator==(const BookedTile&) const = default;
};

/// Single tiles, by tile number: what parts of a run on several machines hand in, and what is
/// kept so that an edit costs the tiles it touches. The total is always folded in ascending
/// tile number, so neither the grouping into parts nor the order in which they arrive changes a
/// bit of it.
class BookedTiles {
public:
    /// @pre the tile was not put before, or with the same content
    void put(std::size_t number, BookedTile tile);
    /// Takes in the tiles of another part. @pre as `put`
    void merge(BookedTiles part);
    /// Puts a tile in the place of what was booked of it before.
    void replace(std::size_t number, BookedTile tile);

    [[nodiscard]] const std::map<std::size_t, BookedTile>& tiles() const noexcept
    {
        return m_tiles;
    }
    /// @return nothing where the tile was never put
    [[nodiscard]] const BookedTile* find(std::size_t number) const;
    [[nodiscard]] CellTable total() const;
    bool operator==(const BookedTiles&) const = default;

private:
    std::map<std::size_t, BookedTile> m_tiles;
};

} // namespace ecotone::cells
