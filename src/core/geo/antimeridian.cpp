#include "antimeridian.h"

#include "ring.h"

#include <cmath>

namespace ecotone::geo {

namespace {

/// The turns to add to `to` so that the edge goes the short way; 0 for edges meant as drawn.
double turnsOfJump(Point from, Point to)
{
    const double step = to.x - from.x;
    const bool isOnPole = std::abs(from.y) == 90.0 && std::abs(to.y) == 90.0;
    if (std::abs(step) <= 180.0 || std::abs(step) == 360.0 || isOnPole)
        return 0.0;
    return -std::round(step / 360.0);
}

} // namespace

RoundTrip unwrapLongitudes(Ring& ring)
{
    double turns = 0.0;
    Point before = ring.front();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point drawn = ring[i];
        turns += turnsOfJump(before, drawn);
        if (turns != 0.0)
            ring[i].x = drawn.x + 360.0 * turns;
        before = drawn;
    }
    turns += turnsOfJump(before, ring.front());
    if (turns == 0.0)
        return RoundTrip::None;

    double latitudes = 0.0;
    for (const Point& point : ring)
        latitudes += point.y;
    const double pole = latitudes < 0.0 ? -90.0 : 90.0;
    const Point start = ring.front();
    const double end = start.x + 360.0 * turns;
    ring.push_back({end, start.y});
    ring.push_back({end, pole});
    ring.push_back({start.x, pole});
    return RoundTrip::ClosedAlongPole;
}

void bringNear(Ring& hole, const Ring& outer)
{
    const Box around = boxOf(outer);
    const Box box = boxOf(hole);
    double turns = 0.0;
    if (box.minX < around.minX)
        turns = std::ceil((around.minX - box.minX) / 360.0);
    else if (box.maxX > around.maxX)
        turns = -std::ceil((box.maxX - around.maxX) / 360.0);
    const bool fits =
        box.minX + 360.0 * turns >= around.minX && box.maxX + 360.0 * turns <= around.maxX;
    if (turns == 0.0 || !fits)
        return; // A hole that fits nowhere is a defect, which the repair will name.
    for (Point& point : hole)
        point.x += 360.0 * turns;
}

} // namespace ecotone::geo
