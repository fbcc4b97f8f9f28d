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
        lines.northPoleY = 90.0;
        lines.southPoleY = -90.0;
        lines.shrinkOfX = [](Point p) {
            return std::abs(std::cos(p.y * std::numbers::pi / 180.0));
        };
    }
    return lines;
}

} // namespace

ShapeTransformer::ShapeTransformer(const Crs& from, const Crs& to)
    : m_from{from}
    , m_to{to}
    , m_transformation{from, to}
{
}

Shape ShapeTransformer::apply(const Shape& shape, std::string_view name) const
{
    expects(shape.crs == m_from, "ShapeTransformer: the shape is in the CRS that was named");
    if (m_transformation.isIdentity())
        return shape;
    const LineMap lines = lineMap(m_from, m_to, m_transformation);
    Shape moved{m_to, {}};
    moved.polygons.reserve(shape.polygons.size());
    for (const Polygon& polygon : shape.polygons) {
        auto mapped = mappedPolygon(polygon, lines);
        if (!mapped)
            throw GeometryError{fmt::format("Cannot bring {} from {} to {}: {}", name,
                                            m_from.title(), m_to.title(),
                                            mapped.refusal().reason)};
        moved.polygons.push_back(std::move(mapped).value());
        orient(moved.polygons.back()); // A CRS whose axes run west and south may mirror.
    }
    return moved;
}

} // namespace ecotone::geo
