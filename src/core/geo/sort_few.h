#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace ecotone::geo {

/// Sorts a list that is nearly always short and often in order already; equal elements keep
/// their order. Unlike std::stable_sort it takes no memory for short lists.
template <class Element, class IsBefore>
void sortFewStably(std::vector<Element>& list, IsBefore isBefore)
{
    constexpr std::size_t few = 32;
    if (list.size() > few) {
        std::stable_sort(list.begin(), list.end(), isBefore);
        return;
    }
    for (std::size_t i = 1; i < list.size(); ++i)
        for (std::size_t j = i; j > 0 && isBefore(list[j], list[j - 1]); --j)
            std::swap(list[j], list[j - 1]);
}

} // namespace ecotone::geo
