#pragma once

#include "ecotone/geo/point.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Many boxes, quick to ask which of them touch a place. Packed once (sort-tile-recursive) and
/// never changed, so that it may be asked from any number of threads.
/// Source: Leutenegger, Lopez & Edgington (1997), STR: a simple and efficient algorithm for
/// R-tree packing.
class BoxIndex {
public:
    BoxIndex() = default;
    /// Empty boxes keep their number and are never found.
    explicit BoxIndex(std::span<const Box> boxes);

    /// The numbers of the boxes that touch a place, ascending. Shared borders touch.
    [[nodiscard]] std::vector<std::size_t> touching(const Box& place) const;
    /// Round all of them.
    [[nodiscard]] Box whole() const noexcept;

private:
    struct Node {
        Box box;
        std::size_t first = 0; // of a leaf: into m_numbers; else into the level below
        std::size_t count = 0;
    };
    void collect(std::size_t level,
                 std::size_t node,
                 const Box& place,
                 std::vector<std::size_t>& found) const;

    std::vector<Box> m_boxes;                // by packed position
    std::vector<std::size_t> m_numbers;      // by packed position
    std::vector<std::vector<Node>> m_levels; // the lowest first
};

} // namespace ecotone::geo
