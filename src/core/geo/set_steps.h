#pragma once

#include "ecotone/geo/shape_sets.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ecotone::geo {

/// Sets of shapes by number, and the steps between them: the set with one shape more or less.
/// Along a row the same steps come again and again, so each is worked out once.
class SetSteps {
public:
    SetSteps() { clear(); }
    /// Forgets all but the empty set, and keeps its memory.
    void clear();

    static constexpr std::uint32_t emptySet = 0;
    /// The set without the shape where it is in it, else with it.
    [[nodiscard]] std::uint32_t toggled(std::uint32_t set, ShapeIndex shape)
    {
        const std::uint64_t from = (std::uint64_t{set} << 32U) | shape;
        const Step& step = m_steps[slotOf(from)];
        return step.from == from ? step.to : workedOut(from);
    }
    [[nodiscard]] std::span<const ShapeIndex> members(std::uint32_t set) const noexcept
    {
        return m_sets[set];
    }
    /// Whether the members of a set come before those of another, as lists of numbers.
    [[nodiscard]] bool isBefore(std::uint32_t a, std::uint32_t b) const noexcept;
    /// Whether a set has a member greater than `shape`: then it comes after itself with the
    /// shape added, else before.
    [[nodiscard]] bool hasMemberAfter(std::uint32_t set, ShapeIndex shape) const noexcept
    {
        const auto members = m_sets[set];
        return !members.empty() && members.back() > shape;
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_sets.size(); }

private:
    struct Step {
        std::uint64_t from = free; // set and shape
        std::uint32_t to = 0;
    };
    static constexpr std::uint64_t free = ~std::uint64_t{0};

    [[nodiscard]] std::size_t slotOf(std::uint64_t from) const noexcept
    {
        const std::size_t mask = m_steps.size() - 1;
        std::uint64_t hash = from * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 32U;
        std::size_t slot = static_cast<std::size_t>(hash) & mask;
        while (m_steps[slot].from != free && m_steps[slot].from != from)
            slot = (slot + 1) & mask;
        return slot;
    }
    [[nodiscard]] std::uint32_t workedOut(std::uint64_t from);
    void grow();

    ShapeSets m_sets;
    std::vector<Step> m_steps; // hash table
    std::size_t m_stepCount = 0;
    std::vector<ShapeIndex> m_memory;
};

} // namespace ecotone::geo
