#include "random_shapes.h"

#include "ecotone/geo/overlay.h"
#include "ecotone/geo/validity.h"

#include <cmath>
#include <numbers>

using namespace ecotone::geo;

namespace tests {

namespace {

/// Without this the first cases would be drawn from tiny ranges, where nothing has an area.
template <class T, class Draw>
rc::Gen<T> atFullSize(Draw draw)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::exec(draw));
}

double ringArea(const Ring& ring)
{
    double twice = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                 (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return twice / 2.0;
}

/// A ring round a centre whose corners lie at any distance from it.
Ring star(Point centre, double radius, double inner)
{
    const int corners = *rc::gen::inRange(3, 12);
    const double turn = *number(0.0, 1.0);
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i + turn) / corners;
        const double distance = radius * *number(inner, 1.0);
        ring.push_back(
            {centre.x + distance * std::cos(angle), centre.y + distance * std::sin(angle)});
    }
    return ring;
}

Shape randomShape(double size, const Crs& crs)
{
    const Point centre{*number(0.0, size), *number(0.0, size)};
    const double radius = *rc::gen::element(0.6, 0.3, 0.1, 0.004) * size;
    Polygon polygon{star(centre, radius, 0.6), {}};
    if (*rc::gen::inRange(0, 3) == 0)
        // A regular triangle has its sides at half the distance of its corners.
        polygon.holes.push_back(star(centre, 0.25 * radius, 0.5));
    return makeShape({polygon}, crs).value().shape;
}

/// Adds a shape that has something in common with one that is there: the same, the rest of a
/// cut, or a neighbour along a cut.
void addRelated(std::vector<Shape>& shapes, double size)
{
    const Shape shape = shapes.front();
    const int how = *rc::gen::inRange(0, 4);
    if (how == 0)
        shapes.push_back(shape);
    if (how != 1)
        return;
    const double x = *number(0.0, size);
    const Shape west{
        shape.crs,
        {{{{-9 * size, -9 * size}, {x, -9 * size}, {x, 9 * size}, {-9 * size, 9 * size}}, {}}}};
    const Shape part = intersectionOf(shape, west);
    const Shape rest = differenceOf(shape, west);
    if (part.isEmpty() || rest.isEmpty())
        return;
    shapes.front() = part;
    shapes.push_back(rest);
}

} // namespace

double planarArea(const Shape& shape)
{
    double area = 0.0;
    for (const Polygon& polygon : shape.polygons) {
        area += std::abs(ringArea(polygon.outer));
        for (const Ring& hole : polygon.holes)
            area -= std::abs(ringArea(hole));
    }
    return area;
}

rc::Gen<double> number(double from, double to)
{
    return rc::gen::map(rc::gen::inRange(0, 1'000'001),
                        [=](int step) { return from + (to - from) * step / 1e6; });
}

rc::Gen<std::vector<Shape>> shapesOver(double size, const Crs& crs)
{
    return atFullSize<std::vector<Shape>>([=] {
        std::vector<Shape> shapes;
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i)
            shapes.push_back(randomShape(size, crs));
        addRelated(shapes, size);
        return shapes;
    });
}

rc::Gen<std::vector<Shape>> shapesOnLattice(int size, const Crs& crs)
{
    return atFullSize<std::vector<Shape>>([=] {
        std::vector<Shape> shapes;
        const int count = *rc::gen::inRange(2, 6);
        while (static_cast<int>(shapes.size()) < count) {
            Ring ring;
            const int corners = *rc::gen::inRange(3, 7);
            for (int i = 0; i < corners; ++i)
                ring.push_back({*rc::gen::inRange(0, 2 * size + 1) / 2.0,
                                *rc::gen::inRange(0, 2 * size + 1) / 2.0});
            // What crosses itself is repaired; what has no area is drawn again.
            if (auto made = makeShape({{ring, {}}}, crs); made.accepted())
                shapes.push_back(std::move(made).value().shape);
        }
        return shapes;
    });
}

} // namespace tests
