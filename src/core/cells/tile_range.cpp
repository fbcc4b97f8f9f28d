#include "ecotone/cells/tile_range.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace ecotone::cells {

std::vector<TileRange> rangesOf(const std::vector<std::size_t>& numbers)
{
    std::vector<TileRange> ranges;
    for (const std::size_t number : numbers)
        if (!ranges.empty() && ranges.back().last + 1 == number)
            ranges.back().last = number;
        else
            ranges.push_back({number, number});
    return ranges;
}

std::size_t sizeOf(const std::vector<TileRange>& ranges) noexcept
{
    return std::accumulate(
        ranges.begin(), ranges.end(), std::size_t{0},
        [](std::size_t sum, const TileRange& range) { return sum + range.size(); });
}

bool isIn(const std::vector<TileRange>& ranges, std::size_t number) noexcept
{
    const auto after = std::ranges::upper_bound(ranges, number, {},
                                                [](const auto& range) { return range.first; });
    return after != ranges.begin() && std::prev(after)->contains(number);
}

std::vector<TileRange> without(const std::vector<TileRange>& ranges,
                               const std::vector<std::size_t>& numbers)
{
    std::vector<TileRange> left;
    auto number = numbers.begin();
    for (TileRange range : ranges) {
        number = std::lower_bound(number, numbers.end(), range.first);
        bool isUsedUp = false;
        for (; number != numbers.end() && *number <= range.last; ++number) {
            if (*number > range.first)
                left.push_back({range.first, *number - 1});
            isUsedUp = *number == range.last;
            range.first = *number + 1;
        }
        if (!isUsedUp)
            left.push_back(range);
    }
    return left;
}

std::vector<TileRange> within(const std::vector<TileRange>& ranges, const TileRange& limits)
{
    std::vector<TileRange> inside;
    for (const TileRange& range : ranges) {
        const TileRange common{std::max(range.first, limits.first),
                               std::min(range.last, limits.last)};
        if (common.first <= common.last)
            inside.push_back(common);
    }
    return inside;
}

} // namespace ecotone::cells
