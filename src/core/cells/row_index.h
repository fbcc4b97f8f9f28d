#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ecotone::cells {

/// Numbers the pairs of a set of shapes and a stratum that occur in a tile, in the order in
/// which they come. A pair of numbers is its own content, so a hash table of them is exact.
class RowIndex {
public:
    using Pair = std::pair<std::uint32_t, std::uint32_t>; // number of the set, of the stratum

    void clear();
    /// The number of a pair, and whether it is new.
    [[nodiscard]] std::pair<std::size_t, bool> numberOf(Pair pair);
    [[nodiscard]] const std::vector<Pair>& pairs() const noexcept { return m_pairs; }

private:
    [[nodiscard]] std::size_t slotOf(Pair pair) const noexcept;
    void grow();

    std::vector<Pair> m_pairs;
    std::vector<std::uint32_t> m_slots; // number + 1; 0 is free
};

} // namespace ecotone::cells
