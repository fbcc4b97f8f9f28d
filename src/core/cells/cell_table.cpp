#include "ecotone/cells/cell_table.h"

#include "ecotone/base/contract.h"

namespace ecotone::cells {

ConditionSums& ConditionSums::operator+=(const ConditionSums& other) noexcept
{
    assessed += other.assessed;
    opening += other.opening;
    closing += other.closing;
    gains += other.gains;
    losses += other.losses;
    squaredChange += other.squaredChange;
    return *this;
}

CellSums& CellSums::operator+=(const CellSums& other)
{
    expects(conditions.size() == other.conditions.size(),
            "CellSums: both rows hold the same condition pairs");
    area += other.area;
    for (std::size_t pair = 0; pair < conditions.size(); ++pair)
        conditions[pair] += other.conditions[pair];
    return *this;
}

void CellTable::add(const CellKey& key, const CellSums& sums)
{
    const auto [row, isNew] = m_rows.try_emplace(key, sums);
    if (!isNew)
        row->second += sums;
}

void CellTable::add(const CellTable& tile)
{
    for (const auto& [key, sums] : tile.m_rows)
        add(key, sums);
}

} // namespace ecotone::cells
