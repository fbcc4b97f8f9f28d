#include "ecotone/cells/cell_table.h"

#include <algorithm>

namespace ecotone::cells {

bool isBefore(const CellKey& a, const CellKey& b) noexcept
{
    if (std::ranges::equal(a.shapes, b.shapes))
        return std::ranges::lexicographical_compare(a.classes, b.classes);
    return std::ranges::lexicographical_compare(a.shapes, b.shapes);
}

bool isSame(const CellKey& a, const CellKey& b) noexcept
{
    return std::ranges::equal(a.shapes, b.shapes) && std::ranges::equal(a.classes, b.classes);
}

CellRow CellTable::row(std::size_t row) const
{
    const std::uint32_t set = m_sets[row];
    return {
        {std::span{m_members}.subspan(m_setStart[set], m_setStart[set + 1] - m_setStart[set]),
         std::span{m_classes}.subspan(row * m_classCount, m_classCount)},
        {m_areas[row], std::span{m_conditions}.subspan(row * m_pairCount, m_pairCount)}};
}

std::optional<CellSums> CellTable::find(const CellKey& key) const
{
    std::size_t first = 0;
    for (std::size_t count = rowCount(); count > 0;) {
        const std::size_t half = count / 2;
        if (isBefore(row(first + half).key, key)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (first == rowCount() || !isSame(row(first).key, key))
        return std::nullopt;
    return row(first).sums;
}

} // namespace ecotone::cells
