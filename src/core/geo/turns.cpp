#include "ecotone/geo/turns.h"

#include <cmath>

namespace ecotone::geo {

std::vector<double> shiftsThatMeet(const Box& box, const Box& place, const Crs& crs)
{
    if (box.isEmpty() || place.isEmpty())
        return {};
    if (!crs.isGeographic())
        return box.touches(place) ? std::vector{0.0} : std::vector<double>{};
    std::vector<double> shifts;
    double turns = std::ceil((place.minX - box.maxX) / wholeTurn);
    for (; box.minX + wholeTurn * turns <= place.maxX; turns += 1.0)
        if (movedAlongX(box, wholeTurn * turns).touches(place))
            shifts.push_back(wholeTurn * turns);
    return shifts;
}

Box movedAlongX(const Box& box, double shift) noexcept
{
    Box moved = box;
    moved.minX += shift;
    moved.maxX += shift;
    return moved;
}

void moveAlongX(Shape& shape, double shift) noexcept
{
    const auto move = [&](Ring& ring) {
        for (Point& point : ring)
            point.x += shift;
    };
    for (Polygon& polygon : shape.polygons) {
        move(polygon.outer);
        for (Ring& hole : polygon.holes)
            move(hole);
    }
}

} // namespace ecotone::geo
