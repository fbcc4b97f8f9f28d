#include "set_steps.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ecotone::geo {

void SetSteps::clear()
{
    m_sets.clear();
    static_cast<void>(m_sets.numberOf({})); // the first set has the number 0
    std::ranges::fill(m_steps, Step{});
    m_stepCount = 0;
    if (m_steps.empty())
        grow();
}

bool SetSteps::isBefore(std::uint32_t a, std::uint32_t b) const noexcept
{
    return std::ranges::lexicographical_compare(m_sets[a], m_sets[b]);
}

std::uint32_t SetSteps::workedOut(std::uint64_t from)
{
    const auto shape = static_cast<ShapeIndex>(from);
    m_memory.clear();
    std::ranges::set_symmetric_difference(m_sets[static_cast<std::uint32_t>(from >> 32U)],
                                          std::span{&shape, 1}, std::back_inserter(m_memory));
    const std::uint32_t to = m_sets.numberOf(m_memory);
    m_steps[slotOf(from)] = {from, to};
    if (2 * ++m_stepCount > m_steps.size())
        grow();
    return to;
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
