#include "outline.h"

#include <algorithm>
#include <cmath>

namespace ecotone::desktop {
namespace {

/// The ring without points that lie within `tolerance` of the last one kept. Fewer than three
/// are left of what is too small to be seen.
geo::Ring thinned(const geo::Ring& ring, double tolerance)
{
    geo::Ring kept;
    for (const geo::Point& point : ring)
        if (kept.empty() ||
            std::hypot(point.x - kept.back().x, point.y - kept.back().y) >= tolerance)
            kept.push_back(point);
    return kept;
}

std::size_t countOf(const std::vector<geo::Ring>& rings)
{
    std::size_t count = 0;
    for (const geo::Ring& ring : rings)
        count += ring.size();
    return count;
}

} // namespace

Outline::Outline(geo::Shape shape)
    : m_shape{std::move(shape)}
    , m_box{geo::boxOf(m_shape)}
    , m_points{geo::pointCount(m_shape)}
{
    Level exact;
    for (const geo::Polygon& polygon : m_shape.polygons) {
        exact.rings.push_back(polygon.outer);
        exact.rings.insert(exact.rings.end(), polygon.holes.begin(), polygon.holes.end());
    }
    m_levels.push_back(std::move(exact));

    constexpr std::size_t fewPoints = 12;
    constexpr double finest = 1.0 / 4096.0, coarsest = 1.0 / 4.0; // of the outline's size
    const double size = std::max(m_box.width(), m_box.height());
    for (double share = finest; share <= coarsest; share *= 2.0) {
        const std::vector<geo::Ring>& finer = m_levels.back().rings;
        const std::size_t before = countOf(finer);
        if (before <= fewPoints)
            break;
        Level level{share * size, {}};
        for (const geo::Ring& ring : finer)
            if (geo::Ring thin = thinned(ring, level.tolerance); thin.size() >= 3)
                level.rings.push_back(std::move(thin));
        if (countOf(level.rings) * 4 <= before * 3) // else not worth its memory
            m_levels.push_back(std::move(level));
    }
}

const std::vector<geo::Ring>& Outline::rings(double tolerance) const noexcept
{
    const auto coarser = std::ranges::upper_bound(m_levels, tolerance, {}, &Level::tolerance);
    return (coarser == m_levels.begin() ? coarser : coarser - 1)->rings;
}

} // namespace ecotone::desktop
