#pragma once

#include "ecotone/geo/shape.h"

#include <cstddef>
#include <vector>

namespace ecotone::desktop {

/// A surface as the map draws it: its rings, and coarser copies of them for smaller scales, so
/// that drawing costs what can be seen and not what was surveyed. Never changes; drawn from any
/// number of threads.
class Outline {
public:
    /// @param shape  in the map's CRS
    explicit Outline(geo::Shape shape);

    [[nodiscard]] const geo::Shape& shape() const noexcept { return m_shape; }
    [[nodiscard]] const geo::Box& box() const noexcept { return m_box; }
    /// All rings, outer ones and holes, to be filled by the even-odd rule. Points that lie
    /// nearer together than `tolerance` (CRS units) may be one.
    [[nodiscard]] const std::vector<geo::Ring>& rings(double tolerance) const noexcept;
    /// Of all rings as they are.
    [[nodiscard]] std::size_t pointCount() const noexcept { return m_points; }

private:
    struct Level {
        double tolerance = 0.0;
        std::vector<geo::Ring> rings;
    };
    geo::Shape m_shape;
    geo::Box m_box;
    std::size_t m_points = 0;
    std::vector<Level> m_levels; // exact first, each next one coarser
};

} // namespace ecotone::desktop
