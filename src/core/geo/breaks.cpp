#include "breaks.h"

#include <algorithm>

namespace ecotone::geo {

namespace {

void toggleOne(std::vector<double>& heights, double height)
{
    const auto place = std::ranges::lower_bound(heights, height);
    if (place != heights.end() && *place == height)
        heights.erase(place);
    else
        heights.insert(place, height);
}

} // namespace

void Breaks::toggleAmongMany(double top, double bottom)
{
    if (m_count == 2)
        m_many.assign(m_stretch.begin(), m_stretch.end());
    toggleOne(m_many, top);
    toggleOne(m_many, bottom);
    m_count = m_many.size();
    if (m_count == 2)
        m_stretch = {m_many[0], m_many[1]};
}

bool Breaks::isInsideOfMany(double height) const noexcept
{
    const auto above = std::ranges::upper_bound(m_many, height) - m_many.begin();
    return above % 2 == 1;
}

} // namespace ecotone::geo
