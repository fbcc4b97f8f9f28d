#pragma once

#include "ecotone/cells/booking.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace ecotone::cells {

/// How one plan became another, shape by shape.
struct PlanChanges {
    static constexpr auto gone = std::numeric_limits<geo::ShapeIndex>::max();
    /// By shape of the plan before: its number now, where it is the same shape; else `gone`.
    std::vector<geo::ShapeIndex> numberNow;
    std::vector<std::size_t> removed; // numbers before of shapes that are gone or were moved
    std::vector<std::size_t> added;   // numbers now of shapes that are new or were moved
    bool isRenumbered = false;        // a shape that stayed has another number now
    [[nodiscard]] bool isNothing() const
    {
        return removed.empty() && added.empty() && !isRenumbered;
    }
};

/// Shapes with the same tag, but for the texts of features, and the same content stayed.
[[nodiscard]] PlanChanges changesBetween(const BookingPlan& before, const BookingPlan& now);

} // namespace ecotone::cells
