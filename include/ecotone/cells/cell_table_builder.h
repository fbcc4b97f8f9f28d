#pragma once

#include "ecotone/cells/cell_table.h"
#include "ecotone/geo/shape_sets.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::cells {

/// Adds rows up until they are a table. Rows of one key are summed in the order in which they
/// come: totals are always made by adding tile tables in ascending tile number to an empty
/// builder, so that any grouping gives the same bits.
class CellTableBuilder {
public:
    /// @pre shapes ascend without repetition; every row has as many classes and pairs as the
    ///      first
    void add(const CellKey& key, const CellSums& sums);
    void add(const CellTable& tile);
    /// The rows by key. The builder is empty afterwards.
    [[nodiscard]] CellTable table() &&;

private:
    void adopt(std::size_t classCount, std::size_t pairCount);
    [[nodiscard]] std::size_t rowOf(std::uint32_t set, std::span<const std::int32_t> classes);
    void addTo(std::size_t row, const CellSums& sums);
    void grow();
    [[nodiscard]] std::size_t slotOf(std::uint32_t set,
                                     std::span<const std::int32_t> classes) const;

    CellTable m_rows; // unordered; its sets are numbers in m_shapeSets
    geo::ShapeSets m_shapeSets;
    std::vector<std::uint32_t> m_slots; // hash table of row + 1; 0 is free
};

} // namespace ecotone::cells
