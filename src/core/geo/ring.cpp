#include "ring.h"

#include <algorithm>

namespace ecotone::geo {

double signedArea(const Ring& ring) noexcept
{
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                 (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return twice / 2.0;
}

Ring withoutRepeats(Ring ring)
{
    ring.erase(std::ranges::unique(ring).begin(), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

void orient(Polygon& polygon)
{
    if (signedArea(polygon.outer) < 0.0)
        std::ranges::reverse(polygon.outer);
    for (Ring& hole : polygon.holes)
        if (signedArea(hole) > 0.0)
            std::ranges::reverse(hole);
}

Box boxOf(const Ring& ring) noexcept
{
    Box box;
    for (const Point& point : ring)
        box.extend(point);
    return box;
}

} // namespace ecotone::geo
