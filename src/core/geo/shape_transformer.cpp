#include "shape_transformer.h"

#include "densify.h"
#include "ring.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace ecotone::geo {

namespace {

constexpr double metresPerDegree = 6378137.0 * std::numbers::pi / 180.0;

LineMap lineMap(const Crs& from, const Crs& to, const Transformation& transformation)
{
    LineMap lines;
    lines.map = [&transformation](Point p) { return transformation.apply(p); };
    lines.metresPerUnit = to.isGeographic() ? metresPerDegree : to.metresPerUnit();
    lines.isFromDegrees = from.isGeographic();
    if (to.isGeographic()) {
        lines.period = 360.0;
        lines.poleY = 90.0;
        lines.shrinkOfX = [](Point p) {
            return std::abs(std::cos(p.y * std::numbers::pi / 180.0));
        };
    }
    return lines;
}

/// A ring that went round the earth is closed along the pole.
Ring closedAlongPole(MappedRing mapped, double poleY)
{
    if (mapped.turns != 0) {
        const double start = mapped.points.front().x;
        const double end = start + 360.0 * mapped.turns;
        mapped.points.push_back({end, mapped.points.front().y});
        mapped.points.push_back({end, poleY});
        mapped.points.push_back({start, poleY});
    }
    return std::move(mapped.points);
}

} // namespace

ShapeTransformer::ShapeTransformer(const Crs& from, const Crs& to)
    : m_from{from}
    , m_to{to}
    , m_transformation{from, to}
{
}

Polygon ShapeTransformer::apply(const Polygon& polygon) const
{
    const LineMap lines = lineMap(m_from, m_to, m_transformation);
    MappedRing outer = mappedRing(polygon.outer, lines);
    // The inside is to the left of an outer ring, so one that runs east has the north pole in
    // it.
    const double poleY = outer.turns < 0 ? -90.0 : 90.0;
    Polygon moved;
    moved.outer = closedAlongPole(std::move(outer), poleY);
    for (const Ring& hole : polygon.holes)
        moved.holes.push_back(closedAlongPole(mappedRing(hole, lines), poleY));
    orient(moved); // A CRS whose axes run west and south may mirror.
    return moved;
}

Shape ShapeTransformer::apply(const Shape& shape, std::string_view name) const
{
    expects(shape.crs == m_from, "ShapeTransformer: the shape is in the CRS that was named");
    if (m_transformation.isIdentity())
        return shape;
    Shape moved{m_to, {}};
    moved.polygons.reserve(shape.polygons.size());
    try {
        for (const Polygon& polygon : shape.polygons)
            moved.polygons.push_back(apply(polygon));
    } catch (const GeometryError& error) {
        throw GeometryError{fmt::format("Cannot bring {} from {} to {}: {}", name,
                                        m_from.title(), m_to.title(), error.what())};
    }
    return moved;
}

} // namespace ecotone::geo
