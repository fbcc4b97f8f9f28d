#include "ecotone/geo/reshape.h"

#include "ring.h"

#include "ecotone/geo/validity.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace ecotone::geo {

namespace {

/// A place on a line of points: behind point `index`, at a share of the way to the next.
struct Place {
    std::size_t index = 0;
    double share = 0.0;
    auto operator<=>(const Place&) const = default;
};

struct Meeting {
    Place onLine, onRing;
    Point point;
};

Point pointOf(Point a, Point b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// Where two segments cross or touch, as shares of both; nothing where they are parallel.
std::optional<std::pair<double, double>> crossing(Point a, Point b, Point c, Point d)
{
    const double rx = b.x - a.x, ry = b.y - a.y, sx = d.x - c.x, sy = d.y - c.y;
    const double turn = rx * sy - ry * sx;
    if (turn == 0.0)
        return std::nullopt;
    const double t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / turn;
    const double u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / turn;
    if (t < 0.0 || t > 1.0 || u < 0.0 || u > 1.0)
        return std::nullopt;
    return std::pair{t, u};
}

/// Where the line meets the ring, along the line; one meeting at one place, though two edges
/// end at a corner.
std::vector<Meeting> meetingsOf(std::span<const Point> line, const Ring& ring)
{
    std::vector<Meeting> found;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        for (std::size_t j = 0; j < ring.size(); ++j)
            if (const auto at =
                    crossing(line[i], line[i + 1], ring[j], ring[(j + 1) % ring.size()]))
                found.push_back({{i, at->first},
                                 {j, at->second},
                                 pointOf(line[i], line[i + 1], at->first)});
    std::ranges::sort(found, {}, &Meeting::onLine);
    Box box;
    for (const Point& point : line)
        box.extend(point);
    const double closeness = 1e-9 * std::max(box.width(), box.height());
    const auto again = std::ranges::unique(
        found, [&](Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y) <= closeness; },
        &Meeting::point);
    found.erase(again.begin(), again.end());
    return found;
}

/// The points of the ring from one place to another, going forward.
Ring forward(const Ring& ring, Place from, Place to)
{
    Ring points;
    std::size_t i = from.index;
    const bool goesRound = to.index < from.index || (to.index == from.index && to < from);
    const std::size_t steps =
        goesRound ? to.index + ring.size() - from.index : to.index - from.index;
    for (std::size_t k = 0; k < steps; ++k) {
        i = (i + 1) % ring.size();
        points.push_back(ring[i]);
    }
    return points;
}

/// The ring with one stretch replaced by the way along the line between two meetings.
Ring redrawn(const Ring& ring, std::span<const Point> line, const Meeting& a, const Meeting& b)
{
    Ring way{a.point};
    for (std::size_t i = a.onLine.index + 1; i <= b.onLine.index; ++i)
        way.push_back(line[i]);
    way.push_back(b.point);

    Ring first = way; // along the line, then on round the ring to where it began
    const Ring rest = forward(ring, b.onRing, a.onRing);
    first.insert(first.end(), rest.begin(), rest.end());
    Ring second{way.rbegin(), way.rend()}; // back along the line, then round the other way
    const Ring other = forward(ring, a.onRing, b.onRing);
    second.insert(second.end(), other.begin(), other.end());
    first = withoutRepeats(std::move(first));
    second = withoutRepeats(std::move(second));
    return std::abs(signedArea(first)) >= std::abs(signedArea(second)) ? first : second;
}

/// One stretch after the other, since each changes the ring for the rest of the line.
bool redraw(Ring& ring, std::span<const Point> line)
{
    bool isChanged = false;
    std::vector<Point> rest{line.begin(), line.end()};
    while (rest.size() >= 2) {
        const std::vector<Meeting> meetings = meetingsOf(rest, ring);
        if (meetings.size() < 2)
            break;
        ring = redrawn(ring, rest, meetings[0], meetings[1]);
        isChanged = true;
        const Meeting& reached = meetings[1];
        std::vector<Point> further{reached.point};
        further.insert(further.end(),
                       rest.begin() + static_cast<std::ptrdiff_t>(reached.onLine.index) + 1,
                       rest.end());
        rest = std::move(further);
    }
    return isChanged;
}

} // namespace

Checked<Shape> reshaped(const Shape& shape, std::span<const Point> line)
{
    std::vector<Polygon> polygons = shape.polygons;
    bool isChanged = false;
    for (Polygon& polygon : polygons) {
        isChanged = redraw(polygon.outer, line) || isChanged;
        for (Ring& hole : polygon.holes)
            isChanged = redraw(hole, line) || isChanged;
    }
    if (!isChanged)
        return Refusal{
            "The line does not cross the border twice. Draw it so that it begins and "
            "ends beyond the stretch that is to change."};
    auto made = makeShape(std::move(polygons), shape.crs);
    if (!made)
        return made.refusal();
    return std::move(made).value().shape;
}

} // namespace ecotone::geo
