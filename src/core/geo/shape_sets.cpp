#include "ecotone/geo/shape_sets.h"

#include <algorithm>

namespace ecotone::geo {

namespace {

std::size_t hashOf(std::span<const ShapeIndex> members) noexcept
{
    std::uint64_t hash = members.size();
    for (const ShapeIndex shape : members)
        hash = (hash ^ shape) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

} // namespace

std::uint32_t ShapeSets::numberOf(std::span<const ShapeIndex> members)
{
    if (2 * (size() + 1) > m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(members) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask)
        if (std::ranges::equal((*this)[m_slots[slot] - 1], members))
            return m_slots[slot] - 1;
    // The members may stand in our own list, which moves when it grows.
    const std::vector<ShapeIndex> copy{members.begin(), members.end()};
    m_members.insert(m_members.end(), copy.begin(), copy.end());
    m_start.push_back(static_cast<std::uint32_t>(m_members.size()));
    m_slots[slot] = static_cast<std::uint32_t>(size());
    return m_slots[slot] - 1;
}

void ShapeSets::clear() noexcept
{
    m_start.resize(1);
    m_members.clear();
    std::ranges::fill(m_slots, 0U);
}

void ShapeSets::grow()
{
    constexpr std::size_t smallest = 64;
    m_slots.assign(std::max(smallest, 2 * m_slots.size()), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t number = 0; number < size(); ++number) {
        std::size_t slot = hashOf((*this)[number]) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = number + 1;
    }
}

} // namespace ecotone::geo
