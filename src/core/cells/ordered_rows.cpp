#include "ordered_rows.h"

#include <algorithm>

namespace ecotone::cells {

void OrderedRows::append(const CellKey& key, const CellSums& sums)
{
    CellTable& table = m_table;
    if (table.isEmpty()) {
        table.m_classCount = key.classes.size();
        table.m_pairCount = sums.conditions.size();
        table.m_setStart.push_back(0);
    }
    const bool isSameSet =
        !table.isEmpty() &&
        std::ranges::equal(key.shapes, std::span{table.m_members}.subspan(
                                           table.m_setStart[table.m_sets.back()]));
    if (!isSameSet) {
        table.m_members.insert(table.m_members.end(), key.shapes.begin(), key.shapes.end());
        table.m_setStart.push_back(static_cast<std::uint32_t>(table.m_members.size()));
    }
    table.m_sets.push_back(static_cast<std::uint32_t>(table.m_setStart.size() - 2));
    table.m_classes.insert(table.m_classes.end(), key.classes.begin(), key.classes.end());
    table.m_areas.push_back(sums.area);
    table.m_conditions.insert(table.m_conditions.end(), sums.conditions.begin(),
                              sums.conditions.end());
}

} // namespace ecotone::cells
