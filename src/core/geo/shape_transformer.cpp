#include "shape_transformer.h"

#include "geos_handles.h"
#include "ring.h"

#include "ecotone/base/contract.h"
#include "ecotone/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace ecotone::geo {

namespace {

constexpr double metresPerDegree = 6378137.0 * std::numbers::pi / 180.0;

/// The parts of a polygon in degrees west and east of a meridian where a projection is torn
/// apart, a hundredth of a millimetre away from it, so that each lies on its own side.
std::vector<Polygon> cutAtMeridian(const Polygon& polygon, double longitude)
{
    constexpr double gap = 1e-10; // degrees; PROJ takes 6e-11 beyond 180 for 180
    const Box box = boxOf(polygon.outer);
    const auto strip = [&](double west, double east) {
        return Polygon{{{west, -91.0}, {east, -91.0}, {east, 91.0}, {west, 91.0}}, {}};
    };
    std::vector<Polygon> parts;
    for (const Polygon& side : {strip(std::min(box.minX, longitude) - 1.0, longitude - gap),
                                strip(longitude + gap, std::max(box.maxX, longitude) + 1.0)}) {
        const GeosPointer part =
            given(GEOSIntersection_r(geosContext(), toGeos(polygon).get(), toGeos(side).get()),
                  "cut a shape at a meridian");
        std::ranges::move(polygonsOf(part.get()), std::back_inserter(parts));
    }
    std::ranges::for_each(parts, orient);
    return parts;
}

} // namespace

ShapeTransformer::ShapeTransformer(const Crs& from, const Crs& to)
    : m_from{from}
    , m_to{to}
    , m_transformation{from, to}
{
}

LineMap ShapeTransformer::lineMap() const
{
    LineMap lines;
    lines.map = [this](Point p) { return m_transformation.apply(p); };
    lines.metresPerUnit = m_to.isGeographic() ? metresPerDegree : m_to.metresPerUnit();
    lines.isFromDegrees = m_from.isGeographic();
    if (m_to.isGeographic()) {
        lines.period = 360.0;
        lines.northPoleY = 90.0;
        lines.southPoleY = -90.0;
        lines.shrinkOfX = [](Point p) {
            return std::abs(std::cos(p.y * std::numbers::pi / 180.0));
        };
    }
    return lines;
}

/// Adds the image of a polygon; where the target is torn, that of its parts, after up to `cuts`
/// cuts.
std::optional<MapTrouble>
ShapeTransformer::add(const Polygon& polygon, int cuts, std::vector<Polygon>& moved) const
{
    auto mapped = mappedPolygon(polygon, lineMap());
    if (auto* trouble = std::get_if<MapTrouble>(&mapped)) {
        if (!trouble->tear || !m_from.isGeographic() || cuts == 0)
            return std::move(*trouble);
        for (const Polygon& part : cutAtMeridian(polygon, trouble->tear->x))
            if (auto remaining = add(part, cuts - 1, moved))
                return remaining;
        return std::nullopt;
    }
    moved.push_back(std::get<Polygon>(std::move(mapped)));
    orient(moved.back()); // A CRS whose axes run west and south may mirror.
    return std::nullopt;
}

Shape ShapeTransformer::apply(const Shape& shape, std::string_view name) const
{
    expects(shape.crs == m_from, "ShapeTransformer: the shape is in the CRS that was named");
    if (m_transformation.isIdentity())
        return shape;
    constexpr int mostCuts = 4;
    Shape moved{m_to, {}};
    moved.polygons.reserve(shape.polygons.size());
    for (const Polygon& polygon : shape.polygons) {
        const auto trouble = add(polygon, mostCuts, moved.polygons);
        if (!trouble)
            continue;
        // Meridians are where projections are torn, so a cut is made in degrees.
        if (trouble->tear && !m_from.isGeographic() && !m_to.isGeographic())
            return ShapeTransformer{Crs::wgs84(), m_to}.apply(
                ShapeTransformer{m_from, Crs::wgs84()}.apply(shape, name), name);
        throw GeometryError{fmt::format("Cannot bring {} from {} to {}: {}", name,
                                        m_from.title(), m_to.title(), trouble->reason)};
    }
    return moved;
}

} // namespace ecotone::geo
