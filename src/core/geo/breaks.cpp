#include "breaks.h"

#include <algorithm>

namespace ecotone::geo {

void Breaks::toggle(double height)
{
    const auto place = std::ranges::lower_bound(m_heights, height);
    if (place != m_heights.end() && *place == height)
        m_heights.erase(place);
    else
        m_heights.insert(place, height);
}

bool Breaks::isInside(double height) const noexcept
{
    const auto above = std::ranges::upper_bound(m_heights, height) - m_heights.begin();
    return above % 2 == 1;
}

} // namespace ecotone::geo
