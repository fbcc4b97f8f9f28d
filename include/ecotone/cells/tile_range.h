#pragma once

#include <cstddef>
#include <vector>

namespace ecotone::cells {

/// Tiles by number, from the first to the last.
struct TileRange {
    std::size_t first = 0, last = 0;
    [[nodiscard]] std::size_t size() const noexcept { return last - first + 1; }
    [[nodiscard]] bool contains(std::size_t number) const noexcept
    {
        return first <= number && number <= last;
    }
    bool operator==(const TileRange&) const = default;
};

/// The fewest ranges that hold these numbers. @pre they ascend
[[nodiscard]] std::vector<TileRange> rangesOf(const std::vector<std::size_t>& numbers);

/// How many tiles there are in ranges that do not overlap.
[[nodiscard]] std::size_t sizeOf(const std::vector<TileRange>& ranges) noexcept;

/// Whether a number is in one of ranges that ascend and do not overlap.
[[nodiscard]] bool isIn(const std::vector<TileRange>& ranges, std::size_t number) noexcept;

/// What is in `ranges` and not among `numbers`. @pre both ascend; the ranges do not overlap
[[nodiscard]] std::vector<TileRange> without(const std::vector<TileRange>& ranges,
                                             const std::vector<std::size_t>& numbers);

/// The parts of ranges that lie in another one.
[[nodiscard]] std::vector<TileRange> within(const std::vector<TileRange>& ranges,
                                            const TileRange& limits);

} // namespace ecotone::cells
