#include "row_index.h"

#include <algorithm>

namespace ecotone::cells {

void RowIndex::clear()
{
    m_pairs.clear();
    std::ranges::fill(m_slots, 0U);
}

std::size_t RowIndex::slotOf(Pair pair) const noexcept
{
    const std::size_t mask = m_slots.size() - 1;
    std::uint64_t hash =
        (std::uint64_t{pair.first} << 32U | pair.second) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32U;
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (m_slots[slot] != 0 && m_pairs[m_slots[slot] - 1] != pair)
        slot = (slot + 1) & mask;
    return slot;
}

std::pair<std::size_t, bool> RowIndex::numberOf(Pair pair)
{
    if (2 * (m_pairs.size() + 1) > m_slots.size())
        grow();
    const std::size_t slot = slotOf(pair);
    const bool isNew = m_slots[slot] == 0;
    if (isNew) {
        m_pairs.push_back(pair);
        m_slots[slot] = static_cast<std::uint32_t>(m_pairs.size());
    }
    return {m_slots[slot] - 1, isNew};
}

void RowIndex::grow()
{
    constexpr std::size_t smallest = 256;
    m_slots.assign(std::max(smallest, 2 * m_slots.size()), 0);
    for (std::size_t i = 0; i < m_pairs.size(); ++i)
        m_slots[slotOf(m_pairs[i])] = static_cast<std::uint32_t>(i + 1);
}

} // namespace ecotone::cells
