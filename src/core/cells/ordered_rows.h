#pragma once

#include "ecotone/cells/cell_table.h"

#include <utility>

namespace ecotone::cells {

/// Makes a table of rows that come in the order of their keys.
class OrderedRows {
public:
    /// @pre the key comes after that of the row before; as many classes and pairs as it has
    void append(const CellKey& key, const CellSums& sums);
    [[nodiscard]] CellTable table() && { return std::move(m_table); }

private:
    CellTable m_table;
};

} // namespace ecotone::cells
