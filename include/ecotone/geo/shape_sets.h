#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Index of a shape in the list that was given to `JointCoverage`.
using ShapeIndex = std::uint32_t;

/// Sets of shapes, each content kept once and known by its number. A hash only finds
/// candidates; what is the same is decided by content. Numbers ascend from 0 in the order in
/// which contents were first asked for.
class ShapeSets {
public:
    /// @pre the members ascend without repetition
    [[nodiscard]] std::uint32_t numberOf(std::span<const ShapeIndex> members);
    [[nodiscard]] std::span<const ShapeIndex> operator[](std::uint32_t number) const noexcept
    {
        return {m_members.data() + m_start[number], m_start[number + 1] - m_start[number]};
    }
    /// Forgets all, and keeps its memory.
    void clear() noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_start.size() - 1; }

private:
    void grow();

    std::vector<std::uint32_t> m_start{0}; // of set s in m_members
    std::vector<ShapeIndex> m_members;
    std::vector<std::uint32_t> m_slots; // hash table of number + 1; 0 is free
};

} // namespace ecotone::geo
