#include "set_steps.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ecotone::geo {

SetSteps::SetSteps()
{
    static_cast<void>(m_sets.numberOf({})); // the first set has the number 0
    grow();
}

std::uint32_t SetSteps::toggled(std::uint32_t set, ShapeIndex shape)
{
    const std::uint64_t from = (std::uint64_t{set} << 32U) | shape;
    const std::size_t slot = slotOf(from);
    if (m_steps[slot].from == from)
        return m_steps[slot].to;
    const std::uint32_t to = workOut(set, shape);
    m_steps[slot] = {from, to};
    if (2 * ++m_stepCount > m_steps.size())
        grow();
    return to;
}

bool SetSteps::isBefore(std::uint32_t a, std::uint32_t b) const noexcept
{
    return std::ranges::lexicographical_compare(m_sets[a], m_sets[b]);
}

std::size_t SetSteps::slotOf(std::uint64_t from) const noexcept
{
    const std::size_t mask = m_steps.size() - 1;
    std::uint64_t hash = from * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32U;
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (m_steps[slot].from != free && m_steps[slot].from != from)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t SetSteps::workOut(std::uint32_t set, ShapeIndex shape)
{
    const auto before = m_sets[set];
    m_memory.clear();
    std::ranges::set_symmetric_difference(before, std::span{&shape, 1},
                                          std::back_inserter(m_memory));
    return m_sets.numberOf(m_memory);
}

void SetSteps::grow()
{
    constexpr std::size_t smallest = 1024;
    const std::vector<Step> known =
        std::exchange(m_steps, std::vector<Step>(std::max(smallest, 2 * m_steps.size())));
    for (const Step& step : known)
        if (step.from != free)
            m_steps[slotOf(step.from)] = step;
}

} // namespace ecotone::geo
