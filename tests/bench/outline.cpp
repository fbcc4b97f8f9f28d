#include "outline.h"

#include <algorithm>
#include <array>

namespace ecotone::bench {

geo::Ring outlineOf(const Patch& patch, Chance& chance)
{
    constexpr std::size_t waves = 12; // of 2 to 13 periods round the outline
    std::array<double, waves> heights{};
    std::array<double, waves> phases{};
    for (std::size_t w = 0; w < waves; ++w) {
        heights[w] = patch.roughness * chance.normal() / static_cast<double>(w + 2);
        phases[w] = chance.uniform();
    }
    const double flatness = chance.uniform(patch.leastFlatness, patch.mostFlatness);
    const Direction axis = directionAfter(chance.uniform(0.0, 0.5));

    geo::Ring ring;
    for (int i = 0; i < patch.vertices; ++i) {
        const double turn = static_cast<double>(i) / patch.vertices;
        double reach = 1.0 + 0.02 * chance.normal();
        for (std::size_t w = 0; w < waves; ++w)
            reach +=
                heights[w] * directionAfter(static_cast<double>(w + 2) * turn + phases[w]).cos;
        reach = patch.radius * std::clamp(reach, 0.4, 1.7);
        const Direction towards = directionAfter(turn);
        const double x = reach * towards.cos;
        const double y = reach * towards.sin * flatness;
        ring.push_back({patch.centre.x + x * axis.cos - y * axis.sin,
                        patch.centre.y + x * axis.sin + y * axis.cos});
    }
    return ring;
}

bool contains(const geo::Ring& ring, geo::Point point) noexcept
{
    bool inside = false;
    geo::Point from = ring.back();
    for (const geo::Point to : ring) {
        if ((from.y > point.y) != (to.y > point.y) &&
            point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x)
            inside = !inside;
        from = to;
    }
    return inside;
}

double signedArea(const geo::Ring& ring) noexcept
{
    const geo::Point origin = ring.front(); // near it, no digits are lost
    double twice = 0.0;
    geo::Point from = ring.back();
    for (const geo::Point to : ring) {
        twice +=
            (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y);
        from = to;
    }
    return twice / 2.0;
}

double areaOf(const geo::Shape& shape) noexcept
{
    double area = 0.0;
    for (const geo::Polygon& polygon : shape.polygons) {
        area += signedArea(polygon.outer);
        for (const geo::Ring& hole : polygon.holes)
            area += signedArea(hole); // clockwise, so negative
    }
    return area;
}

} // namespace ecotone::bench
