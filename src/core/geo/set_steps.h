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
    SetSteps();

    static constexpr std::uint32_t emptySet = 0;
    /// The set without the shape where it is in it, else with it.
    [[nodiscard]] std::uint32_t toggled(std::uint32_t set, ShapeIndex shape);
    [[nodiscard]] std::span<const ShapeIndex> members(std::uint32_t set) const noexcept
    {
        return m_sets[set];
    }
    /// Whether the members of a set come before those of another, as lists of numbers.
    [[nodiscard]] bool isBefore(std::uint32_t a, std::uint32_t b) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_sets.size(); }

private:
    struct Step {
        std::uint64_t from = free; // set and shape
        std::uint32_t to = 0;
    };
    static constexpr std::uint64_t free = ~std::uint64_t{0};

    [[nodiscard]] std::size_t slotOf(std::uint64_t from) const noexcept;
    [[nodiscard]] std::uint32_t workOut(std::uint32_t set, ShapeIndex shape);
    void grow();

    ShapeSets m_sets;
    std::vector<Step> m_steps; // hash table
    std::size_t m_stepCount = 0;
    std::vector<ShapeIndex> m_memory;
};

} // namespace ecotone::geo
